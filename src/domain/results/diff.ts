import type { Decision } from './decision.js';

/** What a difference is to the customer. */
export type Direction = 'more-generous' | 'stricter' | 'different';

/**
 * What `amends diff` finds: two policies held against each other, as data ready for JSON. Money is in whole minor units of
 * `currency`, shares are numbers (0.95 = 95%).
 */
export type PolicyDiff = {
  readonly diff: 1;
  readonly engine: string;
  readonly currency: string;
  /** ISO date: the day that complaints are taken to be answered on. */
  readonly today: string;
  readonly before: ComparedPolicy;
  readonly after: ComparedPolicy;
  readonly conclusion: Conclusion;
  /** What rules give: exact, but for what could not be proved. */
  readonly rules: RulesDiff;
  /** Everything else that an answer rests on and that has changed: the answer may be another anywhere. */
  readonly sections: readonly SectionChange[];
  /** What only changes names and sentences. */
  readonly words: readonly WordChange[];
  readonly trial: Trial;
  /** What it comes to over complaints of the past; null where none were named. */
  readonly history: HistoryDiff | null;
  /** What `--fail-on` names and was found. */
  readonly failures: readonly Failing[];
};

/** A policy as it was compared. */
export type ComparedPolicy = { readonly name: string; readonly source: string; readonly sha256: string };

/** What it comes to, the plainest first. */
export type Conclusion =
  /** The policies are the same, to the letter. */
  | 'identical'
  /** It's proved that no complaint gets anything else; names or sentences are others. */
  | 'words'
  /** Something that answers rest on has changed, and no complaint that was tried is answered otherwise. */
  | 'none-found'
  /** Complaints are answered otherwise. */
  | 'differs';

/** What rules give otherwise. */
export type RulesDiff = {
  /** Why not all of it could be proved; null where all of it is. */
  readonly unproved: string | null;
  readonly differences: readonly RuleDifference[];
};

/** Complaints for which rules give something else, all of them by the same difference. */
export type RuleDifference = {
  /**
   * What it is to the customer: `mixed` where that hangs on the complaint or cannot be told of all, `same` where they get the
   * same and something else about the answer differs, `none` where no complaint that was tried is answered otherwise.
   */
  readonly direction: Direction | 'mixed' | 'same' | 'none';
  /** What rules gave and give no more, then what they give now. */
  readonly before: readonly GivenByRules[];
  readonly after: readonly GivenByRules[];
  /** Which complaints: each by what it is limited to; empty for every complaint. */
  readonly where: readonly string[];
  /** How many more such lists there are than are told. */
  readonly more: number;
  /** Complaints of these that were decided by both policies. */
  readonly tried: number;
  /** A complaint that is decided otherwise for each direction that was found; none where none that was tried is. */
  readonly witnesses: readonly ComplaintDifference[];
};

/** Something that rules give, in words, and the rules that give it to any of these complaints. */
export type GivenByRules = { readonly given: string; readonly rules: readonly string[] };

/** One key of a policy that stands otherwise. */
export type SectionChange = {
  /** Where it stands: `harm.goods.where.late`. */
  readonly path: string;
  /** What stood and what stands there in words; null where nothing did or does. */
  readonly before: string | null;
  readonly after: string | null;
};

/** A name or a sentence that is another. */
export type WordChange = SectionChange;

/** One complaint that the two policies answer otherwise. */
export type ComplaintDifference = {
  /** As `amends resolve` takes it. */
  readonly complaint: string;
  /** Null where the customer gets the same, and only what stands apart differs. */
  readonly direction: Direction | null;
  readonly apart: readonly Apart[];
  readonly before: AnswerBrief;
  readonly after: AnswerBrief;
};

/** What differs beside what the customer gets. */
export type Apart =
  | 'outcome'
  | 'higher-role'
  | 'lower-role'
  | 'handed-over'
  | 'dearer'
  | 'cheaper'
  | 'wording';

/** An answer in short. */
export type AnswerBrief = {
  readonly outcome: Decision['outcome'];
  /** Every way the customer may choose, in words. */
  readonly ways: readonly string[];
  /** Whose yes would allow more, and to whom it is handed over. */
  readonly needs: string | null;
  readonly refer: string | null;
  /** What the way that leads costs us: minor units. */
  readonly cost: number;
  /** What each of the ways costs us, in their order. */
  readonly costs: readonly number[];
  /** What it is worth to them, by the new policy's figures where these know it. */
  readonly worth: number;
  /** The share of the harm that it mends. */
  readonly mended: number;
};

/** What came of deciding complaints by both policies. */
export type Trial = {
  readonly tried: number;
  /** Of these, how many get something else, by what that is to them; and what stands apart. */
  readonly directions: Readonly<Record<Direction, number>>;
  readonly apart: Readonly<Record<Exclude<Apart, 'wording'>, number>>;
  /** The worst of each kind, where there is any. */
  readonly worst: readonly WorstComplaint[];
};

/** By what one difference is the worst: what the customer loses, gains or gets instead, who has to say yes, and what it costs. */
export const WORST_BY = ['stricter', 'different', 'more-generous', 'higher-role', 'dearer'] as const;

/** A complaint that's the worst of those that were tried, by one or several of these. */
export type WorstComplaint = ComplaintDifference & { readonly by: readonly (typeof WORST_BY)[number][] };

/** Complaints of the past, answered by both policies. */
export type HistoryDiff = {
  readonly file: string;
  readonly rows: number;
  /** Rows that both policies answer. */
  readonly compared: number;
  readonly directions: Readonly<Record<Direction | 'same', number>>;
  /** Totals over the rows that both answer. */
  readonly before: HistoryTotals;
  readonly after: HistoryTotals;
  /** What customers gain and lose in worth, and what more and less it costs us, each summed over the rows where it does. */
  readonly gained: number;
  readonly lost: number;
  readonly dearer: number;
  readonly cheaper: number;
  /** The ten rows that gain most and that lose most. */
  readonly mostGained: readonly RowDifference[];
  readonly mostLost: readonly RowDifference[];
  /** Rows that are not compared because the new policy cannot decide them, or else the old one, by the facts they lack. */
  readonly undecided: readonly UndecidedRows[];
  /** Rows that are no complaint. */
  readonly bad: { readonly rows: number; readonly first: readonly BadRow[] };
};

/** What answers to all compared rows come to. */
export type HistoryTotals = {
  readonly cost: number;
  readonly worth: number;
  /** Goodwill is not told apart here: all that is given, beside words. */
  readonly approvals: number;
  /** The mean share of the harm that is mended. */
  readonly mended: number;
};

/** A row and what it gains (or loses, below 0) in worth, in minor units. */
export type RowDifference = ComplaintDifference & { readonly line: number; readonly gain: number };

/** Rows that lack the same facts for one of the policies; each row stands in one of these. */
export type UndecidedRows = {
  readonly by: 'before' | 'after';
  readonly missing: readonly string[];
  readonly rows: number;
  readonly firstLine: number;
};

/** A row that nothing can be made of, and why. */
export type BadRow = { readonly line: number; readonly why: string };

/** What a run may be made to fail on. */
export const FAIL_ON = ['stricter', 'different', 'dearer', 'higher-role', 'any'] as const;

export type FailOn = (typeof FAIL_ON)[number];

/** Something that a run was to fail on, and where it was found. */
export type Failing = { readonly on: FailOn; readonly why: string };
