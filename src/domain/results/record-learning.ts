import type { Spread } from '../policy/policy.js';

/** A share with the bounds between which it lies nine times in ten; from 0 to 1, a difference from -1. */
export type Interval = Spread;

/** How many of some matters came back. */
export type ReturnCounts = {
  /** Matters whose last answer is settled. */
  readonly settled: number;
  readonly cameBack: number;
  readonly stayedAway: number;
};

/** How many came back of matters that are alike in something. */
export type ReturnGroup = ReturnCounts & {
  readonly name: string;
  /** Those of whom nobody said whether they came back. */
  readonly unknown: number;
  /** The share of those known that came back; null where nobody is. */
  readonly share: Interval | null;
  /** The share of all if none of the unknown had come back, and if every one had; null where there's nobody. */
  readonly bounds: null | { readonly least: number; readonly most: number };
};

/** What goodwill did in one row of the policy's lifts: matters that got it, held against those that were held out. */
export type MeasuredLift = {
  readonly size: 'small' | 'large';
  readonly contact: 'first' | 'later';
  readonly heldOut: ReturnGroup;
  readonly others: ReturnGroup;
  /** How much larger the share that came back is among the others; null where too few are known. */
  readonly difference: Interval | null;
  /** The same if of the unknown those that weigh against goodwill most had come back, and those that weigh for it. */
  readonly bounds: null | { readonly least: number; readonly most: number };
  /** What the full lift comes to by it, in points, as `sums` has it; null where too little is known to say. */
  readonly fullLift: Spread | null;
};

/** What may be said of what goodwill does: nothing without a holdout, nothing yet, or so much. */
export type MeasuredEffect =
  | { readonly is: 'no-holdout' }
  | { readonly is: 'too-early' | 'measured'; readonly lifts: readonly MeasuredLift[] };

/** Who came back, in some days. */
export type RecordLearning = {
  readonly learning: 1;
  /** The days it's about, the first and the last included (ISO dates). */
  readonly since: string;
  readonly until: string;
  readonly total: ReturnGroup;
  readonly byHarm: readonly ReturnGroup[];
  readonly byMended: readonly ReturnGroup[];
  readonly byContact: readonly ReturnGroup[];
  readonly effect: MeasuredEffect;
};

/** How many matters whose return is known each side needs before anything is said of a difference. */
export const ENOUGH_KNOWN = 50;
