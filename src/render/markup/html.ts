import type { Entry, Sheet } from '../page/sheet.js';

/** How the page looks: nothing is fetched, and it reads well printed. */
const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#222}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}
dt{color:#666}dd{margin:0}table{border-collapse:collapse}th,td{padding:.2rem .8rem .2rem 0;text-align:left}hr{border:0;border-top:1px solid #ccc}`;

/** A sheet as a page of its own. Nothing in its text is taken for HTML. */
export function htmlOf(sheet: Sheet, title: string): string {
  const body = sheet.map((entry, at) => blockOf(entry, sheet[at - 1], sheet[at + 1], at === 0));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${inHtml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
${body.filter((block) => block !== '').join('\n')}
</body>
</html>
`;
}

function blockOf(entry: Entry, before: Entry | undefined, next: Entry | undefined, isFirst: boolean): string {
  switch (entry.is) {
    case 'title':
      return isFirst ? `<h1>${inHtml(entry.text)}</h1>` : `<h2>${inHtml(entry.text)}</h2>`;
    case 'words':
      return entry.tone === 'heading' ? `<h3>${inHtml(entry.text)}</h3>` : `<p>${inHtml(entry.text)}</p>`;
    case 'item': {
      const again = before?.is === 'item' && before.label === entry.label;
      const line = `<dt>${again ? '' : inHtml(entry.label)}</dt><dd>${inHtml(entry.text)}</dd>`;
      return `${before?.is === 'item' ? '' : '<dl>\n'}${line}${next?.is === 'item' ? '' : '\n</dl>'}`;
    }
    case 'table':
      return tableOf(entry);
    case 'rule':
      return '<hr>';
    case 'gap':
      return '';
  }
}

function tableOf({ head, rows }: Entry & { is: 'table' }): string {
  const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${inHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>\n${[row(head, 'th'), ...rows.map((cells) => row(cells, 'td'))].join('\n')}\n</table>`;
}

/** Text in which every mark that HTML would take for its own stands for itself. */
export const inHtml = (text: string): string =>
  text.replace(/[&<>"'`]/g, (mark) => `&#${mark.charCodeAt(0)};`);
