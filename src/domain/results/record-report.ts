import type { KeptRemedy } from './record-entry.js';
import type { AnswerList, RecordSums } from './record-sums.js';

/** By what the answers on a page may be told apart. */
export const BREAKDOWNS = ['week', 'store', 'staff', 'cause', 'remedy', 'rule'] as const;

/** One of the {@link BREAKDOWNS}. */
export type Breakdown = (typeof BREAKDOWNS)[number];

/** What answers come to that share something. */
export type ReportGroup = RecordSums & { readonly name: string };

/** What a cause comes to. */
export type ReportCause = ReportGroup & {
  /** What it costs in a year at this rate, in minor units; null where the record says too little. */
  readonly aYear: number | null;
  /** What it costs us in each of the weeks of the page, in minor units. */
  readonly costByWeek: readonly number[];
};

/** An answer that a page names. */
export type ReportAnswer = {
  readonly seq: number;
  readonly day: string;
  readonly currency: string;
  readonly staff: string | null;
  readonly approver: string | null;
  readonly store: string | null;
  readonly problem: string | null;
  readonly given: readonly ReportRemedy[];
  /** What is still the customer's to choose between: `given` is the first way. Empty where nothing is. */
  readonly toChoose: readonly string[];
  readonly recommended: readonly ReportRemedy[];
  /** Goodwill at face value, in minor units. */
  readonly goodwill: number;
  readonly recommendedGoodwill: number;
  /** Why, as somebody said; null where nobody did, or it was forgotten. */
  readonly why: string | null;
  /** Who undid it, as they said; null where nobody did or said so. */
  readonly undoneBy: string | null;
};

/** What was given, as far as a page says. */
export type ReportRemedy = Pick<KeptRemedy, 'id' | 'kind' | 'amount'>;

/** Which cause to act on: the one that comes to most, where the record says enough of it; else why none is named. */
export type ReportAdvice =
  | { readonly is: 'act'; readonly cause: string }
  | { readonly is: 'too-few'; readonly cause: string; readonly matters: number }
  | { readonly is: 'none-told' };

/** What answers in one currency come to: currencies are never added up. */
export type CurrencyReport = {
  /** ISO 4217. */
  readonly currency: string;
  readonly total: RecordSums;
  readonly weeks: readonly ReportGroup[];
  /** The breakdown that was asked for, but by week. */
  readonly groups: readonly ReportGroup[];
  /** Those of the staff who gave too few answers to be compared: how many, and all of their answers. */
  readonly tooFew: null | { readonly names: number; readonly sums: RecordSums };
  /** Answers that the breakdown has no name for; null where an answer may have several. */
  readonly unnamed: RecordSums | null;
  readonly causes: readonly ReportCause[];
  readonly advice: ReportAdvice;
  readonly answers: { readonly [List in AnswerList]: readonly ReportAnswer[] };
};

/** The page of a week, or of any other days. Money in minor units; see {@link RecordSums} for what is counted. */
export type RecordReport = {
  readonly report: 1;
  /** The days it's about, the first and the last included (ISO dates). */
  readonly since: string;
  readonly until: string;
  readonly by: Breakdown;
  /** The first day of which the record has an answer, whichever days the page is about; null where it has none. */
  readonly begun: string | null;
  /** For how many of these days there is a record. */
  readonly days: number;
  /** Answers of which something was erased; their sums count. */
  readonly erased: number;
  /** Answers that other versions of amends decided: their sums stand as those had them. */
  readonly otherEngines: readonly { readonly engine: string; readonly answers: number }[];
  readonly currencies: readonly CurrencyReport[];
};

/** From how many days and matters on a year is reckoned; from how many matters on a cause is worth acting on. */
export const ENOUGH = { days: 56, matters: 20, answersOfStaff: 20 } as const;
