import type { Policy } from '../../domain/policy/policy.js';
import { type BatchSummary, MENDED_BARS, type SummaryGroup } from '../../domain/rows/batch-summary.js';
import { numberFormat } from '../answer/number-format.js';
import { type FigureTable, figuresPage } from '../markup/figures-page.js';
import { figure, headFigures, partsOf, type SummaryPart, titleOf } from './summary-sheet.js';

/** A summary as one page of HTML that stands for itself. */
export const summaryHtml = (policy: Policy, summary: BatchSummary): string =>
  figuresPage({
    title: titleOf(summary),
    parts: [
      {
        figures: headFigures(policy, summary),
        tables: [
          ...partsOf(summary).map((part) => groupTable(policy, part)),
          mendedTable(summary),
          unmatchedTable(summary),
        ],
      },
    ],
    foot: 'Made by amends. A row may be counted under several remedies and rules; costs of a rule are those of whole answers.',
  });

function groupTable(policy: Policy, { title, groups }: SummaryPart): FigureTable {
  const { money } = numberFormat(policy);
  const most = mostRows(groups);
  const withGoodwill = groups.some(({ goodwill }) => goodwill !== null);
  const lines = groups.map(({ name, rows, cost, goodwill }) => ({
    name,
    share: rows / most,
    cells: [figure(rows), money(cost), ...(withGoodwill ? [money(goodwill ?? 0)] : [])],
  }));
  return { title, head: ['rows', 'costs us', ...(withGoodwill ? ['goodwill'] : [])], lines };
}

function mendedTable({ mended, mendedRows }: BatchSummary): FigureTable {
  const most = Math.max(1, ...mendedRows);
  const lines = MENDED_BARS.map((name, at) => {
    const rows = mendedRows[at] ?? 0;
    return { name, share: rows / most, cells: [figure(rows)] };
  });
  return { title: 'How much of the harm is put right', head: ['rows'], lines: mended ? lines : [] };
}

function unmatchedTable({ unmatched }: BatchSummary): FigureTable {
  const most = mostRows(unmatched);
  const lines = unmatched.map(({ fact, text, rows }) => ({
    name: `${fact}: ${text}`,
    share: rows / most,
    cells: [figure(rows)],
  }));
  return { title: 'What the map says nothing of', head: ['rows'], lines };
}

const mostRows = (groups: readonly Pick<SummaryGroup, 'rows'>[]): number =>
  Math.max(1, ...groups.map(({ rows }) => rows));
