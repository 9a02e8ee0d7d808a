import { type BareOffer, offerFor } from '../../decide/index.js';
import { listed } from '../../decide/phrases.js';
import { settle } from '../../domain/complaint.js';
import { type Condition, factsOfCondition } from '../../domain/condition.js';
import type { Facts } from '../../domain/fact.js';
import { grantsOwed } from '../../domain/parts.js';
import type { Policy, Rule } from '../../domain/policy.js';
import type { Lost, LostLaw } from '../../source/index.js';
import type { Check, Finding } from '../check.js';
import { Complaints } from '../complaints.js';
import { isDue, owesByLaw, owesDue } from '../due.js';
import { proving } from '../proving.js';
import type { Subject } from '../subject.js';

/** What a law owes by a rule that the policy inherits no more, and by no other. */
export const lostRight: Check = {
  code: 'lost-right',
  severity: 'warning',
  summary: 'What the law owes by the policy that this one extends is owed by nothing here.',
  rationale: `A rule of the same name takes the place of the whole inherited rule, also of what it owed and of the law
behind it. The law stays: whoever is told that there is nothing but a voucher has been told wrong, and may say so
in public. Where another law holds, write the rule that it asks for.`,
  bad: `rules:
  damaged:
    when: { problem: damaged, not: { fault: customer } }
    may: [replacement]
    say: "What you got was damaged."
`,
  good: `rules:
  damaged:
    when: { problem: damaged, not: { fault: customer } }
    owe: [replacement]
    law: "Consumer Rights Act 2015, s.20 to s.23"
    say: "What you got was damaged."
`,
  *find(subject) {
    const lost = subject.lostLaws();
    if (!lost) return;
    for (const law of lost.laws) {
      const unproved = `whether what “${law.rule.id}” owed by a law is still owed`;
      yield* proving(law.path, unproved, () => lostBy(subject, law, lost.parents));
    }
  },
};

type Parents = Lost['parents'];

function* lostBy(subject: Subject, { rule, path }: LostLaw, parents: Parents): Generator<Finding> {
  if (!owesByLaw(parents, rule) || hasLawOfItsOwn(subject.policy, rule)) return;
  const known = owedNothing(subject, rule, parents);
  if (!known) return;
  const due = grantsOwed(rule).filter((grant) => isDue(parents, grant));
  const names = listed([...new Set(due.map(({ remedy }) => `“${remedy}”`))], 'or');
  const isTakenOut = path[0] === 'remove';
  yield {
    path,
    ...(isTakenOut ? { at: 'value' as const } : {}),
    message: `The inherited “${rule.id}” owes ${names} because of a law (${rule.law}); here nothing of the kind is owed any more.`,
    hint: isTakenOut
      ? 'Leave it in, or write a rule that owes what the law owes.'
      : 'Owe that here as well, or give this rule a name of its own.',
    witnesses: [known],
  };
}

/** Whether the rule of the same name owes something by a law that it names: that is for its author and that law. */
const hasLawOfItsOwn = ({ rules }: Policy, { id }: Rule): boolean =>
  rules.some((own) => own.id === id && own.law !== undefined && own.owe.length > 0);

/** A complaint that gets a cure or money by the lost rule, and here none; undefined where none is found. */
function owedNothing(subject: Subject, rule: Rule, parents: Parents): Facts | undefined {
  const { policy, trials } = subject;
  const when = somethingDue(rule, parents);
  if (!canBeTold(policy, when, parents)) return undefined;
  // The facts that the lost rule rests on need not count for any other.
  const complaints = new Complaints({ ...policy, rules: [...policy.rules, { ...rule, when }] });
  const fits = complaints.common(complaints.where(when));
  const owing = policy.rules.filter((one) => grantsOwed(one).some((grant) => isDue(policy, grant)));
  const clear = complaints.outside(
    fits,
    owing.map((one) => complaints.speaking(one)),
  );
  // What a rule owes may come to nothing: a delivery charge that nobody paid.
  const plain = clear ?? complaints.some(fits);
  const isLess = plain && !owesDue(policy, trials.offer(plain)) && owesDue(parents, offerOf(parents, plain));
  return isLess ? plain : undefined;
}

/** When a rule fits and what it owes does not come to nothing, as a bill that is covered may. */
function somethingDue(rule: Rule, parents: Parents): Condition {
  const amounts = grantsOwed(rule)
    .filter((grant) => isDue(parents, grant))
    .map(({ remedy, amount }) => amount ?? parents.remedies.find(({ id }) => id === remedy)?.amount);
  const facts = amounts.flatMap((amount) => (amount?.is === 'fact' ? [amount.fact] : []));
  if (facts.length < amounts.length) return rule.when;
  const some = facts.map((fact): Condition => ({ is: 'within', fact, ranges: [ABOVE_NOTHING] }));
  return { is: 'all', of: [rule.when, { is: 'any', of: some }] };
}

const ABOVE_NOTHING = { atLeast: 1, atMost: Number.MAX_SAFE_INTEGER };

/** What the parents would offer for a complaint. */
function offerOf(parents: Parents, known: Facts): BareOffer {
  const told = Object.entries(known).filter(([name]) => parents.facts.some((fact) => fact.name === name));
  return offerFor(parents, settle(parents, Object.fromEntries(told)));
}

/** Whether this policy knows the facts that a rule of its parents rests on: else no complaint here can be of its kind. */
function canBeTold({ facts }: Policy, when: Condition, parents: Parents): boolean {
  const typeIn = (some: Parents['facts'], name: string) => some.find((fact) => fact.name === name)?.type.is;
  return [...factsOfCondition(when)].every((name) => {
    const type = typeIn(facts, name);
    return type !== undefined && type !== 'refusals' && type === typeIn(parents.facts, name);
  });
}
