import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { SHARE_DECIMALS } from '../../domain/values/number.js';

/** What was meant by a value that does not fit: the way out, for whoever wrote it. No library, so that anybody may ask. */

/** A bare 25 is never a percentage, and a share is never written as a fraction; the way out is to write the sign. */
export function bareNumberHint(value: unknown): string | undefined {
  if (typeof value === 'string' && isWide(value)) return `Write ${value.normalize('NFKC')}.`;
  const number = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number') return undefined;
  const whole = Number((number * 100).toFixed(4));
  if (number > 0 && number < 1) return `Write ${whole}%: a share is written as a percentage.`;
  // From a whole to twice as much, nobody but its author knows whether 1.1 is a share or a percentage.
  return number >= 1 && number <= 2
    ? `Write ${whole}%, or ${value}% if it is as little as that.`
    : `Write ${value}%, with its sign.`;
}

/** Whether a percentage is written with the wide signs of Chinese and Japanese: `５０％`. */
const isWide = (text: string): boolean =>
  text !== text.normalize('NFKC') && /^\d+(\.\d+)? ?%$/.test(text.normalize('NFKC'));

/** What stands around the digits of money as people write it. */
const AROUND =
  /^[\s£$€¥₹]*(?:[A-Z]{3}\s+)?|(?:\s*(?:[£$€¥₹円元]|[A-Z]{3}|kr|zł|[Pp]ounds?|[Ee]uros?|[Dd]ollars?|[Yy]en))?\s*$/g;

/** The way out for a number with a comma, a currency sign or quotes: the digits alone, with a point before decimals. */
export function plainNumberHint(value: unknown): string | undefined {
  const plain =
    typeof value === 'string' ? normalizeNumber(value.normalize('NFKC').replace(AROUND, '')) : undefined;
  return plain === undefined ? undefined : `Write ${plain}, the digits alone.`;
}

/** A number as programmers write it: `0x10`, `1e3`. */
const CODED_NUMBER = /^[-+]?(?:0[xo][\da-f]+|\d+(?:\.\d*)?e[-+]?\d+)$/i;

/**
 * `1,000` as 1000, `4,95` as 4.95 and `1e3` as 1000; undefined for what is no number even so, and for one so large or so
 * small that JavaScript itself writes it with an exponent.
 */
export function normalizeNumber(text: string): string | undefined {
  if (CODED_NUMBER.test(text)) {
    const decimal = String(Number(text));
    return CODED_NUMBER.test(decimal) ? undefined : normalizeNumber(decimal);
  }
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)
    ? text.replaceAll(',', '')
    : text.replace(/^(\d+),(\d{1,2})$/, '$1.$2');
  return /^\d+(\.\d+)?$/.test(plain) ? plain : undefined;
}

/** The way out for a number as programmers write it, wherever it stands. */
export function codedHint(value: unknown): string | undefined {
  if (typeof value !== 'string' || !CODED_NUMBER.test(value)) return undefined;
  return plainNumberHint(value) ?? 'Write it out, in digits alone.';
}

/** The way out for names that stand without the brackets of a list. */
export function listHint(value: unknown): string | undefined {
  const names = typeof value === 'string' ? value.split(/\s*,\s*|\s+(?:and|or)\s+/) : [];
  const isList = names.length > 0 && names.every((name) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$/u.test(name));
  return isList ? `Write [${names.join(', ')}].` : undefined;
}

/** The way out for words that people say, a comma between them, which stand without the brackets of a list. */
export function wordsHint(value: unknown): string | undefined {
  if (typeof value === 'number') return `Write ["${value}"], a list of words.`;
  const words = typeof value === 'string' ? value.split(',').map((word) => word.trim()) : [];
  const isList =
    words.length > 0 && words.every((word) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ’'_-]*$/u.test(word));
  return isList ? `Write [${words.join(', ')}].` : undefined;
}

/** The way out for a number, or a yes that YAML takes for more than a word, where a word is due. */
export const quotedHint = (value: unknown): string | undefined =>
  typeof value === 'number' || typeof value === 'boolean' ? `Write "${value}", in quotes.` : undefined;

/** The way out for a stretch of time where a number is due: `2 weeks`. */
export function daysHint(value: unknown): string | undefined {
  const [, count, unit = ''] = /^(\d{1,3}) ?(hour|day|week)s?$/i.exec(String(value).trim()) ?? [];
  if (count === undefined) return undefined;
  return unit.toLowerCase() === 'week'
    ? `Write ${Number(count) * 7}, where days are counted: a number has no unit.`
    : `Write ${count}, where ${unit.toLowerCase()}s are counted: a number has no unit.`;
}

/** The way out for what says that nothing is owed: a no wants its reason. */
export function nothingDueHint(value: unknown): string | undefined {
  const isNothing = value === null || value === false || /^(nothing|none|no|never|not)$/i.test(String(value));
  return isNothing || (Array.isArray(value) && value.length === 0)
    ? 'Where nothing is due, leave owe out and say why: decline: "…", or wait: "…" if it is only too early.'
    : undefined;
}

/** The way out for `refund: 5` where a remedy with its amount is due. */
export function grantHint(key: string, value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null && 'amount' in value) return grantHint(key, value.amount);
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  // A remedy may be called as its kind is: then all that it gives is settled there.
  return Object.values(REMEDY_KINDS).some(({ kind, isLessened }) => isLessened && kind === key)
    ? `Write ${key} alone, for all of it. ${partOfMoney(key, value)}`
    : `Write { remedy: ${key}, amount: ${value} }.`;
}

/** The way out for `{ voucher: 5 }` where a list of remedies is due. */
export function grantsHint(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [entry, ...more] = Object.entries(value);
  const hint = entry && more.length === 0 ? grantHint(...entry) : undefined;
  return hint?.replace(/^Write (\{.*\})\.$/, 'Write [$1].');
}

/** A part of their money is a remedy of its own: 85% of it is all of it, less 15%. */
export const partOfMoney = (kind: string, part: unknown): string =>
  `A part of their money is a remedy of its own, such as { kind: ${kind}, label: "your money back", less: ${lessThan(part)}, because: "a restocking charge" }.`;

/** What is taken off where so much is left: 15% where it is 85%. */
export function lessThan(part: unknown): string {
  const [, share] = /^(\d{1,2}(?:\.\d{1,4})?)\s?%$/.exec(String(part)) ?? [];
  return share === undefined ? '…' : `${Number((100 - Number(share)).toFixed(SHARE_DECIMALS))}%`;
}

/** A value as it is written on one line. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${flow(part)}`)
    .join(', ')} }`;
}

/** Days of a month and of a year, as people mean them who want about so many. */
const DAYS_IN: Readonly<Record<string, number>> = { month: 30, quarter: 90, year: 365 };

/** The way out for a stretch of time that isn't written as days or weeks: 90, `3 months`, `90days`, `daily`. */
export function windowHint(value: unknown): string | undefined {
  const text = String(value).trim().toLowerCase();
  if (/^[1-9]\d{0,3}$/.test(text))
    return `Write "${inDays(Number(text))}", or "${text} weeks" if that is meant.`;
  const [, count = '1', unit = ''] =
    /^(?:(\d{1,3})[ -]?|an? )?(day|week|month|quarter|year)s?$/.exec(text) ?? [];
  if (unit === '' || count === '0') return undefined;
  const days = DAYS_IN[unit];
  if (days === undefined) return `Write "${count} ${unit}${count === '1' ? '' : 's'}".`;
  const all = Number(count) * days;
  if (all > LONGEST_WINDOW) return undefined;
  return `Months and years are not all as long as each other: write "${inDays(all)}".`;
}

const LONGEST_WINDOW = 9999;

/** As a policy says it, so without marks between thousands. */
const inDays = (days: number): string => `${days} day${days === 1 ? '' : 's'}`;
