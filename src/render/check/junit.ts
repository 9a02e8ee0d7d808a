import type { CheckedFile } from '../../domain/results/check-report.js';
import { inXml, legal } from '../markup/xml.js';
import { codeText, detailLines, messageOf, repositoryPath } from './machine-text.js';
import { type Level, type ReportEntry, reportEntries } from './report-entries.js';
import type { Reporter } from './reporter.js';

/**
 * A report as JUnit XML: a suite a file, a case for everything found in it. Errors have failed, and warnings
 * where the run fails by them, so that the numbers say what the exit code says.
 * A doubt is skipped, which is what JUnit calls a case that nobody has decided; it must not look passed.
 * Advice asks nothing of anyone, nor do warnings that may stand: such a case passes, with what is said as what it
 * printed. A file in which
 * nothing was found is one case that passes, because a suite without cases reads as never run.
 */
export const junit: Reporter = (report, { warningsFail = false }) => {
  const suites = report.files.map((file) => suite(file, warningsFail));
  const total = (count: '@tests' | '@failures') => suites.reduce((sum, one) => sum + one[count], 0);
  return inXml({
    testsuites: {
      '@name': 'amends check',
      '@tests': total('@tests'),
      '@failures': total('@failures'),
      '@errors': 0,
      testsuite: suites,
    },
  });
};

function suite(file: CheckedFile, warningsFail: boolean) {
  const entries = reportEntries({ files: [file], codes: [] });
  const count = (...wanted: Level[]) => entries.filter(({ level }) => wanted.includes(level)).length;
  const name = legal(repositoryPath(file.file));
  return {
    '@name': name,
    '@tests': Math.max(1, entries.length),
    '@failures': warningsFail ? count('error', 'warning') : count('error'),
    '@errors': 0,
    '@skipped': count('doubt'),
    testcase:
      entries.length > 0
        ? entries.map((entry) => testCase(entry, warningsFail))
        : [{ '@classname': name, '@name': 'nothing found' }],
  };
}

function testCase(entry: ReportEntry, warningsFail: boolean) {
  const { policy, level, found } = entry;
  const place = `${repositoryPath(found.file)}:${found.line}:${found.column}`;
  const text = legal([place, ...detailLines(entry)].join('\n'));
  const outcome = { '@type': level, '@message': legal(messageOf(found)), '#text': text };
  return {
    '@classname': legal(repositoryPath(policy)),
    '@name': legal(`${codeText(found.code)} at ${place}`),
    ...OUTCOMES[level === 'warning' && !warningsFail ? 'advice' : level](outcome),
  };
}

type Outcome = { readonly '#text': string };

const OUTCOMES: Readonly<Record<Level, (outcome: Outcome) => object>> = {
  error: (failure) => ({ failure }),
  warning: (failure) => ({ failure }),
  advice: ({ '#text': text }) => ({ 'system-out': text }),
  doubt: (skipped) => ({ skipped }),
};
