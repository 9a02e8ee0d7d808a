import type { TestedCase, TestReport } from '../../domain/results/test-report.js';
import { counted } from '../../i18n/en/grammar.js';
import { otherFindings } from './other-findings.js';

/** What is wrong with a case that was run and counts as failed. */
const OF_CASES = ['missing-fact', 'no-rule-answers'];

/** A run in one line: `14 cases in 1 file: 13 passed, 1 failed.` */
export function testSummary({ files: all, promises }: TestReport): string {
  const files = all.filter(({ isPolicy }) => !isPolicy);
  if (files.length === 0) return 'No tests were run.';
  const cases = files.flatMap((file) => file.cases);
  const { passed, failed } = tallyOfCases(cases);
  const others = all.flatMap(otherFindings).filter(({ code }) => !OF_CASES.includes(code)).length;
  const notRun = files.reduce((sum, file) => sum + file.notRun, 0);
  const more = others > 0 ? ` ${counted(others, failed > 0 ? 'other finding' : 'finding')}.` : '';
  if (cases.length === 0) return `No case was run in ${counted(files.length, 'file')}.${more}`;
  const went = [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(notRun > 0 ? [`${notRun} not run`] : []),
  ].join(', ');
  return `${counted(cases.length + notRun, 'case')} in ${counted(files.length, 'file')}: ${went}.${more}${promiseWords(promises)}`;
}

/** How many promises are proved: ` 3 of 4 promises proved.` */
const promiseWords = ({ made, proved }: TestReport['promises']): string =>
  made === 0 ? '' : ` ${proved} of ${counted(made, 'promise')} proved.`;

/** How many cases passed, and how many did not. */
export function tallyOfCases(cases: readonly TestedCase[]): { passed: number; failed: number } {
  const passed = cases.filter((one) => one.passed).length;
  return { passed, failed: cases.length - passed };
}
