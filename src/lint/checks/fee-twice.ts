import { chargesOf } from '../../domain/policy/charges.js';
import type { Condition } from '../../domain/policy/condition.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Remedy, Rule } from '../../domain/policy/policy.js';
import { listed } from '../../i18n/en/grammar.js';
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
    const rules = subject.policy.rules.filter(({ id }) => subject.isOwn(['rules', id]));
    for (const rule of rules) {
      for (const [one, ...more] of byCharge(chargesOwed(subject, rule))) {
        if (!one) continue;
        yield* budgetedProof(['rules', rule.id], 'whether it gives back what another rule gives back', () =>
          findingFor(subject, one, [...more, ...owedBeside(subject, one)]),
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

function byCharge(owing: readonly Owing[]): Owing[][] {
  const facts = [...new Set(owing.map(({ fact }) => fact))];
  return facts.map((name) => owing.filter(({ fact }) => fact === name));
}

/** The same charge in rules before this one, and in those that are inherited: of two own rules the later one is told. */
function owedBeside(subject: Subject, { rule, fact }: Owing): Owing[] {
  const { rules } = subject.policy;
  const isBefore = (other: Rule) => rules.indexOf(other) < rules.indexOf(rule);
  return rules
    .filter((other) => other !== rule && (isBefore(other) || !subject.isOwn(['rules', other.id])))
    .flatMap((other) => chargesOwed(subject, other).filter((owing) => owing.fact === fact));
}

/** One finding for a rule and a charge, however many remedies give it back. */
function* findingFor(subject: Subject, one: Owing, others: readonly Owing[]): Generator<Finding> {
  const twice = others
    .filter(({ remedy }) => remedy !== one.remedy)
    .flatMap((other) => sharing(subject, one, other));
  if (twice.length === 0) return;
  const also = [...new Set(twice.map(({ other }) => named(one, other)))];
  yield {
    path: ['rules', one.rule.id, 'owe'],
    message: `Where “${one.rule.id}” owes ${one.remedy.id}, ${listed(also)} ${also.length > 1 ? 'give' : 'gives'} back ${one.fact} as well: it was paid once, so it comes back once.`,
    hint: 'Owe one and the same remedy for it everywhere.',
    witnesses: twice.slice(0, 1).map(({ known }) => known),
  };
}

const named = ({ rule }: Owing, other: Owing): string =>
  other.rule === rule ? other.remedy.id : `${other.remedy.id} (“${other.rule.id}”)`;

/** Where both are owed and the charge comes back only once, with a complaint that shows it. */
function sharing(
  subject: Subject,
  one: Owing,
  other: Owing,
): { readonly other: Owing; readonly known: Facts }[] {
  const known = witnessOf(subject, one, other);
  return known && isGivenOnce(subject, known, [one.remedy, other.remedy]) ? [{ other, known }] : [];
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
