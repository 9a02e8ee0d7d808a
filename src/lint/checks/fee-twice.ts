import { chargesOf } from '../../domain/policy/charges.js';
import type { Condition } from '../../domain/policy/condition.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Remedy, Rule } from '../../domain/policy/policy.js';
import { budgetedProof } from '../findings/budgeted-proof.js';
import type { Finding } from '../findings/finding.js';
import type { Check } from '../subject/check.js';
import type { Subject } from '../subject/subject.js';

/** Two remedies that are owed together give back the same charge. */
export const feeTwice: Check = {
  code: 'fee-twice',
  severity: 'warning',
  summary: 'Two remedies that are owed together give back the same charge.',
  rationale: `Money that was paid once comes back once, however many remedies name it: where rules owe two of them
together, one is given, and the answer says that the other is not. Owe one remedy everywhere: where two rules owe the
same, it is given once and nobody has to be told anything.`,
  bad: `remedies:
  postage-back: { kind: refund-fee, label: "your postage back", amount: delivery-paid }
rules:
  late-parcel:
    when: { problem: late, not: { fault: customer } }
    owe: [postage-back]
    say: "You have waited for {item|something} from us."
`,
  good: `rules:
  late-parcel:
    when: { problem: late, not: { fault: customer } }
    owe: [delivery-back]
    say: "You have waited for {item|something} from us."
`,
  *find(subject) {
    const owing = subject.policy.rules.flatMap((rule) => chargesOwed(subject, rule));
    for (const [at, one] of owing.entries()) {
      for (const other of owing.slice(at + 1)) {
        if (one.remedy === other.remedy || one.fact !== other.fact || !isOwn(subject, one, other)) continue;
        yield* budgetedProof(
          ['rules', other.rule.id],
          'whether it gives back what another rule gives back',
          () => together(subject, one, other),
        );
      }
    }
  },
};

/** A charge that a rule gives back by some remedy, and where it does. */
type Owing = { readonly rule: Rule; readonly remedy: Remedy; readonly fact: string };

function chargesOwed({ policy, grants }: Subject, rule: Rule): Owing[] {
  const remedies = grants.owed(rule).flatMap(({ of }) => of.map(({ remedy }) => remedy));
  return remedies.flatMap((remedy) => {
    const facts = new Set(chargesOf(policy, remedy).map(({ fact }) => fact));
    return [...facts].map((fact) => ({ rule, remedy, fact }));
  });
}

const isOwn = (subject: Subject, ...some: readonly Owing[]): boolean =>
  some.some(({ rule }) => subject.isOwn(['rules', rule.id]));

function* together(subject: Subject, one: Owing, other: Owing): Generator<Finding> {
  const known = witnessOf(subject, one, other);
  if (!known || !isGivenOnce(subject, known, [one.remedy, other.remedy])) return;
  const rules = [...new Set([one.rule, other.rule])];
  const last = rules.findLast(({ id }) => subject.isOwn(['rules', id])) ?? other.rule;
  const where =
    rules.length === 1 ? `“${other.rule.id}” owes` : `“${one.rule.id}” and “${other.rule.id}” together owe`;
  yield {
    path: ['rules', last.id, 'owe'],
    message: `${where} ${one.remedy.id} and ${other.remedy.id}, and both give back ${one.fact}: it was paid once, so it comes back once.`,
    hint: 'Owe one and the same remedy for it everywhere.',
    witnesses: [known],
  };
}

/** An ordinary complaint where both are owed and the charge was paid. */
function witnessOf({ policy, complaints }: Subject, one: Owing, other: Owing): Facts | undefined {
  const paid = 5 * 10 ** policy.currency.digits;
  const isPaid: Condition = {
    is: 'within',
    fact: one.fact,
    ranges: [{ atLeast: 1, atMost: Number.MAX_SAFE_INTEGER }],
  };
  const both = [complaints.speaking(one.rule), complaints.speaking(other.rule)];
  if (complaints.space.places.has(one.fact))
    return complaints.some(complaints.common(...both, complaints.where(isPaid)));
  const known = complaints.some(complaints.common(...both));
  return known && { ...known, [one.fact]: paid };
}

/** Whether one of these comes back only as the other. */
function isGivenOnce({ representatives }: Subject, known: Facts, remedies: readonly Remedy[]): boolean {
  const cuts = representatives.offer(known).ways.flatMap((way) => way.cuts);
  return cuts.some(({ due, already }) => already !== null && remedies.includes(due.remedy.remedy));
}
