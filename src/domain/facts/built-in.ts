import type { FactDefinition } from '../fact.js';
import { CUSTOMER } from './customer.js';
import { MONEY } from './money.js';
import { MOMENT, PURCHASE, WORDING } from './purchase.js';
import { WHAT_HAPPENED } from './what-happened.js';

/**
 * Every fact that amends brings, in the order in which they would be asked. The values of `problem`,
 * `trouble` and `treated` are the policy's own.
 */
export const BUILT_IN_FACTS: readonly FactDefinition[] = inAskingOrder([
  ...WHAT_HAPPENED,
  ...MONEY,
  ...CUSTOMER,
  ...PURCHASE,
  ...MOMENT,
  ...WORDING,
]);

/** What decides most is asked first; what other defaults rest on comes before them. */
function inAskingOrder(facts: readonly FactDefinition[]): readonly FactDefinition[] {
  const first = ['problem', 'fault', 'price', 'share-affected', 'overcharge', 'price-drop'];
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  return facts.toSorted((a, b) => rank(a.name) - rank(b.name));
}
