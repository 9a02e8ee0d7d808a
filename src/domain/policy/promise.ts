import type { Place } from '../values/issue.js';
import type { Condition } from './condition.js';

/** Something the policy says always holds, for every complaint in `when` in which nothing was turned down before. */
export type PolicyPromise = {
  readonly id: string;
  readonly place: Place;
  readonly when: Condition;
  /** The answer is one of these, at least one. */
  readonly outcome?: readonly PromisedOutcome[];
  /** Remedies that are owed, outright or as one that the customer may choose. */
  readonly owes?: readonly string[];
  readonly gives?: { readonly atLeast: readonly string[]; readonly never: readonly string[] };
  /** The role that answers it, itself or a lower one, without a yes from above. */
  readonly grantedBy?: string;
  /** The share of the harm that an offer mends whichever way the customer chooses. Millionths. */
  readonly mends?: { readonly atLeast: number; readonly orAllThatIsAllowed: boolean };
  /** What the offer costs us, in minor units, both included. */
  readonly costs?: { readonly atLeast?: number; readonly atMost?: number };
  /** What nobody hears, in whatever case. */
  readonly says?: { readonly never: readonly string[] };
  readonly monotone?: PromisedTrend;
};

/** What never gets less as a fact rises (or, where `falls`, as it falls), all else being equal. */
export type PromisedTrend = {
  readonly fact: string;
  /** What is owed, in what it is worth to them; or what of the harm is mended. Both are money. */
  readonly of: TrendOf;
  readonly falls: boolean;
};

/** What a trend is about. */
export const TRENDS = ['owed', 'mended'] as const;

/** What a trend is about. */
export type TrendOf = (typeof TRENDS)[number];

/** The answers that a promise may speak of. */
export const PROMISED_OUTCOMES = ['resolve', 'refer', 'wait', 'decline', 'explain'] as const;

/** An answer that a promise may speak of. */
export type PromisedOutcome = (typeof PROMISED_OUTCOMES)[number];

/** Everything that a promise may say, by its key in a policy. */
export const PROMISE_KEYS = [
  'outcome',
  'owes',
  'gives',
  'granted-by',
  'mends',
  'costs',
  'says',
  'monotone',
] as const;

/** A key of what is promised. */
export type PromiseKey = (typeof PROMISE_KEYS)[number];
