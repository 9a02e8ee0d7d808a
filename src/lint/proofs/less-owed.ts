import { type BareOffer, offerFor } from '../../decide/index.js';
import { type Condition, factsOfCondition } from '../../domain/policy/condition.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { grantsOwed } from '../../domain/policy/policy-parts.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { RemovedLegalRule } from '../../source/index.js';
import { ComplaintSets } from '../complaints/complaint-sets.js';
import { isLegalDue, owesLegalDue } from '../grants/legal-dues.js';
import type { Subject } from '../subject/subject.js';

/** A complaint that gets a cure or money by the lost rule, and here none; undefined where none is found. */
export function owedNothing(subject: Subject, law: RemovedLegalRule, parents: Policy): Facts | undefined {
  const { policy, representatives } = subject;
  const when = somethingDue(law.rule, parents);
  if (!isComparable(policy, when, parents)) return undefined;
  const complaints = complaintsOfBoth(subject, { ...law.rule, when }, parents);
  const speaking = policy.rules.filter(({ id }) => id === speakerOf(law));
  const fits = complaints.common(
    complaints.where(when),
    ...speaking.map((rule) => complaints.speaking(rule)),
  );
  const owing = policy.rules.filter((one) => grantsOwed(one).some((grant) => isLegalDue(policy, grant)));
  const clear = complaints.outside(
    fits,
    owing.map((one) => complaints.speaking(one)),
  );
  // What a rule owes may come to nothing: a delivery charge that nobody paid.
  const plain = clear ?? complaints.some(fits);
  const known = plain && factsFor(policy, plain);
  const isLess =
    known &&
    !owesLegalDue(policy, representatives.offer(known)) &&
    owesLegalDue(parents, offerOf(parents, plain));
  return isLess ? known : undefined;
}

/** The rule of this policy that has to speak for the loss to be its doing; undefined where none has to. */
function speakerOf({ how, by, rule }: RemovedLegalRule): string | undefined {
  if (how === 'replaced') return by;
  return how === 'other-remedy' ? rule.id : undefined;
}

/** What can be told to either: what the lost rule rests on need not count for another, nor be known here any more. */
export function complaintsOfBoth(
  { policy, complaints }: Subject,
  lost: Rule,
  parents: Policy,
): ComplaintSets {
  const gone = parents.facts.filter(({ name }) => !policy.facts.some((fact) => fact.name === name));
  const rules = [...policy.rules, { ...lost, replaces: [] }];
  return new ComplaintSets({ ...policy, facts: [...policy.facts, ...gone], rules }, complaints.budget);
}

/** When a rule fits and what it owes does not come to nothing, as a bill that is covered may. */
function somethingDue(rule: Rule, parents: Policy): Condition {
  const amounts = grantsOwed(rule)
    .filter((grant) => isLegalDue(parents, grant))
    .map(({ remedy, amount }) => amount ?? parents.remedies.find(({ id }) => id === remedy)?.amount);
  const facts = amounts.flatMap((amount) => (amount?.is === 'fact' ? [amount.fact] : []));
  if (facts.length < amounts.length) return rule.when;
  const some = facts.map((fact): Condition => ({ is: 'within', fact, ranges: [ABOVE_NOTHING] }));
  return { is: 'all', of: [rule.when, { is: 'any', of: some }] };
}

const ABOVE_NOTHING = { atLeast: 1, atMost: Number.MAX_SAFE_INTEGER };

/** What the parents would offer for a complaint. */
const offerOf = (parents: Policy, known: Facts): BareOffer =>
  offerFor(parents, withDefaults(parents, factsFor(parents, known)));

/** What of a complaint a policy has facts for, and values of them. */
function factsFor({ facts }: Policy, known: Facts): Facts {
  const isOf = ([name, value]: [string, unknown]): boolean => {
    const type = facts.find((fact) => fact.name === name)?.type;
    return type !== undefined && (type.is !== 'one-of' || type.values.includes(String(value)));
  };
  return Object.fromEntries(Object.entries(known).filter(isOf));
}

/** Whether no fact that a rule of its parents rests on is one of another type here. */
export function isComparable({ facts }: Policy, when: Condition, parents: Policy): boolean {
  const typeIn = (some: Policy['facts'], name: string) => some.find((fact) => fact.name === name)?.type.is;
  return [...factsOfCondition(when)].every((name) => {
    const type = typeIn(parents.facts, name);
    return type !== 'remedies' && (typeIn(facts, name) ?? type) === type;
  });
}
