import type { Part, Range, Value } from './part.js';
import type { Test } from './test.js';

/** A way to divide a part into two that do not overlap. The lower `cost`, the fewer pieces on both sides. */
export type Cut = { readonly cost: number; readonly sides: readonly [Part, Part] };

/** Two neighbouring numbers, the first inside a part and the second outside. */
export type Edge = { readonly inside: number; readonly outside: number };

/** What a part allows, to be read by people and programs. */
export type Limit =
  | {
      readonly is: 'one-of';
      readonly dimension: string;
      readonly values: readonly string[];
      readonly missing: boolean;
    }
  | {
      readonly is: 'within';
      readonly dimension: string;
      /** Null where only a missing value is allowed. */
      readonly range: Range | null;
      readonly missing: boolean;
    };

/** One dimension, answering for its own parts, so that nothing else asks which kind it is. */
export interface Axis {
  readonly name: string;
  /** The part that allows every value. */
  readonly all: Part;
  /** The value to prefer in a witness. */
  readonly usual: Value | undefined;
  meets(a: Part, b: Part): boolean;
  covers(outer: Part, inner: Part): boolean;
  /** What both allow; undefined where that is nothing. */
  common(a: Part, b: Part): Part | undefined;
  /** The same values in as few parts as possible. */
  joined(parts: readonly Part[]): readonly Part[];
  /** `part` made as large as it can be in one part without meeting any of `taken`. */
  widened(part: Part, taken: readonly Part[]): Part;
  /** The best place to divide `within` along a border of `parts`; undefined where all of them cover it. */
  cut(within: Part, parts: readonly Part[]): Cut | undefined;
  /** Where a test holds, or (with `holds` false) where it fails; it does neither where the value is missing. */
  select(test: Test, holds: boolean): readonly Part[];
  allows(part: Part, value: Value | undefined): boolean;
  limit(part: Part): Limit;
  /** A value of the part that a person would recognise. */
  pick(part: Part): Value;
  /** The numbers on both sides of the part's ends, where there is something on both sides. */
  edges(part: Part): readonly Edge[];
}

/** Fewest pieces on both sides, and rather as many on one as on the other. */
export function costOf(left: number, right: number): number {
  return left * left + right * right;
}

/** Whether two parts of the same axis allow the same. */
export function sameParts(a: Part, b: Part): boolean {
  return a.every((number, at) => number === b[at]);
}
