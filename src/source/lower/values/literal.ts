import type { FactType } from '../../../domain/policy/fact.js';
import { writeDay } from '../../../domain/values/day.js';
import { type Currency, writeMoney } from '../../../domain/values/money.js';
import {
  cutFinest,
  FINEST_DECIMALS,
  readDecimal,
  roundDecimal,
  SHARE_DECIMALS,
  SHARE_SCALE,
  suggestShare,
  writeDecimal,
  writeShare,
} from '../../../domain/values/number.js';
import type { NodeView } from '../../document/node-view.js';
import { bareNumberHint, daysHint, plainNumberHint } from '../../suggest/suggestions.js';
import type { Scope } from '../scope/scope.js';
import { readDayAt } from './day.js';

/** A percentage as it is written, without its sign in the first group. */
const PERCENTAGE = /^(\d+(?:\.\d+)?)\s?%$/;

/** Whether a value is written as a percentage. */
export const isPercentage = (value: unknown): value is string =>
  typeof value === 'string' && PERCENTAGE.test(value.trim());

/**
 * A number as written, in whole 10^-`decimals`. Undefined, after saying why, where it has more decimals, is
 * past counting, or is no number.
 */
export function readNumber(node: NodeView, decimals: number, what = 'A number here'): number | undefined {
  const { scalar } = node;
  if (typeof scalar !== 'number') return reportNoNumber(node);
  const value = readDecimal(decimalText(scalar), decimals);
  if (typeof value === 'number') return value;
  if (value === 'too-many-decimals')
    node.report(
      'too-many-decimals',
      `${what} has ${decimalsInWords(decimals)}, not as in ${scalar}.`,
      roundingHint(decimalText(scalar), decimals),
    );
  else node.report('too-large', `${scalar} is more than can be counted here.`);
  return undefined;
}

/** The way out for a figure with more decimals than it may have, such as a third. */
function roundingHint(text: string, decimals: number, sign = ''): string | undefined {
  const fine = readDecimal(text, FINEST_DECIMALS);
  return typeof fine === 'number' && fine > 0
    ? `Round it, to ${roundDecimal(fine, decimals)}${sign}.`
    : undefined;
}

function reportNoNumber(node: NodeView): undefined {
  if (node.scalar === undefined) return undefined;
  const quoted = typeof node.scalar === 'string' && /^[^\d]{0,3}\d/.test(node.scalar);
  node.report(
    'wrong-value',
    `“${node.scalar}” is no number.`,
    plainNumberHint(node.scalar) ??
      daysHint(node.scalar) ??
      (quoted ? 'Write only the number, without quotes or signs.' : undefined),
  );
  return undefined;
}

/** Numbers below a millionth are written with an exponent, which counts as too many decimals, not as no number. */
function decimalText(value: number): string {
  const text = String(value);
  return text.includes('e-') ? value.toFixed(40) : text;
}

function decimalsInWords(decimals: number): string {
  if (decimals === 0) return 'no decimals';
  return decimals === 1 ? 'at most 1 decimal' : `at most ${decimals} decimals`;
}

/** Money as written, in minor units; undefined after saying why it is none. */
export function readMoneyAt(node: NodeView, scope: Scope): number | undefined {
  if (isPercentage(node.scalar)) return reportPercentOfWhat(node);
  const { code, digits } = scope.currency;
  if (typeof node.scalar === 'number' && node.scalar > 0 && isForeign(node, scope)) {
    scope.foreign.push(node);
    // What it would be here nobody can say, nor whether it has too many decimals; the policy does not load.
    return Math.max(1, Math.round(node.scalar * 10 ** digits));
  }
  const value = readNumber(node, digits, `Money in ${code}`);
  return value !== undefined && value < 0 ? reportNegative(node) : value;
}

/** Whether something stands in a file that is written for another currency. */
function isForeign(node: NodeView, { currency, currencyAt }: Scope): boolean {
  const written = currencyAt(node);
  return written !== undefined && written !== currency.code;
}

/** Remembers money that stands in a file of another currency; nothing is nothing in every currency. */
export function noteForeignCurrency(node: NodeView, scope: Scope): void {
  if (isForeign(node, scope)) scope.foreign.push(node);
}

/** A percentage where something else is due: it has to say of what. */
export function reportPercentOfWhat(node: NodeView): undefined {
  node.report('percent-of-what', `${node.scalar} of what?`, `Write { percent: ${node.scalar}, of: price }.`);
  return undefined;
}

/** Says that something cannot be below 0. */
export function reportNegative(node: NodeView): undefined {
  node.report('out-of-range', `${node.scalar} is below 0, which makes no sense here.`);
  return undefined;
}

/** The limits of a share, in millionths. */
export type ShareLimits = { readonly least: number; readonly most: number };

/** From nothing to the whole. */
export const SHARE_LIMITS: ShareLimits = { least: 0, most: SHARE_SCALE };

/** Shares of something that may well be more than the whole, up to ten times. */
export const MULTIPLE_LIMITS: ShareLimits = { least: 0, most: 10 * SHARE_SCALE };

/** A percentage as written, in millionths; undefined after saying why it is none. */
export function readShareAt(node: NodeView, limits: ShareLimits): number | undefined {
  const { scalar } = node;
  if (scalar === undefined || scalar === null) return undefined;
  const digits = PERCENTAGE.exec(String(scalar).trim())?.[1];
  if (digits === undefined) return reportNoPercentage(node);
  const value = readDecimal(digits, SHARE_DECIMALS);
  if (typeof value === 'number') return withinLimits(node, value, limits) ? value : undefined;
  node.report(
    'too-many-decimals',
    `A percentage has ${decimalsInWords(SHARE_DECIMALS)}, not as in ${scalar}.`,
    roundingHint(cutFinest(digits), SHARE_DECIMALS, '%'),
  );
  return undefined;
}

function reportNoPercentage(node: NodeView): undefined {
  const bare = /^\d+(\.\d+)?$/.test(String(node.scalar));
  if (bare)
    node.report('wrong-value', `A percentage is due here, with its sign.`, bareNumberHint(node.scalar));
  else node.report('wrong-value', `“${node.scalar}” is no percentage such as 55%.`, shareHint(node.scalar));
  return undefined;
}

/** The way out for a fraction: `1/3`. */
function shareHint(value: unknown): string | undefined {
  // A comma for the decimals, as on most of the continent; that of 1,000% stands between thousands.
  const pointed = String(value)
    .trim()
    .replace(/^(?!1,000)(\d+),(\d{1,4}) ?(%?)$/, '$1.$2$3');
  const meant = isPercentage(pointed) ? pointed : suggestShare(pointed);
  return meant === undefined ? undefined : `Write ${meant}.`;
}

/** Whether a share is within its limits; says so where it is not. */
function withinLimits(node: NodeView, value: number, { least, most }: ShareLimits): boolean {
  if (value >= least && value <= most) return true;
  node.report(
    'out-of-range',
    `${writeShare(value)} is not from ${writeShare(least)} to ${writeShare(most)}.`,
  );
  return false;
}

/** Whether a value is written as yes or no, in whatever case; undefined where it is neither. */
export function readYesNo(value: unknown): boolean | undefined {
  const word = String(value).toLowerCase();
  if (['yes', 'true', 'y'].includes(word)) return true;
  return ['no', 'false', 'n'].includes(word) ? false : undefined;
}

type OrderedType = FactType & { is: 'number' | 'money' | 'percent' | 'date' };

/** A value of a fact that is a figure or a date as written, in the fact's units; undefined after saying why it is none. */
export function readFactValue(node: NodeView, type: OrderedType, scope: Scope): number | undefined {
  if (type.is === 'date') return readDayAt(node);
  if (type.is === 'percent') return readShareAt(node, MULTIPLE_LIMITS);
  if (isPercentage(node.scalar)) return reportPercentage(node, type.is === 'money' ? 'Money' : 'A number');
  return type.is === 'money' ? readMoneyAt(node, scope) : readNumber(node, type.decimals);
}

function reportPercentage(node: NodeView, due: string): undefined {
  node.report('wrong-value', `${due} is due here, not a percentage.`);
  return undefined;
}

/** A value of a fact that is a figure or a date as people write it. */
export function writeFactValue(value: number, type: OrderedType, currency: Currency): string {
  if (type.is === 'date') return writeDay(value);
  if (type.is === 'money') return writeMoney(value, currency);
  return type.is === 'percent' ? writeShare(value) : writeDecimal(value, type.decimals);
}
