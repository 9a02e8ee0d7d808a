import type { Policy } from '../../domain/policy/policy.js';
import type { CoverageReport } from '../../domain/results/coverage.js';
import type { Path, Place } from '../../domain/values/issue.js';
import { coverage, type DecidedCase } from '../coverage/coverage.js';
import type { CaseToWrite } from '../write/case-text.js';
import { coverageReport } from './coverage-report.js';
import { suggest } from './suggest.js';
import { suggestedCases } from './suggested-cases.js';

/** A policy with all its cases and their answers. */
export type PolicyWithCases = {
  readonly policy: Policy;
  /** The merged policy as it was written, for exact places. */
  readonly document: unknown;
  readonly answers: readonly DecidedCase[];
  /** Where something of the merged policy stands. */
  readonly placeOf: (path: Path) => Pick<Place, 'file' | 'line'> | null;
  /** Whether what stands at a path of the merged policy counts. */
  readonly counts: (path: Path) => boolean;
  /** Who answers and when in the file that takes what is suggested. */
  readonly file: Required<NonNullable<CaseToWrite['file']>>;
};

/** What the cases of a policy try of it, and cases for the rest, as lines of YAML. */
export function triedOf({ policy, document, answers, placeOf, file, counts }: PolicyWithCases): {
  report: CoverageReport;
  cases: string[][];
} {
  const found = coverage(policy, answers, document, counts);
  const day = { today: file.today };
  const suggestions = suggest(policy, found.uncovered, day);
  return {
    report: coverageReport(policy.source, found, suggestions, day, placeOf),
    cases: suggestedCases(policy, suggestions.cases, day, file),
  };
}
