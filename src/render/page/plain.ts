import type { Policy } from '../../domain/policy/policy.js';
import type { Currency } from '../../domain/values/money.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { Entry, Sheet } from './sheet.js';

/** Whether what is written can carry signs of money beyond ASCII; it cannot where nobody says so. */
export type PlainStyle = { readonly signs?: boolean };

/**
 * A sheet as `label: value` lines for screen readers: nothing side by side, no drawn lines, our own marks
 * in ASCII, and money with its code (`GBP 12.50`) unless its sign can be carried (`signs`), which is how a shop says it.
 * Letters of names are kept as they are.
 */
export function setPlain(
  sheet: Sheet,
  policy: Pick<Policy, 'currency' | 'locale'>,
  { signs = false }: PlainStyle,
): string {
  const { part } = catalogueFor(policy).answer.labels;
  const lines = sheet
    .flatMap((entry) => setEntry(entry, part))
    .map((line) => marksInAscii(signs ? line : withCode(line, policy.currency)));
  return `${lines.join('\n')}\n`;
}

function setEntry(entry: Entry, part: string): string[] {
  switch (entry.is) {
    case 'title':
      return [`${part}: ${entry.text.toLowerCase()}`];
    case 'words':
    case 'item':
      return [`${entry.label}: ${entry.text}`];
    case 'table':
      return entry.rows.flatMap((row) => setRow(entry.head, row));
    default:
      return [];
  }
}

function setRow(head: readonly string[], [name = '', ...figures]: readonly string[]): string[] {
  return figures.flatMap((figure, at) => (figure ? [`${name}, ${head[at + 1]}: ${figure}`] : []));
}

/** How typographic marks are written in ASCII. */
const MARKS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '–': ' to ',
  '—': ' - ',
  '−': '-',
  '…': '...',
  '·': ',',
  '×': 'x',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** Text with its typographic marks written in ASCII. */
export function marksInAscii(text: string): string {
  return text.replace(
    /[\u201c\u201d\u201e\u2018\u2019\u2013\u2014\u2212\u2026\u00b7\u00d7\u00a0\u202f]/g,
    (mark) => MARKS[mark] ?? mark,
  );
}

/** Money with its code in place of a sign that is not ASCII. */
function withCode(line: string, { code, pattern }: Currency): string {
  const before = pattern?.prefix.trim() ?? '';
  const after = pattern?.suffix.trim() ?? '';
  if (isSign(before)) return line.replaceAll(before, `${code} `);
  return isSign(after) ? line.replaceAll(after, code) : line;
}

const isSign = (text: string): boolean => /[^ -~]/.test(text);
