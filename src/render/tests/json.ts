import type { TestedFile } from '../../domain/results/test-report.js';
import { ENGINE } from '../../domain/values/version.js';
import { asFinding, inJson } from '../check/json.js';
import { otherFindings } from './other-findings.js';
import type { TestReporter } from './reporter.js';
import { tallyOfCases } from './summary.js';

/**
 * A run of tests for programs, one object that only ever grows:
 * ```
 * { "test": 1, "engine": "1.2.0",
 *   "files": [ { "file", "policy": text|null,
 *                "cases": [ { "name", "line", "passed",
 *                             "unmet": [ { "key", "expected", "actual", "line" } ],   // values as in the file
 *                             "reasons": [ text, … ] } ],                             // of a case that failed
 *                "findings": [ Finding, … ] } ],      // as `check` writes them; without cases that failed
 *   "summary": { "cases", "passed", "failed", "findings" } }
 * ```
 */
export const json: TestReporter = ({ files }) => {
  const cases = files.flatMap((file) => file.cases);
  const findings = files.flatMap(otherFindings).length;
  return inJson({
    test: 1,
    engine: ENGINE,
    files: files.map(asObject),
    summary: { cases: cases.length, ...tallyOfCases(cases), findings },
  });
};

const asObject = (file: TestedFile): unknown => ({
  file: file.file,
  policy: file.policy,
  cases: file.cases,
  findings: otherFindings(file).map(asFinding),
});
