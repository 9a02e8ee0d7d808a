/**
 * Whole-number arithmetic. Everything amends counts is a whole number of something small: money in minor
 * units, shares in millionths (1% = 10,000), shares mended in thousandths, lifts in tenths of a point. So a
 * decision is the same on every machine, and no float ever holds money.
 */

/** Decimals that a percentage may have: 14.975%, 8.8755%. */
export const SHARE_DECIMALS = 4;

/** Millionths in one percent, which is as fine as {@link SHARE_DECIMALS} can be. */
export const PERCENT = 10 ** SHARE_DECIMALS;

/** Millionths in a whole: 100% = 1,000,000. */
export const SHARE_SCALE = 100 * PERCENT;

/** A whole number; a bigint where it may be past what a double holds exactly. */
type Whole = number | bigint;

/** The product of whole numbers, exact of whatever size, and a number where one can hold it: for {@link scale} of several shares. */
export function product(...factors: readonly number[]): Whole {
  const all = factors.reduce((before, one) => before * one, 1);
  return Number.isSafeInteger(all) ? all : factors.reduce((before, one) => before * BigInt(one), 1n);
}

/**
 * `value × n ÷ d`, rounded half up to a whole number: the one place where amends rounds.
 * Exact for any whole `value`, `n` ≥ 0 and `d` > 0; falls back to BigInt where doubles would lose a digit.
 */
export function scale(value: number, n: Whole, d: Whole): number {
  if (typeof n === 'number' && typeof d === 'number') {
    const twice = 2 * value * n + d;
    if (Number.isSafeInteger(twice)) return Math.floor(twice / (2 * d));
    const lowest = inLowestTerms(n, d);
    if (lowest.d < d) return scale(value, lowest.n, lowest.d);
  }
  return Number(floorDivide(2n * BigInt(value) * BigInt(n) + BigInt(d), 2n * BigInt(d)));
}

/** The same quotient of two whole numbers in numbers as small as can be, so that {@link scale} may do without BigInt. */
export function inLowestTerms(n: number, d: number): { readonly n: number; readonly d: number } {
  const common = commonDivisor(n, d);
  return { n: n / common, d: d / common };
}

/** The largest whole number that divides both. */
function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** Whether `a × b` is more than `c × d`, exact for whole numbers of any size. */
export function isProductMore(a: number, b: number, c: number, d: number): boolean {
  const [one, other] = [a * b, c * d];
  if (Number.isSafeInteger(one) && Number.isSafeInteger(other)) return one > other;
  return BigInt(a) * BigInt(b) > BigInt(c) * BigInt(d);
}

/** Which way a quotient is made whole; of two that are as near, the larger. */
export type RoundingWay = 'up' | 'down' | 'nearest';

/** `value × n ÷ d`, made whole in one step; exact for whole numbers of any size, `n` ≥ 0 and `d` > 0. */
export function scaleRounded(value: number, n: Whole, d: Whole, way: RoundingWay): number {
  if (way === 'nearest') return scale(value, n, d);
  if (typeof n === 'number' && typeof d === 'number') {
    const all = value * n;
    if (Number.isSafeInteger(all) && all > 0)
      return way === 'down' ? Math.floor(all / d) : Math.ceil(all / d);
  }
  const all = BigInt(value) * BigInt(n);
  const whole = way === 'down' ? floorDivide(all, BigInt(d)) : -floorDivide(-all, BigInt(d));
  return Number(whole);
}

function floorDivide(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n < 0n && n % d !== 0n ? quotient - 1n : quotient;
}

/** Whether a text is a decimal with nothing beside it: `12`, `12.5` or `-3`. */
export const isPlainDecimal = (text: string): boolean => /^[+-]?\d+(\.\d+)?$/.test(text);

/** Why a text is no decimal number of the wanted precision. */
type DecimalFault = 'not-a-number' | 'too-many-decimals' | 'too-large';

/**
 * Reads a plain decimal such as `12`, `12.5` or `-3` as a whole number of 10^-`decimals`, without ever
 * passing through a float: `readDecimal('12.5', 2)` is 1250.
 */
export function readDecimal(text: string, decimals: number): number | DecimalFault {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return 'not-a-number';
  const [, sign, whole = '', rawFraction = ''] = match;
  const fraction = rawFraction.replace(/0+$/, '');
  if (fraction.length > decimals) return 'too-many-decimals';
  const value = Number(whole + fraction.padEnd(decimals, '0'));
  if (!Number.isSafeInteger(value)) return 'too-large';
  return sign === '-' ? 0 - value : value;
}

/** The inverse of {@link readDecimal}: 1250 with 2 decimals is `12.5` (`12.50` with `padded`). */
export function writeDecimal(value: number, decimals: number, padded = false): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  const shown = padded ? fraction : fraction.replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${whole}${shown && `.${shown}`}`;
}

/** Millionths as people write them: 550,000 is `55%`, 149,750 is `14.975%`. */
export function writeShare(millionths: number): string {
  return `${writeDecimal(millionths, SHARE_DECIMALS)}%`;
}

/** A share as its thousandths: 0.565 is 565. Exact for every share that is a whole number of them. */
export const toPerMille = (share: number): number => Math.round(share * 1000);

/** Thousandths as whole percents, rounded half up: 565 is 57. The one place where a share is rounded for people. */
export const wholePercents = (thousandths: number): number => scale(thousandths, 1, 10);

/** {@link wholePercents} as people write them: 565 is `57%`. */
export const writePercent = (thousandths: number): string => `${wholePercents(thousandths)}%`;

/** As fine as the figures that people copy from a calculator and that are worth rounding for them, in decimals. */
export const FINEST_DECIMALS = 6;

/** A decimal without what is finer than {@link FINEST_DECIMALS}, which counts for nothing where it's rounded to fewer. */
export const cutFinest = (text: string): string => text.replace(/(\.\d{6})\d+/, '$1');

/** A whole number of 10^-{@link FINEST_DECIMALS}, rounded half up to as many decimals as asked for, as people write it. */
export function roundDecimal(fine: number, decimals: number): string {
  return writeDecimal(scale(fine, 1, 10 ** (FINEST_DECIMALS - decimals)), decimals);
}

/**
 * The percentage somebody meant who wrote `1/3`, `33 1/3%`, `0.5` or `50`: under one it is a part of the whole, else
 * only the sign is missing. Undefined for what is no number even so.
 */
export function suggestShare(text: string): string | undefined {
  const [, points = '0', part, whole] =
    /^(?:(\d{1,3}) )?(\d{1,6}) ?\/ ?(\d{1,6})(?: ?%)?$/.exec(text.trim()) ?? [];
  if (Number(whole) > 0) {
    const isOfHundred = text.trim().endsWith('%');
    const share = scale(Number(part), isOfHundred ? PERCENT : SHARE_SCALE, Number(whole));
    return isOfHundred || points === '0' ? writeShare(Number(points) * PERCENT + share) : undefined;
  }
  const bare = readDecimal(text.trim(), FINEST_DECIMALS);
  if (typeof bare !== 'number' || bare < 0) return undefined;
  return `${roundDecimal(bare < 10 ** FINEST_DECIMALS ? bare * 100 : bare, SHARE_DECIMALS)}%`;
}
