import { decimalsOf, type FactType } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { readMoney, sayMoney } from '../../domain/values/money.js';
import {
  FINEST_DECIMALS,
  readDecimal,
  roundDecimal,
  suggestShare,
  writeDecimal,
} from '../../domain/values/number.js';
import { catalogueFor } from '../languages/index.js';

/** The types of facts that are figures. */
export type FigureType = Extract<FactType, { is: 'number' | 'money' | 'percent' }>;

/** A figure in the units of its fact, or why it is none, with the way out. */
type FigureReading = { readonly value: number } | { readonly wrong: string; readonly hint: string };

/** A figure of a fact as it was written; `plain` where it was a number of JSON or YAML, not text. */
type WrittenFigure = { readonly text: string; readonly plain: boolean };

/** Reads a figure as people write it: money in major units, a percentage with its sign. */
export function readFigure(policy: Policy, type: FigureType, written: WrittenFigure): FigureReading {
  const value = digitsIn(policy, type, written, decimalsOf(type, policy.currency.digits));
  if (value === 'too-many-decimals') return tooExact(policy, type, written);
  if (typeof value === 'string' && value !== 'too-large') return noFigure(policy, type, written.text);
  return typeof value === 'number' && value >= type.atLeast && value <= type.atMost
    ? { value }
    : outside(policy, type, written.text);
}

/** What is written, in whole 10^-`decimals`, or why it is no figure. */
function digitsIn(
  { currency }: Policy,
  type: FigureType,
  { text, plain }: WrittenFigure,
  decimals: number,
): number | string {
  if (type.is === 'percent')
    return text.endsWith('%') ? readDecimal(text.slice(0, -1).trim(), decimals) : 'not-a-percentage';
  // A number of JSON or YAML is a plain decimal, whatever points mean where the shop is.
  return type.is === 'number' || plain
    ? readDecimal(text, decimals)
    : readMoney(text, { ...currency, digits: decimals });
}

/** A figure that could be written, as people write it, within what the fact can be: `49.99`, `3`, `50%`. */
export function exampleFigure({ currency }: Policy, type: FigureType): string {
  const decimals = decimalsOf(type, currency.digits);
  const usual = readDecimal(type.is === 'money' && decimals === 2 ? '49.99' : EXAMPLES[type.is], decimals);
  const value = Math.min(Math.max(Number(usual), type.atLeast), type.atMost);
  return writeDecimal(value, decimals) + signOf(type);
}

const EXAMPLES = { money: '50', number: '3', percent: '50' } as const;

const signOf = ({ is }: FigureType): string => (is === 'percent' ? '%' : '');

/** Of what is counted, the end that somebody went past is likely what they want: 5 contacts are five or more. */
function outside(policy: Policy, type: FigureType, typed: string): FigureReading {
  const { facts } = catalogueFor(policy).refusals;
  const ends = endsOf(policy, type);
  const is = type.is === 'number' && type.decimals === 0 ? 'whole' : type.is;
  const end = typed.startsWith('-') ? ends.low : ends.high;
  const example = type.is === 'number' ? end : exampleFigure(policy, type);
  return { wrong: facts.notBetween({ typed, ...ends }), hint: facts.writeWithin({ is, example }) };
}

function endsOf(policy: Policy, type: FigureType): { low: string; high: string } {
  const said = (value: number): string =>
    type.is === 'money'
      ? sayMoney(value, policy.currency)
      : writeDecimal(value, decimalsOf(type, 0)) + signOf(type);
  return { low: said(type.atLeast), high: said(type.atMost) };
}

/** Why a figure is too fine for its fact. Money and shares are rounded; of what is counted nobody knows what was meant. */
function tooExact(policy: Policy, type: FigureType, written: WrittenFigure): FigureReading {
  const decimals = decimalsOf(type, policy.currency.digits);
  const { notA, facts, writeItAs } = catalogueFor(policy).refusals;
  const { text: typed } = written;
  const rounded = type.is === 'number' ? undefined : rounding(policy, type, written, decimals);
  return {
    wrong: decimals === 0 ? notA.whole(typed) : facts.tooExact({ typed, decimals }),
    hint: rounded === undefined ? writeItAs(exampleFigure(policy, type)) : facts.roundItTo(rounded),
  };
}

/** What is written, rounded half up to as many decimals as it may have; undefined where it is finer than is worth it. */
function rounding(
  policy: Policy,
  type: FigureType,
  written: WrittenFigure,
  decimals: number,
): string | undefined {
  const exact = digitsIn(policy, type, written, FINEST_DECIMALS);
  return typeof exact === 'number' ? roundDecimal(exact, decimals) + signOf(type) : undefined;
}

function noFigure(policy: Policy, type: FigureType, typed: string): FigureReading {
  const { notA, writeItAs } = catalogueFor(policy).refusals;
  const meant = type.is === 'percent' ? suggestShare(typed) : undefined;
  return { wrong: notA[type.is](typed), hint: writeItAs(meant ?? exampleFigure(policy, type)) };
}
