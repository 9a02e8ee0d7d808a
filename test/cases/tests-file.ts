import { runFile, type TestBy } from '../../src/cases/index.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import type { TestedFile } from '../../src/domain/results/test-report.js';
import { readTests } from '../../src/source/index.js';
import { builtIn } from '../fixtures/built-in.js';

/** The day of all cases. */
export const TODAY = '2026-11-22';

/** The text of a file of tests from its sections; what every such file has is added where it isn't there. */
export function testsText(sections: string): string {
  const policy = /^policy:/m.test(sections) ? '' : 'policy: retail@1\n';
  return `tests: 1\n${policy}today: ${TODAY}\n${sections}`;
}

/** Runs a file of tests by a policy. */
export function runText(
  text: string,
  policy: Policy | null = builtIn('retail'),
  by: TestBy = {},
): TestedFile {
  const file = 'shop.test.yaml';
  const reading = readTests(text, file);
  const isThere = reading.policy === null || /^retail@1$|^\.\//.test(reading.policy);
  return runFile({ file, text, reading, policy: isThere ? policy : null, diagnostics: [] }, by).tested;
}

/** What is wrong in a file of tests, in short: `12 unknown-rule There is no rule …`. */
export const wrongIn = ({ findings }: TestedFile): string[] =>
  findings.map(({ line, column, code, message, hint }) =>
    `${line}:${column} ${code} ${message} ${hint ?? ''}`.trim(),
  );
