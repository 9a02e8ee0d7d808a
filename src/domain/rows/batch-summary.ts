import type { Spread } from '../policy/policy.js';

/** What some rows came to that share something: a problem, a remedy, a rule. Money in minor units. */
export type SummaryGroup = {
  readonly name: string;
  readonly rows: number;
  /** What these rows cost us; of a remedy, what it cost itself. */
  readonly cost: number;
  /** Their goodwill at face value; null for a remedy, which may be owed in one row and goodwill in another. */
  readonly goodwill: number | null;
};

/** What a file of complaints came to. Money in minor units of `currency`. */
export type BatchSummary = {
  readonly summary: 1;
  readonly policy: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Whoever answered, unless a row said somebody else. */
  readonly as: string;
  /** The day (ISO date) on which rows were answered that say none. */
  readonly today: string;
  /** `rows` is the sum of the other four. */
  readonly counts: {
    readonly rows: number;
    readonly decided: number;
    readonly bad: number;
    readonly skipped: number;
    readonly continued: number;
  };
  /** Whether all rows of the file are in it; not where somebody stopped it, or too many were bad. */
  readonly isWhole: boolean;
  readonly cost: number;
  /** At face value. */
  readonly goodwill: number;
  /** Rows in which a higher role could offer more. */
  readonly approvals: number;
  /** What was at stake and what the offers keep of it, over the rows that have sums; the others are `without`. */
  readonly stake: { readonly total: number; readonly kept: Spread; readonly without: number };
  /** The share of the harm that was mended, in thousandths; null where nothing was decided. */
  readonly mended: null | { readonly low: number; readonly median: number; readonly high: number };
  /** How many rows mended how much: under 10%, 10 to 20% … 90 to 100%, all of it, more than all of it. */
  readonly mendedRows: readonly number[];
  readonly byOutcome: readonly SummaryGroup[];
  readonly byVerdict: readonly SummaryGroup[];
  readonly byProblem: readonly SummaryGroup[];
  readonly byRemedy: readonly SummaryGroup[];
  readonly byRule: readonly SummaryGroup[];
  /** What the map says nothing of. */
  readonly unmatched: readonly { readonly fact: string; readonly text: string; readonly rows: number }[];
};

/** Where the bars of `mendedRows` stand, in their order. */
export const MENDED_BARS: readonly string[] = [
  'under 10%',
  ...Array.from({ length: 9 }, (_, at) => `${10 * (at + 1)} to ${10 * (at + 2)}%`),
  'all of it',
  'more than it',
];
