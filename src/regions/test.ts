import type { Range } from './part.js';

/** A test on one dimension. */
export type Test =
  | { readonly is: 'one-of'; readonly dimension: string; readonly values: readonly string[] }
  | { readonly is: 'within'; readonly dimension: string; readonly ranges: readonly Range[] }
  /** The fact is missing or does not apply. This, unlike the others, fails where it is there. */
  | { readonly is: 'missing'; readonly dimension: string };
