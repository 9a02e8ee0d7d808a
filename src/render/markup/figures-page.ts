import { sanitizeLine } from '../page/sanitize.js';
import { inHtml } from './html.js';

/** A figure with its label, and what more there is to say of it. */
export type Figure = { readonly label: string; readonly value: string; readonly about?: string };

/** Figures of things, a line each; `share` is how long the bar of a line is, from 0 to 1. */
export type FigureTable = {
  readonly title: string;
  /** What stands above the figures. */
  readonly head: readonly string[];
  readonly lines: readonly FigureLine[];
  /** Sentences below it. */
  readonly notes?: readonly string[];
};

/** A line of such a table. */
export type FigureLine = { readonly name: string; readonly share: number; readonly cells: readonly string[] };

/** A part of a page: sentences first, then figures, then tables. */
export type FiguresPart = {
  readonly heading?: string;
  readonly lead?: readonly string[];
  readonly figures: readonly Figure[];
  readonly tables: readonly FigureTable[];
};

/**
 * Nothing is fetched. Bars are the backgrounds of cells, so that a page of figures is a page of plots and stays one for
 * screen readers, at 400 pixels, in the dark and on paper.
 */
const STYLE = `:root{color-scheme:light dark;--ink:#1f2328;--quiet:#59636e;--line:#d1d9e0;--bar:#9ec5fe;--page:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--quiet:#9198a1;--line:#3d444d;--bar:#1f4f8f;--page:#0d1117}}
*{box-sizing:border-box}body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--page);max-width:60rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.4rem;line-height:1.25}h2{font-size:1.05rem;margin:2rem 0 .5rem}h2.part{font-size:1.2rem;border-top:2px solid var(--line);padding-top:1rem}p{margin:.5rem 0}.lead{font-size:1.1rem}.note{color:var(--quiet);font-size:.85rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.75rem;margin:1rem 0;padding:0;list-style:none}
.figures li{border:1px solid var(--line);border-radius:.4rem;padding:.5rem .75rem}.figures small{display:block;color:var(--quiet)}
.figures strong{font-size:1.3rem;font-weight:600;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;table-layout:fixed}th,td{padding:.3rem .5rem;text-align:right;border-bottom:1px solid var(--line);font-variant-numeric:tabular-nums}
th{color:var(--quiet);font-weight:400;font-size:.85rem}th:first-child,td:first-child{text-align:left;width:40%;overflow-wrap:anywhere}
td.bar{background:linear-gradient(to right,var(--bar) var(--share),transparent var(--share));background-clip:padding-box;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.scroll{overflow-x:auto}footer{margin-top:2rem;color:var(--quiet);font-size:.85rem}
@media (max-width:36rem){table{table-layout:auto}th,td{padding:.3rem .35rem;font-size:.85rem}th{font-size:.75rem}th:first-child,td:first-child{width:auto;min-width:6rem}}
@media print{body{max-width:none;padding:0 1px}h2{break-after:avoid}section:has(table),tr,li,.note{break-inside:avoid}:root{--ink:#000;--page:#fff;--bar:#cfe2ff;--line:#bbb;--quiet:#444}}`;

/** Figures as one page of HTML that stands for itself. */
export function figuresPage(page: {
  readonly title: string;
  readonly parts: readonly FiguresPart[];
  readonly foot: string;
}): string {
  const title = said(page.title);
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
${page.parts.map(partOf).join('\n')}
<footer>${said(page.foot)}</footer>
</body>
</html>
`;
}

/** Text of a policy or a file, which nothing on the page takes for its own. */
const said = (text: string): string => inHtml(sanitizeLine(text));

function partOf({ heading, lead = [], figures, tables }: FiguresPart): string {
  const blocks = [
    ...(heading === undefined ? [] : [`<h2 class="part">${said(heading)}</h2>`]),
    ...lead.map((sentence) => `<p class="lead">${said(sentence)}</p>`),
    ...(figures.length === 0 ? [] : [listOf(figures)]),
    ...tables.filter(({ lines, notes = [] }) => lines.length + notes.length > 0).map(tableOf),
  ];
  return blocks.join('\n');
}

const listOf = (figures: readonly Figure[]): string => `<ul class="figures">
${figures
  .map(
    ({ label, value, about = '' }) =>
      `<li><small>${said(label)}</small><strong>${said(value)}</strong><small>${said(about)}</small></li>`,
  )
  .join('\n')}
</ul>`;

function tableOf({ title, head, lines, notes = [] }: FigureTable): string {
  const table = `<div class="scroll"><table>
<tr>${['', ...head].map((cell) => `<th scope="col">${said(cell)}</th>`).join('')}</tr>
${lines.map(lineOf).join('\n')}
</table></div>`;
  return `<section>
<h2>${said(title)}</h2>
${[...(lines.length > 0 ? [table] : []), ...notes.map((note) => `<p class="note">${said(note)}</p>`)].join('\n')}
</section>`;
}

const lineOf = ({ name, share, cells }: FigureLine): string =>
  `<tr><td class="bar" style="--share:${(share * 100).toFixed(1)}%">${said(name)}</td>${cells
    .map((cell) => `<td>${said(cell)}</td>`)
    .join('')}</tr>`;
