import type { CheckedFile, CodeSummary } from './check-report.js';
import type { CoverageReport } from './coverage.js';

/** An expectation that an answer does not meet. */
export type UnmetExpectation = {
  /** What it is called in the file: `owed`, `mended`. */
  readonly key: string;
  /** What the case wants, and what it gets, as plain data written as in the file. */
  readonly expected: unknown;
  readonly actual: unknown;
  /** Why it isn't so, a sentence each: what a rule needs that doesn't fit, or which words are missing; mostly none. */
  readonly why: readonly string[];
  /** Lines count from 1. */
  readonly line: number;
};

/** How one case went. */
export type TestedCase = {
  readonly name: string;
  /** Where it stands, from 1. */
  readonly line: number;
  readonly passed: boolean;
  readonly unmet: readonly UnmetExpectation[];
  /** Why the answer is as it is, for a case that failed. */
  readonly reasons: readonly string[];
};

/** What running one file of tests came to: its cases, and everything that is wrong with it. */
export type TestedFile = CheckedFile & {
  /** The policy whose answers were tried: its path, or an edition; null where there is none to read. */
  readonly policy: string | null;
  /** It is a policy and holds no cases: what is said here is of its promises. */
  readonly isPolicy?: true;
  readonly cases: readonly TestedCase[];
  /** How many cases could not be run, because something is wrong with them. */
  readonly notRun: number;
};

/** A whole run of `amends test`. */
export type TestReport = {
  /** In the order they were run. */
  readonly files: readonly TestedFile[];
  /** Every code that a finding may have. */
  readonly codes: readonly CodeSummary[];
  /** How many promises the policies make, and how many of these are proved. */
  readonly promises: { readonly made: number; readonly proved: number };
  /** What the cases of each policy try of it; absent where nobody asked. */
  readonly coverage?: readonly CoverageReport[];
  /** Cases for what none tries, by the file of tests to which they belong; absent where nobody asked. */
  readonly suggested?: readonly SuggestedCases[];
};

/** Cases to be added to a file of tests: each as lines of YAML, without indentation. */
export type SuggestedCases = { readonly file: string; readonly cases: readonly (readonly string[])[] };
