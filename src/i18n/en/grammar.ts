/** The text with its first letter large. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An apostrophe inside a word as a keyboard has it: policies are typed, and `isn't` is said beside our own `isn’t`. */
const TYPED_APOSTROPHE = /(?<=\p{L})'(?=\p{L})/gu;

/**
 * The text as a sentence: a large letter first, a full stop unless it ends with a mark of its own, one sort of
 * apostrophe.
 */
export function sentence(text: string): string {
  const trimmed = capitalize(text.trim()).replace(TYPED_APOSTROPHE, '’');
  return trimmed === '' || /[.!?\u2026]["\u201d\u2019)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** `a`, `a and b`, `a, b and c`, for parts that hold no commas or stand in marks of their own. */
export function series(parts: readonly string[], last = 'and'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}

/** So many of something, the count as people read it: `1 matter`, `4,495 matters`. */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : several}`;

/** A {@link series}; where parts hold commas of their own, stronger marks keep them apart. */
export function listed(parts: readonly string[], last = 'and'): string {
  if (parts.length < 2 || !parts.some((part) => part.includes(','))) return series(parts, last);
  return `${parts.slice(0, -1).join('; ')}${parts.length > 2 ? ';' : ','} ${last} ${parts.at(-1)}`;
}

export const and = (parts: readonly string[]): string => listed(parts);
export const or = (parts: readonly string[]): string => listed(parts, 'or');
export const also = (parts: readonly string[]): string => parts.join('; ');

/** Money before which one says `an`: eight, eleven, eighteen and what begins with them; not what letters begin. */
const AFTER_AN = /^[^\p{L}\d]*(?:8|1[18](?!\d))/u;

/** `a voucher` with £15 is `a £15 voucher`, and `part of the price` is `£15 of the price`. */
export function withMoney({
  label,
  money,
  upTo,
  isPart,
}: {
  readonly label: string;
  readonly money: string;
  /** No more than this: how much it will be is not known yet. */
  readonly upTo: boolean;
  /** Only part of what the label speaks of. */
  readonly isPart: boolean;
}): string {
  if (upTo) return `${label}, up to ${money}`;
  if (isPart) return `${money} towards ${label}`;
  if (/^part of /i.test(label)) return label.replace(/^part/i, () => money);
  const article = /^(an?) /i.exec(label);
  if (!article) return `${label}, ${money}`;
  const first = article[0].startsWith('A') ? 'A' : 'a';
  return `${first}${AFTER_AN.test(money) ? 'n' : ''} ${money} ${label.slice(article[0].length)}`;
}

/** What we do, and what they pay for it: `reinstate your booking, for $20`. */
export const withPrice = ({ label, money }: { readonly label: string; readonly money: string }): string =>
  `${label}, for ${money}`;

/** What is left of money of which something was taken off, and why: `$720: $900 less $180, a restocking charge`. */
export function withLess({
  name,
  left,
  whole,
  off,
  because,
}: {
  readonly name: string;
  /** What there would be of it if nothing else cut it; null where nothing else does. */
  readonly left: string | null;
  readonly whole: string;
  readonly off: string;
  readonly because: string;
}): string {
  return `${name}${left === null ? '' : ` of ${left}`}: ${whole} less ${off}, ${because}`;
}

/** A label that names a number, such as `6,000 miles`, names the number that is given. */
export function withPoints({
  label,
  count,
  unit = 'points',
}: {
  readonly label: string;
  readonly count: string;
  readonly unit: string | undefined;
}): string {
  const numbered = /\d(?:[\d.,\u00a0\u202f]*\d)?/;
  return numbered.test(label) ? label.replace(numbered, () => count) : `${label}, ${count} ${unit}`;
}

/** What a policy writes, where it begins a sentence or a label: `An hour` is `an hour` inside one. */
export const uncapitalize = (text: string): string =>
  /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? lowered(text) : text;

export const lowered = (text: string): string =>
  /^I\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** How English joins what it is given. */
export const GRAMMAR = {
  /** What one and several of a currency are called, for whoever hears and does not see its sign; by ISO 4217 code. */
  currencies: {
    GBP: ['pound', 'pounds'],
    EUR: ['euro', 'euros'],
    JPY: ['yen', 'yen'],
    INR: ['rupee', 'rupees'],
    KRW: ['won', 'won'],
    ILS: ['shekel', 'shekels'],
  } as const,
  /** `a, b and c`. */
  and,
  /** `a, b or c`. */
  or,
  /** Parts that are sentences nearly: `a; b`. */
  also,
  /** The text as a sentence: a large letter first, a full stop unless it ends with a mark of its own. */
  sentence,
  /** Sentences one after the other. */
  paragraph: (sentences: readonly string[]) => sentences.join(' '),
  /** A remedy with its amount worked into its label: `a £15 voucher`, `your delivery charge back, £4.95`. */
  withMoney,
  /** What we do for them with what they pay for it. */
  withPrice,
  /** The name with its amount, and what was taken off that: `your money back, $720: $900 less $180, a charge`. */
  withLess,
  /** The same for points; `count` is written. */
  withPoints,
};
