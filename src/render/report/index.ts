/** Pages of what was given, and of what came back. */

import type { RecordLearning } from '../../domain/results/record-learning.js';
import type { RecordReport } from '../../domain/results/record-report.js';
import { currencyOf, defaultLocale } from '../../domain/values/money.js';
import { figuresPage } from '../markup/figures-page.js';
import { layOut } from '../page/layout.js';
import type { LayoutStyle } from '../page/layout-style.js';
import { setPlain } from '../page/plain.js';
import { sanitizeJson } from '../page/sanitize.js';
import type { Sheet } from '../page/sheet.js';
import { typeset } from '../page/typeset.js';
import { figuresSheet } from './figures-sheet.js';
import { learningParts, learningTitle, sumsLines } from './learning-parts.js';
import { reportParts, reportTitle } from './report-parts.js';

export { reportRows } from './report-rows.js';

/** The formats of a page about a record that are written here; CSV is made of its rows. */
export const REPORT_FORMATS = ['text', 'html', 'json', 'csv'] as const;

/** One of the {@link REPORT_FORMATS}. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** How text for a terminal is wanted. */
export type ReportStyle = Omit<LayoutStyle, 'textWidth'> & {
  /** `label: value` lines for screen readers. */
  readonly plain: boolean;
};

/** A page as one file of HTML. */
export const reportHtml = (report: RecordReport): string =>
  figuresPage({ title: reportTitle(report), parts: reportParts(report), foot: FOOT });

const FOOT =
  'Made by amends. Answers count by their final state. What is lost counts once a matter, by its last answer; costs are those of all its answers.';

/** A page as JSON. */
export const reportJson = (report: object): string => `${sanitizeJson(JSON.stringify(report, null, 2))}\n`;

/** A page as text for a terminal. */
export const reportText = (report: RecordReport, style: ReportStyle): Promise<string> =>
  sheetText(
    figuresSheet(reportTitle(report), reportParts(report), '--format json has them all.'),
    report.currencies[0]?.currency,
    style,
  );

/** A sheet as text; the currency is that of most of its money. */
async function sheetText(sheet: Sheet, code: string | undefined, style: ReportStyle): Promise<string> {
  const known = currencyOf(code ?? 'GBP', defaultLocale(code ?? 'GBP')) ?? currencyOf('GBP', 'en-GB');
  const locale = 'en-GB';
  return typeset((textWidth) =>
    style.plain && known
      ? setPlain(sheet, { currency: known, locale })
      : layOut(sheet, { ...style, textWidth }),
  );
}

/** Who came back as text for a terminal, with the lines of a policy that say what was measured, if anything was. */
export async function learningText(learning: RecordLearning, style: ReportStyle): Promise<string> {
  const sheet = figuresSheet(learningTitle(learning), learningParts(learning), '--json has them all.');
  const text = await sheetText(sheet, undefined, style);
  const lines = sumsLines(learning);
  return lines.length === 0 ? text : `${text}\n${SUMS_HEAD}\n${lines.join('\n')}\n`;
}

const SUMS_HEAD = '# What a policy may say of it, with your own source: low, middle and high.';
