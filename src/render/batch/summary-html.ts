import type { Policy } from '../../domain/policy/policy.js';
import { type BatchSummary, MENDED_BARS, type SummaryGroup } from '../../domain/rows/batch-summary.js';
import { numberFormat } from '../answer/number-format.js';
import { inHtml } from '../markup/html.js';
import { sanitizeLine } from '../page/sanitize.js';
import { figure, headFigures, partsOf, type SummaryPart, titleOf } from './summary-sheet.js';

/**
 * Nothing is fetched. Bars are the backgrounds of cells, so that a page of figures is a page of plots and stays one for
 * screen readers, at 400 pixels, in the dark and on paper.
 */
const STYLE = `:root{color-scheme:light dark;--ink:#1f2328;--quiet:#59636e;--line:#d1d9e0;--bar:#9ec5fe;--page:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--quiet:#9198a1;--line:#3d444d;--bar:#1f4f8f;--page:#0d1117}}
*{box-sizing:border-box}body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--page);max-width:60rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.4rem;line-height:1.25}h2{font-size:1.05rem;margin:2rem 0 .5rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.75rem;margin:1rem 0;padding:0;list-style:none}
.figures li{border:1px solid var(--line);border-radius:.4rem;padding:.5rem .75rem}.figures small{display:block;color:var(--quiet)}
.figures strong{font-size:1.3rem;font-weight:600;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;table-layout:fixed}th,td{padding:.3rem .5rem;text-align:right;border-bottom:1px solid var(--line);font-variant-numeric:tabular-nums}
th{color:var(--quiet);font-weight:400;font-size:.85rem}th:first-child,td:first-child{text-align:left;width:46%;overflow-wrap:anywhere}
td.bar{background:linear-gradient(to right,var(--bar) var(--share),transparent var(--share));background-clip:padding-box;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.scroll{overflow-x:auto}footer{margin-top:2rem;color:var(--quiet);font-size:.85rem}
@media (max-width:36rem){table{table-layout:auto}th,td{padding:.3rem .25rem;font-size:.85rem}th:first-child,td:first-child{width:auto}}
@media print{body{max-width:none;padding:0}section{break-inside:avoid}tr{break-inside:avoid}:root{--ink:#000;--page:#fff;--bar:#cfe2ff;--line:#bbb;--quiet:#444}}`;

/** A summary as one page of HTML that stands for itself. */
export function summaryHtml(policy: Policy, summary: BatchSummary): string {
  const title = said(titleOf(summary));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>${title}</h1>
<ul class="figures">
${headFigures(policy, summary)
  .map(
    ({ label, value, about = '' }) =>
      `<li><small>${said(label)}</small><strong>${said(value)}</strong><small>${said(about)}</small></li>`,
  )
  .join('\n')}
</ul>
${[...partsOf(summary).map((part) => groupTable(policy, part)), mendedTable(summary), unmatchedTable(summary)]
  .filter((part) => part !== '')
  .join('\n')}
<footer>Made by amends. A row may be counted under several remedies and rules; costs of a rule are those of whole answers.</footer>
</body>
</html>
`;
}

/** Text of a policy or a file, which nothing on the page takes for its own. */
const said = (text: string): string => inHtml(sanitizeLine(text));

function groupTable(policy: Policy, { title, groups }: SummaryPart): string {
  if (groups.length === 0) return '';
  const { money } = numberFormat(policy);
  const most = mostRows(groups);
  const withGoodwill = groups.some(({ goodwill }) => goodwill !== null);
  const lines = groups.map(({ name, rows, cost, goodwill }) => {
    const cells = [figure(rows), money(cost), ...(withGoodwill ? [money(goodwill ?? 0)] : [])];
    return `<tr>${barCell(name, rows / most)}${cells.map((cell) => `<td>${said(cell)}</td>`).join('')}</tr>`;
  });
  return tableOf(title, ['', 'rows', 'costs us', ...(withGoodwill ? ['goodwill'] : [])], lines);
}

function mendedTable({ mended, mendedRows }: BatchSummary): string {
  if (!mended) return '';
  const most = Math.max(1, ...mendedRows);
  const lines = MENDED_BARS.map((bar, at) => {
    const rows = mendedRows[at] ?? 0;
    return `<tr>${barCell(bar, rows / most)}<td>${figure(rows)}</td></tr>`;
  });
  return tableOf('How much of the harm is put right', ['', 'rows'], lines);
}

function unmatchedTable({ unmatched }: BatchSummary): string {
  if (unmatched.length === 0) return '';
  const most = mostRows(unmatched);
  const lines = unmatched.map(
    ({ fact, text, rows }) => `<tr>${barCell(`${fact}: ${text}`, rows / most)}<td>${figure(rows)}</td></tr>`,
  );
  return tableOf('What the map says nothing of', ['', 'rows'], lines);
}

const mostRows = (groups: readonly Pick<SummaryGroup, 'rows'>[]): number =>
  Math.max(1, ...groups.map(({ rows }) => rows));

const barCell = (name: string, share: number): string =>
  `<td class="bar" style="--share:${(share * 100).toFixed(1)}%">${said(name)}</td>`;

const tableOf = (title: string, head: readonly string[], lines: readonly string[]): string =>
  `<section>
<h2>${said(title)}</h2>
<div class="scroll"><table>
<tr>${head.map((cell) => `<th scope="col">${said(cell)}</th>`).join('')}</tr>
${lines.join('\n')}
</table></div>
</section>`;
