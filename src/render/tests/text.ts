import type {
  TestedCase,
  TestedFile,
  TestReport,
  UnmetExpectation,
} from '../../domain/results/test-report.js';
import { plainLines } from '../check/plain.js';
import { remarkLines } from '../check/text.js';
import { coverageText } from '../coverage/coverage-text.js';
import { textColumns } from '../page/layout.js';
import type { LayoutStyle } from '../page/layout-style.js';
import { marksInAscii } from '../page/plain.js';
import { sanitizeLine } from '../page/sanitize.js';
import { typeset } from '../page/typeset.js';
import { asWritten } from './as-written.js';
import { otherEntries } from './other-findings.js';
import type { TestReporter } from './reporter.js';
import { testSummary } from './summary.js';

/** A run of tests for people: each case that failed with what it wants and what it gets, then what else is wrong. */
export const text: TestReporter = async (report, style) => {
  const { columns, paint, plain } = style;
  const parts = [
    ...(await Promise.all((report.coverage ?? []).map((one) => coverageText(one, style)))),
    await typeset((textWidth) => (plain ? plainText(report) : page(report, { textWidth, paint, columns }))),
  ];
  return parts.join(plain ? '' : '\n');
};

function page(report: TestReport, style: LayoutStyle): string {
  const parts = report.files.flatMap((file) => [
    ...failedIn(file).map((one) => failedLines(file, one, style).join('\n')),
    ...otherEntries(file).map((entry) => remarkLines(entry, style).join('\n')),
  ]);
  const summary = style.textWidth.wrap(testSummary(report), textColumns(style.columns)).join('\n');
  return `${[...parts, summary].join('\n\n')}\n`;
}

/** Cases whose answer is another; one that is wrong in itself stands among the other findings. */
const failedIn = ({ cases }: TestedFile): TestedCase[] => cases.filter(({ unmet }) => unmet.length > 0);

function failedLines({ file }: TestedFile, one: TestedCase, style: LayoutStyle): string[] {
  const { paint } = style;
  const head = `${sanitizeLine(file)}:${one.line} ${paint('error', 'failed')} ${sanitizeLine(one.name)}`;
  const why = one.reasons.length === 0 ? [] : [`  ${paint('quiet', 'Why it answers so:')}`];
  return [
    head,
    ...saidOnce(one.unmet).flatMap((unmet) => unmetLines(unmet, style)),
    ...why,
    ...one.reasons.flatMap((reason) => hanging('    - ', sanitizeLine(reason), style)),
  ];
}

/** What is unmet, without saying again why where that has been said of what stands before it. */
const saidOnce = (unmet: readonly UnmetExpectation[]): UnmetExpectation[] =>
  unmet.map((one, at) => {
    const before = unmet.slice(0, at).flatMap(({ why }) => why);
    return { ...one, why: one.why.filter((said) => !before.includes(said)) };
  });

function unmetLines({ key, expected, actual, why, line }: UnmetExpectation, style: LayoutStyle): string[] {
  const { paint } = style;
  return [
    `  ${paint('heading', sanitizeLine(key))} ${paint('quiet', `(line ${line})`)}`,
    ...hanging('    expected  ', asWritten(expected), style),
    ...hanging('    answered  ', asWritten(actual), style),
    ...why.flatMap((said) => hanging('    why not   ', sanitizeLine(said), style)),
  ];
}

/** Text beside a label, in lines that begin where the first does. */
function hanging(label: string, said: string, { textWidth, columns }: LayoutStyle): string[] {
  const lines = textWidth.wrap(said, Math.max(20, textColumns(columns) - label.length));
  return lines.map((line, at) => (at === 0 ? label : ' '.repeat(label.length)) + line);
}

/** `label: value` lines for screen readers. */
function plainText(report: TestReport): string {
  const lines = report.files.flatMap((file) => [
    ...failedIn(file).flatMap((one) => plainCase(file, one)),
    ...otherEntries(file).flatMap(plainLines),
  ]);
  return `${[...lines, `summary: ${testSummary(report)}`].map(marksInAscii).join('\n')}\n`;
}

function plainCase({ file }: TestedFile, { name, line, unmet, reasons }: TestedCase): string[] {
  return [
    `failed: ${sanitizeLine(name)}`,
    `place: ${sanitizeLine(file)}, line ${line}`,
    ...saidOnce(unmet).flatMap(({ key, expected, actual, why }) => [
      `expected ${sanitizeLine(key)}: ${asWritten(expected)}`,
      `answered ${sanitizeLine(key)}: ${asWritten(actual)}`,
      ...why.map((said) => `why not: ${sanitizeLine(said)}`),
    ]),
    ...reasons.map((reason) => `why: ${sanitizeLine(reason)}`),
  ];
}
