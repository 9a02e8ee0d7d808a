import { digitsOf } from './currency-digits.js';
import { isPlainDecimal, readDecimal } from './number.js';

/**
 * How one currency is written in one locale, taken from Intl once and kept with the policy, because
 * building an Intl formatter costs more than the whole decision.
 */
type MoneyPattern = {
  readonly prefix: string;
  readonly suffix: string;
  readonly decimal: string;
  readonly group: string;
  /** Digits in the last group and in those before it: 3 and 3, or 3 and 2 in India. */
  readonly lastGroup: number;
  readonly otherGroups: number;
  /** Whole digits from which grouping starts: 4, or 5 where `1234` is written without a separator. */
  readonly groupFrom: number;
};

/** A currency as one policy writes it. `digits` is how many decimals it has: 0, 2 or 3. */
export type Currency = {
  readonly code: string;
  readonly locale: string;
  readonly digits: number;
  /** Null where Intl does something a pattern cannot say (other numerals): then Intl itself writes it. */
  readonly pattern: MoneyPattern | null;
};

/** The currency with this ISO 4217 code, written as `locale` does; undefined if there is no such code. */
export function currencyOf(code: string, locale: string): Currency | undefined {
  const digits = digitsOf(code);
  if (digits === undefined) return undefined;
  const format = intl({ code, locale, digits });
  const currency = { code, locale, digits, pattern: patternOf(format) };
  return writesLike(format, currency) ? currency : { ...currency, pattern: null };
}

/**
 * English as it is written where a currency (ISO 4217) is: its code begins with the country, but for a few. For
 * policies that do not name their locale.
 */
export function defaultLocale(code: string): string {
  if (code === 'EUR') return 'en-IE';
  return /^(?!X)[A-Z]{3}$/.test(code) ? `en-${code.slice(0, 2)}` : 'en-GB';
}

function intl({ code, locale, digits }: Omit<Currency, 'pattern'>): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: code,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/**
 * What Intl writes, without the marks by which it turns the reading direction in Hebrew or Arabic: our sentences run
 * the other way, and whatever shows them takes such marks for an attack.
 */
const withoutMarks = (text: string): string => text.replace(DIRECTION_MARKS, '');

const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function patternOf(format: Intl.NumberFormat): MoneyPattern {
  const parts = format.formatToParts(1_234_567_890.125);
  const first = parts.findIndex((part) => part.type === 'integer');
  const last = parts.findLastIndex((part) => part.type === 'integer' || part.type === 'fraction');
  const textOf = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const groups = parts.filter((part) => part.type === 'integer').map((part) => part.value.length);
  return {
    prefix: joined(parts.slice(0, first)),
    suffix: joined(parts.slice(last + 1)),
    decimal: textOf('decimal'),
    group: textOf('group'),
    lastGroup: groups.at(-1) ?? 3,
    otherGroups: groups.at(-2) ?? 3,
    groupFrom: format.formatToParts(1234).some((part) => part.type === 'group') ? 4 : 5,
  };
}

const joined = (parts: readonly Intl.NumberFormatPart[]): string =>
  withoutMarks(parts.map((part) => part.value).join(''));

/** Amounts, in minor units, at which a pattern has to write what Intl writes before it is trusted. */
const SAMPLES = [
  0, 1, 99, 100, 1234, 99_999, 100_000, 123_456, 1_234_567, 12_345_678, 123_456_789, 9_876_543_210,
];

function writesLike(format: Intl.NumberFormat, currency: Currency): boolean {
  return SAMPLES.every(
    (minor) => writeMoney(minor, currency) === withoutMarks(format.format(minor / 10 ** currency.digits)),
  );
}

/** `minor` units as the policy's locale writes money, for people: 1250 is `£12.50`. */
export function writeMoney(minor: number, currency: Currency): string {
  const { pattern, digits } = currency;
  if (!pattern) return withoutMarks(intl(currency).format(minor / 10 ** digits));
  return digits === 0
    ? written(minor, '', currency, pattern)
    : written(minor, fractionOf(minor, currency, pattern), currency, pattern);
}

/** Like {@link writeMoney}, without empty decimals, for sentences: 500 is `£5`, 1250 stays `£12.50`. */
export function sayMoney(minor: number, currency: Currency): string {
  const { pattern, digits } = currency;
  return pattern && minor % 10 ** digits === 0
    ? written(minor, '', currency, pattern)
    : writeMoney(minor, currency);
}

function written(minor: number, fraction: string, { digits }: Currency, pattern: MoneyPattern): string {
  const whole = String(Math.floor(Math.abs(minor) / 10 ** digits));
  return `${minor < 0 ? '-' : ''}${pattern.prefix}${grouped(whole, pattern)}${fraction}${pattern.suffix}`;
}

function fractionOf(minor: number, { digits }: Currency, { decimal }: MoneyPattern): string {
  return decimal + String(Math.abs(minor) % 10 ** digits).padStart(digits, '0');
}

function grouped(whole: string, { group, lastGroup, otherGroups, groupFrom }: MoneyPattern): string {
  if (!group || whole.length < groupFrom || whole.length <= lastGroup) return whole;
  const pieces = [whole.slice(-lastGroup)];
  let rest = whole.slice(0, -lastGroup);
  while (rest.length > 0) {
    pieces.unshift(rest.slice(-otherGroups));
    rest = rest.slice(0, -otherGroups);
  }
  return pieces.join(group);
}

/** Why a text is no amount of money. */
type MoneyFault = 'not-money' | 'too-many-decimals' | 'too-large';

/**
 * Reads money as people type it (`12`, `12.5`, `£12.50`, `GBP 12.50`, `1,234.50`, and `12,50` where the
 * locale writes a decimal comma) into whole minor units.
 */
export function readMoney(text: string, currency: Currency): number | MoneyFault {
  const bare = isPlainDecimal(text) ? text : bareDigits(text, currency);
  const plain = plainDecimal(bare, currency);
  if (plain === undefined) return 'not-money';
  const value = readDecimal(plain, currency.digits);
  return value === 'not-a-number' ? 'not-money' : value;
}

/** What else than its sign people write beside money, by currency. */
const OTHER_SIGNS: Readonly<Record<string, readonly string[]>> = {
  JPY: ['¥', '円'],
  CNY: ['¥', '元', '圆'],
};

/** The digits and separators of money, also where they are typed in full width, as in Japan. */
function bareDigits(text: string, { code, pattern }: Currency): string {
  const written = [code, pattern?.prefix ?? '', pattern?.suffix ?? '', ...(OTHER_SIGNS[code] ?? [])];
  const signs = written.map((sign) => inHalfWidth(sign).trim());
  let bare = inHalfWidth(withoutMarks(text)).trim();
  for (const sign of signs) {
    if (sign && bare.toUpperCase().startsWith(sign.toUpperCase())) bare = bare.slice(sign.length).trim();
    if (sign && bare.toUpperCase().endsWith(sign.toUpperCase())) bare = bare.slice(0, -sign.length).trim();
  }
  return plainSeparators(bare);
}

/** Letters, digits and signs that an East Asian keyboard writes twice as wide, as the others. */
const inHalfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\uffe1\uffe5\uffe6]/g, (wide) => ({ '￡': '£', '￥': '¥', '￦': '₩' })[wide] ?? wide);

/** Spaces and apostrophes as they are typed: Intl writes now one of their kind and now another. */
const plainSeparators = (text: string): string =>
  text.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/[\u2019\u2018\u02bc]/g, "'");

/**
 * `1.234,50` or `1,234.50` as `1234.50`; undefined where the separators make no sense. A plain decimal is
 * read as one everywhere, but `1.000` is a thousand where the locale groups by points, unless the currency
 * has three decimals.
 */
function plainDecimal(bare: string, { pattern, digits }: Currency): string | undefined {
  const group = plainSeparators(pattern?.group ?? ',');
  const inThousands = group === '.' && digits !== 3 && /^\d{1,3}(\.\d{3})+$/.test(bare);
  if (!inThousands && isPlainDecimal(bare)) return bare;
  const decimal = pattern?.decimal ?? '.';
  const at = decimal ? bare.lastIndexOf(decimal) : -1;
  const whole = ungrouped(at < 0 ? bare : bare.slice(0, at), group);
  const plain = whole + (at < 0 ? '' : `.${bare.slice(at + 1)}`);
  return /^\d+(\.\d+)?$/.test(plain) ? plain : undefined;
}

/** The digits without their separators; the text as it is where those stand in odd places. */
function ungrouped(whole: string, group: string): string {
  const pieces = group ? whole.split(group) : [whole];
  const wellPlaced = (piece: string, at: number) =>
    at === 0 || piece.length === 3 || (piece.length === 2 && at < pieces.length - 1);
  return pieces.every(wellPlaced) ? pieces.join('') : whole;
}
