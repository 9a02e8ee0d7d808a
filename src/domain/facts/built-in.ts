import type { FactWords } from '../catalogue/catalogue.js';
import { ENGLISH } from '../catalogue/english/index.js';
import type { FactDefinition } from '../fact.js';
import { CUSTOMER } from './customer.js';
import type { FactShape } from './define.js';
import { MONEY } from './money.js';
import { MOMENT, PURCHASE, WORDING } from './purchase.js';
import { WHAT_HAPPENED } from './what-happened.js';

const SHAPES = inAskingOrder([...WHAT_HAPPENED, ...MONEY, ...CUSTOMER, ...PURCHASE, ...MOMENT, ...WORDING]);

/** What decides most is asked first; what other defaults rest on comes before them. */
function inAskingOrder(facts: readonly FactShape[]): readonly FactShape[] {
  const first = ['problem', 'fault', 'price', 'share-affected', 'overcharge', 'price-drop'];
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  return facts.toSorted((a, b) => rank(a.name) - rank(b.name));
}

/**
 * Every fact that amends brings, in the order in which they would be asked, in the words of a language. The values of
 * `problem`, `trouble` and `treated` are the policy's own.
 */
export function builtInFacts({ asked, labels }: FactWords): readonly FactDefinition[] {
  return SHAPES.map((shape) => {
    const called = labels[shape.name];
    return { ...shape, ask: shape.name, ...asked[shape.name], ...(called ? { labels: called } : {}) };
  });
}

/** The same in English. */
export const BUILT_IN_FACTS: readonly FactDefinition[] = builtInFacts(ENGLISH.facts);
