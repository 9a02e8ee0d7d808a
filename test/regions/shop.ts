import {
  type Answer,
  type Expression,
  type Range,
  type Region,
  regionOf,
  spaceOf,
} from '../../src/regions/index.js';

/** A little space as a shop would have it, for tests with names that mean something. */
export const shop = spaceOf([
  { name: 'problem', is: 'set', values: ['damaged', 'late', 'lost', 'changed-mind'], usual: 'damaged' },
  { name: 'fault', is: 'set', values: ['us', 'carrier', 'customer'], usual: 'us' },
  { name: 'price', is: 'whole', atLeast: 0, atMost: 10_000_000, usual: 4000 },
  { name: 'days', is: 'whole', atLeast: 0, atMost: 3650, usual: 10, mayBeMissing: true },
  { name: 'occasion', is: 'set', values: ['none', 'missed'], mayBeMissing: true },
]);

export const one = (dimension: string, ...values: string[]): Expression => ({
  is: 'one-of',
  dimension,
  values,
});
export const within = (dimension: string, ...ranges: Range[]): Expression => ({
  is: 'within',
  dimension,
  ranges,
});
export const from = (dimension: string, atLeast: number): Expression =>
  within(dimension, { atLeast, atMost: 1e9 });
export const upTo = (dimension: string, atMost: number): Expression =>
  within(dimension, { atLeast: -1e9, atMost });
export const missing = (dimension: string): Expression => ({ is: 'missing', dimension });
export const all = (...of: Expression[]): Expression => ({ is: 'all', of });
export const any = (...of: Expression[]): Expression => ({ is: 'any', of });
export const none = (...of: Expression[]): Expression => ({ is: 'none', of });
export const not = (of: Expression): Expression => ({ is: 'not', of });

/** What was proved. Throws where nothing was. */
export function proved<T>(answer: Answer<T>): T & { readonly steps: number } {
  if (answer.verdict !== 'proved') throw new Error(`Not proved in ${answer.steps} steps.`);
  return answer;
}

/** A region of the shop. */
export const where = (expression: Expression): Region => proved(regionOf(shop, expression)).region;
