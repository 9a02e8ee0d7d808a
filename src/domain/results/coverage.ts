import type { Path, Place } from '../values/issue.js';

/** What kinds of things of a policy a case can cover, in the order in which they are told. */
export const COVERAGE_KINDS = [
  'rule',
  'test',
  'threshold',
  'branch',
  'remedy',
  'choice',
  'outcome',
  'role',
  'segment',
] as const;

/**
 * One of them: a `rule` decides; a `test` of one fact decides, true or false, whether something fits; a `threshold` is
 * met from one side; a `branch` is a band, or one case of `where`, by which an amount goes.
 */
export type CoverageKind = (typeof COVERAGE_KINDS)[number];

/** One thing of a policy that a case can cover. */
export type CoverageItem = {
  /** The same however the policy is laid out and ordered; no two items of a policy share it. */
  readonly id: string;
  readonly kind: CoverageKind;
  /** What it is, in plain words: `“late” fits because they paid at least £50`. */
  readonly name: string;
  /** Where it stands in the merged policy; what is not written there, as what a name stands for, ends at the name. */
  readonly path: Path;
  /** Whether no complaint can ever cover it, which is proved; then it leaves the count. */
  readonly unreachable: boolean;
};

/** How many items of a kind count, and how many of them some case covers. */
export type CoverageTotal = {
  readonly kind: CoverageKind;
  readonly covered: number;
  readonly counted: number;
  /** Proved to be out of reach, and not counted. */
  readonly unreachable: number;
};

/** How much of what a policy says its cases try. */
export type Coverage = {
  /** The kinds that the policy has something of. */
  readonly totals: readonly CoverageTotal[];
  readonly covered: number;
  readonly counted: number;
  /** `covered` of `counted`, 0 to 1; 1 where there is nothing to cover. */
  readonly share: number;
  /** What counts and no case covers, in the order of the policy. */
  readonly uncovered: readonly CoverageItem[];
};

/** A complaint that covers what no case covers yet. */
export type CaseSuggestion = {
  /** What it is about, in plain words; no two suggestions share it. */
  readonly name: string;
  /** The facts as they are told: money as `"49.99"`, dates as `"2026-11-01"`. */
  readonly complaint: Readonly<Record<string, unknown>>;
  /** Who answers; null for the lowest role. */
  readonly as: string | null;
  /** The ids of the items that it is suggested for: it covers each of them. */
  readonly covers: readonly string[];
};

/** Complaints for what is not covered, and what no complaint was found for. */
export type CaseSuggestions = {
  readonly cases: readonly CaseSuggestion[];
  readonly without: readonly CoverageItem[];
};

/** Coverage as it is shown: with the places of what is not covered, and a complaint that would do it. */
export type CoverageReport = Coverage & {
  /** As given, with `/`; or a built-in edition such as `retail@1`. */
  readonly policy: string;
  readonly missing: readonly {
    readonly item: CoverageItem;
    /** Null where nobody knows the text of the policy. */
    readonly place: Pick<Place, 'file' | 'line'> | null;
    /** The complaint as the words that `amends resolve` takes, `problem=late`; null where none was found. */
    readonly complaint: readonly string[] | null;
  }[];
};
