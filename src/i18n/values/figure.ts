import { decimalsOf, type FactDefinition, type FactType } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { readMoney, sayMoney } from '../../domain/values/money.js';
import {
  cutFinest,
  FINEST_DECIMALS,
  isPlainDecimal,
  readDecimal,
  roundDecimal,
  suggestShare,
  writeDecimal,
} from '../../domain/values/number.js';
import { catalogueFor } from '../languages/index.js';
import { readDuration } from './duration.js';

/** The types of facts that are figures. */
export type FigureType = Extract<FactType, { is: 'number' | 'money' | 'percent' }>;

/** A fact that is a figure. */
type FigureFact = Pick<FactDefinition, 'name' | 'workingDays'> & {
  readonly type: FigureType;
  /** Its question, which may name what it counts. */
  readonly ask?: string;
};

/** A figure in the units of its fact, or why it is none, with the way out. */
type FigureReading = { readonly value: number } | { readonly wrong: string; readonly hint: string };

/** A figure of a fact as it was written; `plain` where it was a number of JSON or YAML, not text. */
type WrittenFigure = { readonly text: string; readonly plain: boolean };

/** Reads a figure as people write it: money in major units, a percentage with its sign. */
export function readFigure(policy: Policy, fact: FigureFact, told: WrittenFigure): FigureReading {
  const { type } = fact;
  const written = inUnitOf(policy, fact, told);
  const value = digitsIn(policy, type, written, decimalsOf(type, policy.currency.digits));
  if (value === 'too-many-decimals') return tooExact(policy, type, written, told.text);
  if (typeof value === 'string' && value !== 'too-large') return noFigure(policy, type, told.text);
  return typeof value === 'number' && value >= type.atLeast && value <= type.atMost
    ? { value }
    : outside(policy, type, told.text);
}

/** Money without its word (`40 pounds`), a stretch of time in what the fact counts (`2 weeks` as 14), and `12,1` as 12.1: a comma before one or two digits. */
function inUnitOf(policy: Policy, fact: FigureFact, written: WrittenFigure): WrittenFigure {
  if (fact.type.is === 'money') return { ...written, text: withoutMoneyWord(policy, written.text) };
  if (fact.type.is !== 'number' || isPlainDecimal(written.text)) return written;
  const spoken = readDuration(fact, written.text, catalogueFor(policy).interview);
  if (spoken !== undefined) return { ...written, text: writeDecimal(spoken, FINEST_DECIMALS) };
  return { ...written, text: written.text.replace(/^(-?\d+),(\d{1,2})$/, '$1.$2') };
}

/** An amount without what people call the policy's currency; in another's words it is no amount. */
function withoutMoneyWord(policy: Policy, text: string): string {
  const called = catalogueFor(policy).interview.moneyWords(policy.currency.code).split(' ');
  const [, amount = text, word = ''] = /^(.*\d)\s*([a-z]+)$/i.exec(text) ?? [];
  return called.includes(word.toLowerCase()) ? amount : text;
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

/** Why a figure is too fine for its fact. Money and shares are rounded; of what is counted there are two neighbours. */
function tooExact(policy: Policy, type: FigureType, written: WrittenFigure, typed: string): FigureReading {
  const decimals = decimalsOf(type, policy.currency.digits);
  const { notA, facts } = catalogueFor(policy).refusals;
  return {
    wrong: decimals === 0 ? notA.whole(typed) : facts.tooExact({ typed, decimals }),
    hint: type.is === 'number' ? neighbours(policy, type, written) : rounded(policy, type, written, decimals),
  };
}

function rounded(policy: Policy, type: FigureType, written: WrittenFigure, decimals: number): string {
  const { facts } = catalogueFor(policy).refusals;
  const to = rounding(policy, type, written, decimals);
  return to === undefined ? likeThis(policy, type) : facts.roundItTo(to);
}

/** The numbers beside one that is too fine: `29 or 30`. */
function neighbours(policy: Policy, type: FigureType & { is: 'number' }, written: WrittenFigure): string {
  const exact = digitsIn(policy, type, written, FINEST_DECIMALS);
  if (typeof exact !== 'number') return likeThis(policy, type);
  const step = 10 ** (FINEST_DECIMALS - type.decimals);
  const below = Math.floor(exact / step);
  const possible = [below, below + 1].filter((value) => value >= type.atLeast && value <= type.atMost);
  if (possible.length === 0) return likeThis(policy, type);
  const { facts } = catalogueFor(policy).refusals;
  return facts.writeOneOf(possible.map((value) => writeDecimal(value, type.decimals)));
}

/** How such a figure is written; what stands there is only an example, and what is counted has its bounds. */
function likeThis(policy: Policy, type: FigureType): string {
  const { facts } = catalogueFor(policy).refusals;
  const is = type.is === 'number' && type.decimals === 0 ? 'whole' : type.is;
  return type.is === 'number'
    ? facts.writeBetween({ is, ...endsOf(policy, type) })
    : facts.writeLike({ is, example: exampleFigure(policy, type) });
}

/** What is written, rounded half up to as many decimals as it may have; undefined where it is finer than is worth it. */
function rounding(
  policy: Policy,
  type: FigureType,
  written: WrittenFigure,
  decimals: number,
): string | undefined {
  const text = type.is === 'percent' ? cutFinest(written.text) : written.text;
  const exact = digitsIn(policy, type, { ...written, text }, FINEST_DECIMALS);
  return typeof exact === 'number' ? roundDecimal(exact, decimals) + signOf(type) : undefined;
}

function noFigure(policy: Policy, type: FigureType, typed: string): FigureReading {
  const { notA, writeItAs } = catalogueFor(policy).refusals;
  const meant = type.is === 'percent' ? suggestShare(typed) : undefined;
  return { wrong: notA[type.is](typed), hint: meant ? writeItAs(meant) : likeThis(policy, type) };
}
