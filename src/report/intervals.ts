import type { Interval } from '../domain/results/record-learning.js';

/** Of a normal distribution nine tenths lie within so many standard deviations of its middle. */
const NINE_TENTHS = 1.6448536269514722;

/** Some of a number of matters. */
export type Some = { readonly some: number; readonly of: number };

/** The share that some are, by Wilson's score (1927): it holds for few, and for shares near 0 or 1. `of` is over 0. */
export function shareInterval({ some, of }: Some): Interval {
  const share = some / of;
  const squared = NINE_TENTHS ** 2;
  const scale = 1 + squared / of;
  const centre = (share + squared / (2 * of)) / scale;
  const half = (NINE_TENTHS / scale) * Math.sqrt((share * (1 - share)) / of + squared / (4 * of * of));
  return { low: Math.max(0, centre - half), middle: share, high: Math.min(1, centre + half) };
}

/** By how much the first share is larger, by Newcombe's hybrid score (1998, method 10). */
export function differenceInterval(first: Some, second: Some): Interval {
  const [one, other] = [shareInterval(first), shareInterval(second)];
  const middle = one.middle - other.middle;
  return {
    low: middle - Math.hypot(one.middle - one.low, other.high - other.middle),
    middle,
    high: middle + Math.hypot(one.high - one.middle, other.middle - other.low),
  };
}
