import type { LayoutStyle } from './layout-style.js';
import type { Tone } from './paint.js';
import type { Entry, Sheet } from './sheet.js';
import { setTable } from './table.js';
import type { TextWidth } from './text-width.js';

/** Lines are never wider than this, however wide the terminal: longer ones are slow to read. */
const WIDEST = 80;

/** Narrower than this nothing can be laid out; lines then run past the edge. */
const NARROWEST = 24;

/** Narrower than this a column of labels leaves no room beside it, and they stand above. */
const LABELS_BESIDE_FROM = 50;

const MARGIN = '  ';

/** The columns that text is set in where a terminal has so many. */
export const textColumns = (columns: number): number => Math.max(NARROWEST, Math.min(WIDEST, columns));

/** Lays a sheet out for a terminal of so many columns. */
export function layOut(sheet: Sheet, { textWidth, paint, columns }: LayoutStyle): string {
  const look = { textWidth, paint, columns: textColumns(columns) - MARGIN.length };
  const labels = labelWidth(sheet, textWidth);
  const lines = sheet.flatMap((entry, at) => setEntry(entry, sheet[at - 1], { ...look, labels }));
  return `${lines.join('\n')}\n`;
}

type Measures = LayoutStyle & { readonly labels: number };

function labelWidth(sheet: Sheet, { width }: TextWidth): number {
  const labels = sheet.map((entry) => (entry.is === 'item' ? width(entry.label) : 0));
  return Math.max(0, ...labels) + 2;
}

function setEntry(entry: Entry, before: Entry | undefined, measures: Measures): string[] {
  switch (entry.is) {
    case 'title':
      return [measures.paint('heading', entry.text)];
    case 'words':
      return setWords(entry.text, entry.tone, measures);
    case 'item':
      return setItem(entry, before, measures);
    case 'table':
      return setTable(entry, measures).map((line) => MARGIN + line);
    case 'rule':
      return [measures.paint('quiet', '─'.repeat(measures.columns + MARGIN.length))];
    case 'gap':
      return [''];
  }
}

function setWords(text: string, tone: Tone, { textWidth, paint, columns }: Measures): string[] {
  return textWidth.wrap(text, columns).map((line) => MARGIN + paint(tone, line));
}

/** The label in a column of its own, or above where it is narrow; not said again where the item before has the same one. */
function setItem(
  entry: Entry & { is: 'item' },
  before: Entry | undefined,
  { textWidth, paint, columns, labels }: Measures,
): string[] {
  const again = before?.is === 'item' && before.label === entry.label;
  const label = again ? '' : entry.label;
  if (columns < LABELS_BESIDE_FROM) {
    const lines = textWidth.wrap(entry.text, columns - MARGIN.length).map((line) => MARGIN + MARGIN + line);
    return label ? [MARGIN + paint(entry.tone, label), ...lines] : lines;
  }
  const beside = paint(entry.tone, label) + ' '.repeat(labels - textWidth.width(label));
  const lines = textWidth.wrap(entry.text, columns - labels);
  return lines.map((line, at) => MARGIN + (at === 0 ? beside : ' '.repeat(labels)) + line);
}
