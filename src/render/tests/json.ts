import type { CoverageReport } from '../../domain/results/coverage.js';
import type { TestedFile } from '../../domain/results/test-report.js';
import { ENGINE } from '../../domain/values/version.js';
import { asDoubt, asFinding, inJson } from '../check/json.js';
import { otherFindings } from './other-findings.js';
import type { TestReporter } from './reporter.js';
import { tallyOfCases } from './summary.js';

/**
 * A run of tests for programs, one object that only ever grows:
 * ```
 * { "test": 1, "engine": "1.2.0",
 *   "files": [ { "file", "policy": text|null,
 *                "cases": [ { "name", "line", "passed",
 *                             "unmet": [ { "key", "expected", "actual",                // values as in the file
 *                                          "why": [ text, … ], "line" } ],             // what a rule needs, or what isn't said
 *                             "reasons": [ text, … ] } ],                             // of a case that failed
 *                "findings": [ Finding, … ],          // as `check` writes them; without cases that failed
 *                "doubts": [ Doubt, … ] } ],         // a policy stands among the files where its promises have any
 *   "coverage": [ { "policy", "covered", "counted", "share",      // with --coverage; share 0 to 1
 *                   "kinds": [ { "kind", "covered", "counted", "unreachable" } ],
 *                   "missing": [ { "kind", "name", "file", "line", "complaint": [ word, … ]|null } ] } ],
 *   "summary": { "cases", "passed", "failed", "findings", "promises", "proved" } }
 * ```
 */
export const json: TestReporter = ({ files, coverage, promises }) => {
  const cases = files.flatMap((file) => file.cases);
  const findings = files.flatMap(otherFindings).length;
  return inJson({
    test: 1,
    engine: ENGINE,
    files: files.map(asObject),
    ...(coverage ? { coverage: coverage.map(asCoverage) } : {}),
    summary: {
      cases: cases.length,
      ...tallyOfCases(cases),
      findings,
      promises: promises.made,
      proved: promises.proved,
    },
  });
};

const asCoverage = ({ policy, covered, counted, share, totals, missing }: CoverageReport): unknown => ({
  policy,
  covered,
  counted,
  share,
  kinds: totals,
  missing: missing.map(({ item: { kind, name }, place, complaint }) => ({
    kind,
    name,
    file: place?.file ?? null,
    line: place?.line ?? null,
    complaint,
  })),
});

const asObject = (file: TestedFile): unknown => ({
  file: file.file,
  policy: file.policy,
  cases: file.cases,
  findings: otherFindings(file).map(asFinding),
  doubts: file.doubts.map(asDoubt),
});
