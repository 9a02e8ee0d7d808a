/** Pages of what a file of complaints came to. */

import type { Policy } from '../../domain/policy/policy.js';
import type { BatchSummary } from '../../domain/rows/batch-summary.js';
import { layOut } from '../page/layout.js';
import type { LayoutStyle } from '../page/layout-style.js';
import { setPlain } from '../page/plain.js';
import { sanitizeJson } from '../page/sanitize.js';
import { typeset } from '../page/typeset.js';
import { summaryHtml } from './summary-html.js';
import { summarySheet } from './summary-sheet.js';

/** The formats of a summary. */
export const SUMMARY_FORMATS = ['text', 'json', 'html'] as const;

/** One of the {@link SUMMARY_FORMATS}. */
export type SummaryFormat = (typeof SUMMARY_FORMATS)[number];

/** How a summary is wanted. What is for a terminal counts for text alone. */
export type SummaryStyle = Omit<LayoutStyle, 'textWidth'> & {
  readonly format: SummaryFormat;
  /** `label: value` lines for screen readers. */
  readonly plain: boolean;
};

/** What a file of complaints came to, in one format. */
export async function summaryPage(
  policy: Policy,
  summary: BatchSummary,
  style: SummaryStyle,
): Promise<string> {
  if (style.format === 'json') return `${sanitizeJson(JSON.stringify(summary, null, 2))}\n`;
  if (style.format === 'html') return summaryHtml(policy, summary);
  const sheet = summarySheet(policy, summary);
  return typeset((textWidth) =>
    style.plain ? setPlain(sheet, policy) : layOut(sheet, { ...style, textWidth }),
  );
}
