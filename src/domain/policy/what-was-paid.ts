import { evaluateAmount } from './amount.js';
import { chargesOf, PARTS_OF_THE_PRICE } from './charges.js';
import type { Facts } from './fact.js';
import type { Policy } from './policy.js';

/** The built-in fact that says what of all that was paid is back already. */
export const GIVEN_BACK = 'given-back';

/** The built-in fact that says which remedies gave back what of that for charges beside the price. */
export const CHARGES_BACK = 'charges-back';

/**
 * What is never more than the price: its parts; and what is back already, as far as nothing else is known that was paid.
 */
export const WITHIN_THE_PRICE: readonly string[] = [...PARTS_OF_THE_PRICE, GIVEN_BACK];

/** Facts of money that are more than there was to be: a part of the price, or what is back of all that was paid. */
export function overpaid(policy: Policy, facts: Facts): readonly string[] {
  const { price } = facts;
  if (typeof price !== 'number') return [];
  return WITHIN_THE_PRICE.filter((name) => {
    const money = Number(facts[name] ?? 0);
    return money > price && money > most(policy, name, facts, price);
  });
}

/** The same complaint with no more of anything than there was to be. */
export function withinWhatWasPaid(policy: Policy, facts: Facts): Facts {
  const price = Number(facts['price']);
  const within = overpaid(policy, facts).map((name) => [name, most(policy, name, facts, price)]);
  return within.length === 0 ? facts : { ...facts, ...Object.fromEntries(within) };
}

function most(policy: Policy, name: string, facts: Facts, price: number): number {
  return name === GIVEN_BACK ? price + chargesPaid(policy, facts) : price;
}

/** All that was paid beside the price and may come back, in minor units: of each charge the most that a remedy says. */
function chargesPaid(policy: Policy, facts: Facts): number {
  const paid = new Map<string, number>();
  for (const charge of policy.remedies.flatMap((remedy) => chargesOf(policy, remedy)))
    paid.set(charge.fact, Math.max(paid.get(charge.fact) ?? 0, evaluateAmount(charge.paid, facts)));
  return [...paid.values()].reduce((sum, one) => sum + one, 0);
}
