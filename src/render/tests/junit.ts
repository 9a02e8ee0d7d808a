import type { TestedCase, TestedFile } from '../../domain/results/test-report.js';
import { codeText, messageOf, repositoryPath } from '../check/machine-text.js';
import { inXml, legal } from '../markup/xml.js';
import { asWritten, withWhy } from './as-written.js';
import { otherFindings } from './other-findings.js';
import type { TestReporter } from './reporter.js';

/** A run of tests as JUnit XML: a suite a file, its cases as they are, and a failed one for everything else that is wrong. */
export const junit: TestReporter = ({ files }) => {
  const suites = files.map(suite);
  const total = (count: '@tests' | '@failures') => suites.reduce((sum, one) => sum + one[count], 0);
  return inXml({
    testsuites: {
      '@name': 'amends test',
      '@tests': total('@tests'),
      '@failures': total('@failures'),
      '@errors': 0,
      testsuite: suites,
    },
  });
};

function suite(file: TestedFile) {
  const name = legal(repositoryPath(file.file));
  const cases = file.cases.map((one) => testCase(name, one));
  const others = otherFindings(file).map((found) => ({
    '@classname': name,
    '@name': legal(`${codeText(found.code)} at ${name}:${found.line}`),
    failure: {
      '@type': found.severity,
      '@message': legal(messageOf(found)),
      '#text': legal(messageOf(found)),
    },
  }));
  const all = [...cases, ...others];
  return {
    '@name': name,
    '@tests': Math.max(1, all.length),
    '@failures': all.filter((one) => 'failure' in one).length,
    '@errors': 0,
    '@skipped': 0,
    testcase: all.length > 0 ? all : [{ '@classname': name, '@name': 'nothing to run' }],
  };
}

function testCase(file: string, { name, line, unmet }: TestedCase) {
  const named = { '@classname': file, '@name': legal(name.trim() || `line ${line}`) };
  if (unmet.length === 0) return named;
  const lines = unmet.map(({ key, expected, actual, why, line: at }) =>
    withWhy(`${file}:${at} ${key}: expected ${asWritten(expected)}, answered ${asWritten(actual)}`, why),
  );
  return {
    ...named,
    failure: { '@type': 'failed-case', '@message': legal(lines[0] ?? ''), '#text': legal(lines.join('\n')) },
  };
}
