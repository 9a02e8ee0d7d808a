import type { Policy } from '../../domain/policy/policy.js';
import type { Currency } from '../../domain/values/money.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { Entry, Sheet } from './sheet.js';

/**
 * A sheet as `label: value` lines for screen readers: nothing side by side, no drawn lines, our own marks
 * in ASCII, money as it is said (`12.50 pounds`). Letters of names are kept as they are.
 */
export function setPlain(sheet: Sheet, policy: Pick<Policy, 'currency' | 'locale'>): string {
  const { part } = catalogueFor(policy).answer.labels;
  const lines = sheet.flatMap((entry) => setEntry(entry, part)).map((line) => inAscii(line, policy.currency));
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

const inAscii = (line: string, currency: Currency): string =>
  marksInAscii(spokenMoney(line.replaceAll(' · ', ', '), currency));

/** Text with its typographic marks written in ASCII. */
export function marksInAscii(text: string): string {
  return text.replace(
    /[\u201c\u201d\u201e\u2018\u2019\u2013\u2014\u2212\u2026\u00b7\u00d7\u00a0\u202f]/g,
    (mark) => MARKS[mark] ?? mark,
  );
}

/**
 * Money whose sign is not ASCII, as it is said: `12.50 pounds`, `a 5 pound voucher`; with its code (`VND 5000`) where the
 * catalogue has no word for it.
 */
function spokenMoney(line: string, currency: Currency): string {
  const { code, pattern } = currency;
  const before = pattern?.prefix.trim() ?? '';
  const after = pattern?.suffix.trim() ?? '';
  const sign = [before, after].find(isSign);
  if (sign === undefined) return line;
  const words = wordsOfMoney(currency);
  if (!words) return line.replaceAll(sign, sign === before ? `${code} ` : code);
  const [one, many] = words;
  const figure = String.raw`(-?\d(?:[\d.,\u00a0\u202f]*\d)?)`;
  const money = sign === before ? `${escaped(sign)}\\s?${figure}` : `${figure}\\s?${escaped(sign)}`;
  return line
    .replace(new RegExp(`\\b(an?) ${money}`, 'gi'), `$1 $2 ${one}`)
    .replace(new RegExp(money, 'g'), (_, count: string) => `${count} ${count === '1' ? one : many}`);
}

/** One of a currency and several, in the language of the policy. */
function wordsOfMoney(currency: Currency): readonly [string, string] | undefined {
  const known: Readonly<Partial<Record<string, readonly [string, string]>>> =
    catalogueFor(currency).grammar.currencies;
  return known[currency.code];
}

const escaped = (sign: string): string => sign.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');

const isSign = (text: string): boolean => /[^ -~]/.test(text);
