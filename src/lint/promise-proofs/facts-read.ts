import { type Amount, factsOfAmount } from '../../domain/policy/amount.js';
import { type Condition, factsOfCondition } from '../../domain/policy/condition.js';
import { datedCountsOf } from '../../domain/policy/dates.js';
import type { Policy } from '../../domain/policy/policy.js';
import { amountsIn, conditionsIn } from '../../domain/policy/policy-parts.js';

/** Facts that count by how an answer is found, whatever a policy reads. */
export const READ_BY_THE_ANSWER: ReadonlySet<string> = new Set([
  ...['problem', 'fault', 'price', 'share-affected', 'other-costs', 'other-costs-known', 'held-value'],
  ...['contacts', 'turned-down', 'asked-for', 'trouble', 'treated', 'occasion', 'channel', 'in-stock'],
  ...['returnable', 'given-back', 'charges-back', 'spend-a-year'],
]);

/** Whether anything in a policy but its kinds of customers rests on a fact: rules, costs, limits, harm, other facts. */
export function isReadBesideCustomers(policy: Policy, fact: string): boolean {
  const ofCustomers = new Set<Condition | Amount>(
    policy.customers.flatMap(({ when, spendAYear }) => [when, spendAYear]),
  );
  return (
    READ_BY_THE_ANSWER.has(fact) ||
    conditionsIn(policy).some((one) => !ofCustomers.has(one) && factsOfCondition(one).has(fact)) ||
    amountsIn(policy).some((one) => !ofCustomers.has(one) && factsOfAmount(one).has(fact)) ||
    isReadByFacts(policy, fact)
  );
}

/** Whether another fact follows from it: by a default, or as a count of days. */
export function isReadByFacts(policy: Policy, fact: string): boolean {
  return (
    datedCountsOf(policy, fact) !== undefined ||
    policy.facts.some(
      ({ default: taken, when }) =>
        (when !== undefined && factsOfCondition(when).has(fact)) ||
        (taken?.is === 'by' && taken.fact === fact) ||
        (taken?.is === 'amount' && factsOfAmount(taken.amount).has(fact)),
    )
  );
}
