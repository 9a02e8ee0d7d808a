import { REMEDY_KINDS } from '../remedies/kinds.js';
import { type Amount, partsOf } from './amount.js';
import type { Policy, Remedy } from './policy.js';
import { amountOrMost, grantsOf } from './policy-parts.js';

/** Money that was paid beside the price: the fact that says how much, and what that comes to, times how many. */
export type Charge = { readonly fact: string; readonly paid: Amount };

/** The one built-in fact of money that is paid beside the price. */
const BESIDE_THE_PRICE = ['delivery-paid'];

/**
 * The charges that a remedy gives back, wherever its amount is said: those money facts that it names, of which
 * `{ each: bag-fee, per: bags }` was paid as often as there are bags. Empty for what gives no charge back.
 */
export function chargesOf(policy: Policy, { id, kind, amount }: Remedy): Charge[] {
  if (REMEDY_KINDS[kind].paysBack !== 'charge') return [];
  const granted = policy.rules.flatMap(grantsOf).filter(({ remedy }) => remedy === id);
  const amounts = [amount, ...granted.map((grant) => grant.amount)].flatMap(amountOrMost);
  const charges = amounts.flatMap((one) => chargesIn(one, (paid) => paid));
  return charges.filter(({ fact }) => isCharge(policy, fact));
}

/** Every fact that an amount is made of; `times` is how often each was paid. */
function chargesIn(amount: Amount, times: (paid: Amount) => Amount): Charge[] {
  if (amount.is === 'fact') return [{ fact: amount.fact, paid: times(amount) }];
  if (amount.is === 'each')
    return chargesIn(amount.each, (paid) => times({ is: 'each', each: paid, per: amount.per }));
  return partsOf(amount).flatMap((part) => chargesIn(part, times));
}

function isCharge({ facts }: Policy, name: string): boolean {
  const fact = facts.find((one) => one.name === name);
  return fact?.type.is === 'money' && (!fact.builtIn || BESIDE_THE_PRICE.includes(name));
}

/** The built-in facts of money that are a part of the price, and so are never more than it. */
export const PARTS_OF_THE_PRICE = ['overcharge', 'price-drop'] as const;
