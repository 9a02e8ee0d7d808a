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

/** A problem that amends brings. */
export type BuiltInProblem = { readonly name: string; readonly label: string };

/** The problems that every policy knows, in the customer's words, unless it narrows or removes them. */
export const BUILT_IN_PROBLEMS: readonly BuiltInProblem[] = [
  { name: 'wrong-item', label: 'They got the wrong thing' },
  { name: 'damaged', label: 'It arrived damaged' },
  { name: 'faulty', label: 'It broke, or does not work' },
  { name: 'not-as-described', label: 'It is not what was promised' },
  { name: 'missing-part', label: 'Something is missing' },
  { name: 'late', label: 'It came late, or has not come yet' },
  { name: 'lost', label: 'It never came' },
  { name: 'overcharged', label: 'They were charged too much' },
  { name: 'price-dropped', label: 'The price dropped just after they bought' },
  { name: 'poor-service', label: 'They were served badly' },
  { name: 'accident', label: 'We had an accident with their things' },
  { name: 'injury', label: 'Somebody was hurt' },
  { name: 'changed-mind', label: 'They changed their mind' },
  { name: 'other', label: 'Something else' },
];

/** What decides most is asked first; what other defaults rest on comes before them. */
function inAskingOrder(facts: readonly FactDefinition[]): readonly FactDefinition[] {
  const first = ['problem', 'fault', 'price', 'share-affected', 'overcharge', 'price-drop'];
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  return facts.toSorted((a, b) => rank(a.name) - rank(b.name));
}
