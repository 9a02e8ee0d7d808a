import type { Diagnostic, Severity } from '../values/issue.js';

/** What checking one policy file came to. */
export type CheckedFile = {
  /** As given, with `/`; or a built-in edition such as `retail@1`. */
  readonly file: string;
  /** By place. A mistake of a parent stands at the parent's place, and with the first file that found it only. */
  readonly findings: readonly Diagnostic[];
  /**
   * What nobody may call fine: `not-proved` (it took too long, or nobody knows how) and `not-analysed` (what lies
   * outside exact sets). No findings, and never counted as such.
   */
  readonly doubts: readonly Diagnostic[];
  /** How many complaints were decided to find out. */
  readonly tried: number;
  /** What broke off its check, where that is our bug: the stack, to report it with. */
  readonly bug?: string;
};

/** A code that a finding may have, as `explain` and SARIF tell about it. */
export type CodeSummary = {
  readonly code: string;
  /** How much it matters unless a setting says otherwise. */
  readonly severity: Severity;
  /** One sentence. */
  readonly summary: string;
};

/** A whole run of `amends check`. */
export type CheckReport = {
  /** In the order they were checked. */
  readonly files: readonly CheckedFile[];
  /** Every code there is, those of reading first. */
  readonly codes: readonly CodeSummary[];
};

/** Everything there is to say about a code: what it means, why it matters, and how it looks. */
export type CodePage = CodeSummary & {
  readonly rationale: string;
  /** Absent where nothing is wrong and only something is not known. */
  readonly example?: {
    /** A policy, or sections of one, that has it. */
    readonly bad: string;
    /** The same put right. */
    readonly good: string;
    /** Both are sections of a file of tests of retail@1, and no policy. */
    readonly isTests?: true;
  };
};
