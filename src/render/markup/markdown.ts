import type { Entry, Sheet } from '../page/sheet.js';

/** A sheet as Markdown: titles, sentences, lists and tables. Nothing in its text is taken for Markdown of its own. */
export function markdownOf(sheet: Sheet): string {
  const blocks = sheet.map((entry, at) => blockOf(entry, at === 0, sheet[at + 1]));
  return `${blocks
    .filter((block) => block !== '')
    .join('\n')
    .trimEnd()}\n`;
}

function blockOf(entry: Entry, isFirst: boolean, next: Entry | undefined): string {
  switch (entry.is) {
    case 'title':
      return `${isFirst ? '#' : '##'} ${escaped(entry.text)}\n`;
    case 'words':
      return entry.tone === 'heading' ? `### ${escaped(entry.text)}\n` : `${escaped(entry.text)}\n`;
    case 'item':
      return `- **${escaped(entry.label)}**: ${escaped(entry.text)}${next?.is === 'item' ? '' : '\n'}`;
    case 'table':
      return `${[entry.head, entry.head.map(() => '---'), ...entry.rows].map(rowOf).join('\n')}\n`;
    default:
      return '';
  }
}

/** The rule under the head is the only cell that is Markdown itself. */
const rowOf = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => (cell === '---' ? cell : escaped(cell))).join(' | ')} |`;

/** Text in which every mark that Markdown or HTML would take for its own stands for itself. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~!&$@]/g, (mark) => `\\${mark}`)
    .replace(/:\/\//g, '\\://')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
