import { evaluateAmount, factsOfAmount } from '../policy/amount.js';
import { type Condition, evaluateCondition, factsOfCondition } from '../policy/condition.js';
import type { Facts } from '../policy/fact.js';
import type { Policy } from '../policy/policy.js';
import { amountsIn, conditionsIn } from '../policy/policy-parts.js';

/** What a customer spends with us in a year: the one fact that nobody has to know, because their segment tells the usual. */
export const SPEND = 'spend-a-year';

const RESTING = new WeakMap<Policy, boolean>();

/** Whether an answer can rest on what somebody spends a year: anything beside the segments and the sums does. */
export function restsOnSpend(policy: Policy): boolean {
  const known = RESTING.get(policy) ?? isSpendNamed(policy);
  RESTING.set(policy, known);
  return known;
}

function isSpendNamed(policy: Policy): boolean {
  const others: Policy = { ...policy, customers: [] };
  return (
    conditionsIn(others).some((condition) => factsOfCondition(condition).has(SPEND)) ||
    amountsIn(others).some((amount) => factsOfAmount(amount).has(SPEND)) ||
    policy.facts.some(
      ({ default: taken }) => taken?.is === 'amount' && factsOfAmount(taken.amount).has(SPEND),
    )
  );
}

/**
 * What customers like them usually spend a year, in minor units: what stands in where nobody told it. Undefined where
 * which customers they are like hangs on just that; then somebody has to say.
 */
export function usualSpend(policy: Policy, facts: Facts): number | undefined {
  const { customers, sums } = policy;
  for (const { when, spendAYear } of customers) {
    const fits = evaluateCondition(when, facts);
    if (fits === true) return evaluateAmount(spendAYear, facts);
    if (fits === undefined && hangsOnSpend(policy, when)) return undefined;
  }
  const newcomer = customers.find(({ name }) => name === sums.wordOfMouth.newcomer);
  return newcomer && evaluateAmount(newcomer.spendAYear, facts);
}

/** The facts by which it's told what customers usually spend, where an answer can rest on that. */
export function factsBehindUsualSpend(policy: Policy): string[] {
  if (!restsOnSpend(policy)) return [];
  return policy.customers.flatMap(({ when, spendAYear }) => [
    SPEND,
    ...factsOfCondition(when),
    ...factsOfAmount(spendAYear),
  ]);
}

/** Whether a condition rests on what they spend, itself or by a fact that does. */
function hangsOnSpend(policy: Policy, condition: Condition): boolean {
  return [...factsOfCondition(condition)].some((name) => {
    const when = policy.facts.find((fact) => fact.name === name)?.when;
    return name === SPEND || (when !== undefined && hangsOnSpend(policy, when));
  });
}
