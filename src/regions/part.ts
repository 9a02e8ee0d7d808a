/** A value on one dimension: a set's value, a whole number, or null where the fact is missing. */
export type Value = string | number | null;

/** Whole numbers from `atLeast` to `atMost`, both included. */
export type Range = { readonly atLeast: number; readonly atMost: number };

/**
 * Which values of one dimension a box allows, in numbers that only the dimension's `Axis` reads: bits
 * for a set, a half-open interval for whole numbers. Never empty inside a box.
 */
export type Part = readonly number[];

/** One part for each axis of a space. It holds a point where every part allows the point's value. */
export type Box = readonly Part[];
