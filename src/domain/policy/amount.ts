import type { Harm, HarmKind } from '../values/harm.js';
import { product, type RoundingWay, SHARE_SCALE, scale, scaleRounded } from '../values/number.js';
import type { Facts } from './fact.js';

/**
 * How much, as a closed set of shapes. An amount is a whole number of the unit its place calls for: minor
 * units for money, millionths for shares, points or minutes for counts. Each is rounded half up to that
 * unit where it stands, before anything is made of it.
 */
export type Amount =
  | { readonly is: 'fixed'; readonly value: number }
  /** A fact's own value; 0 where the fact does not apply. */
  | { readonly is: 'fact'; readonly fact: string }
  /** How large one kind of the harm is; only inside a remedy. */
  | { readonly is: 'harm'; readonly kind: HarmKind }
  | { readonly is: 'percent'; readonly share: Amount; readonly of: Amount }
  /** Divided by so many ten-thousandths, and made whole in one step: half up, or a multiple of `round.to`. */
  | { readonly is: 'divided'; readonly of: Amount; readonly by: number; readonly round?: Rounding }
  | { readonly is: 'each'; readonly each: Amount; readonly per: Count }
  | {
      readonly is: 'by';
      readonly fact: string;
      readonly where: Readonly<Record<string, Amount>>;
      readonly else: Amount;
    }
  /** The first band whose `upTo` (included) the fact does not pass; 0 where the fact does not apply. */
  | { readonly is: 'bands'; readonly fact: string; readonly bands: readonly Band[] }
  | { readonly is: 'sum' | 'least' | 'most'; readonly of: readonly Amount[] }
  | { readonly is: 'kept'; readonly of: Amount; readonly within: Limits };

/** One band over a numeric fact, up to and including `upTo` (in the fact's units). */
export type Band = { readonly upTo: number; readonly gives: Amount };

/** What an amount is rounded to, and then kept within. */
export type Limits = {
  readonly atLeast?: Amount;
  readonly atMost?: Amount;
  /** Rounds to a multiple of `to`, in the amount's own unit. */
  readonly round?: Rounding;
};

/** Which way to round, and to a multiple of what. */
export type Rounding = { readonly way: RoundingWay; readonly to: number };

/** What an amount is divided by, is a whole number of these: `{ divide: price, by: 2.5 }` is 25,000 of them. */
export const DIVISOR_SCALE = 10_000;

/** How many of something: a fact (`scale` = 10^decimals of it), or blocks of it past a first stretch. */
export type Count =
  | { readonly is: 'fact'; readonly fact: string; readonly scale: number }
  | {
      readonly is: 'blocks';
      readonly started: boolean;
      readonly size: number;
      readonly after: number;
      readonly fact: string;
    };

/** A goodwill amount that the decision may size: `from`, `from + step`, … up to `to`. */
export type Sizes = {
  readonly is: 'sizes';
  readonly from: number;
  readonly to: Amount;
  readonly step: number;
};

/** What a remedy is worth stating: one amount, or sizes to choose from. */
export type RemedyAmount = Amount | Sizes;

/** An amount ready to be taken many times; `harm` is only looked at inside remedies. */
export type CompiledAmount = (facts: Facts, harm: Harm) => number;

/** No harm at all: what amounts outside remedies are taken with. */
export const NO_HARM: Harm = { goods: 0, trouble: 0, respect: 0 };

/** The amount that is always `value`. */
export const fixed = (value: number): Amount => ({ is: 'fixed', value });

/** Makes an amount ready to be taken many times. */
export function compileAmount(amount: Amount): CompiledAmount {
  switch (amount.is) {
    case 'fixed':
      return () => amount.value;
    case 'fact':
      return factValue(amount.fact);
    case 'harm':
      return (_facts, harm) => harm[amount.kind];
    case 'percent':
      return percentOf(compileAmount(amount.share), compileAmount(amount.of));
    case 'divided':
      return dividedBy(amount);
    case 'each':
      return eachPer(compileAmount(amount.each), amount.per);
    case 'by':
      return byFact(amount.fact, amount.where, amount.else);
    case 'bands':
      return byBand(amount.fact, amount.bands);
    case 'sum':
      return folded(amount.of, (a, b) => a + b);
    case 'least':
      return folded(amount.of, Math.min);
    case 'most':
      return folded(amount.of, Math.max);
    case 'kept':
      return keptWithin(compileAmount(amount.of), amount.within);
  }
}

/** The value of an amount for these facts, in its own unit. */
export function evaluateAmount(amount: Amount, facts: Facts, harm: Harm = NO_HARM): number {
  const known = COMPILED.get(amount);
  if (known) return known(facts, harm);
  const measure = compileAmount(amount);
  COMPILED.set(amount, measure);
  return measure(facts, harm);
}

/** What was taken before is taken again: the default of a fact, for every complaint. */
const COMPILED = new WeakMap<Amount, CompiledAmount>();

function factValue(fact: string): CompiledAmount {
  return (facts) => numberAt(facts, fact);
}

function numberAt(facts: Facts, fact: string): number {
  const value = facts[fact];
  return typeof value === 'number' ? value : 0;
}

function percentOf(share: CompiledAmount, of: CompiledAmount): CompiledAmount {
  return (facts, harm) => scale(of(facts, harm), share(facts, harm), SHARE_SCALE);
}

function dividedBy({
  of,
  by,
  round = { way: 'nearest', to: 1 },
}: Amount & { is: 'divided' }): CompiledAmount {
  const whole = compileAmount(of);
  return (facts, harm) =>
    scaleRounded(whole(facts, harm), DIVISOR_SCALE, product(by, round.to), round.way) * round.to;
}

function eachPer(each: CompiledAmount, per: Count): CompiledAmount {
  if (per.is === 'fact')
    return (facts, harm) => scale(each(facts, harm), numberAt(facts, per.fact), per.scale);
  const whole = per.started ? Math.ceil : Math.floor;
  return (facts, harm) =>
    each(facts, harm) * whole(Math.max(0, numberAt(facts, per.fact) - per.after) / per.size);
}

function byFact(fact: string, where: Readonly<Record<string, Amount>>, otherwise: Amount): CompiledAmount {
  const cases = new Map(Object.entries(where).map(([value, amount]) => [value, compileAmount(amount)]));
  const rest = compileAmount(otherwise);
  return (facts, harm) => {
    const value = facts[fact];
    const key = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
    return ((typeof key === 'string' && cases.get(key)) || rest)(facts, harm);
  };
}

function byBand(fact: string, bands: readonly Band[]): CompiledAmount {
  const compiled = bands.map((band) => ({ upTo: band.upTo, gives: compileAmount(band.gives) }));
  return (facts, harm) => {
    const value = facts[fact];
    if (typeof value !== 'number') return 0;
    const band = compiled.find(({ upTo }) => value <= upTo);
    return band ? band.gives(facts, harm) : 0;
  };
}

function folded(of: readonly Amount[], fold: (a: number, b: number) => number): CompiledAmount {
  const measures = of.map(compileAmount);
  return (facts, harm) => measures.map((one) => one(facts, harm)).reduce((a, b) => fold(a, b));
}

function keptWithin(of: CompiledAmount, { atLeast, atMost, round }: Limits): CompiledAmount {
  const low = atLeast && compileAmount(atLeast);
  const high = atMost && compileAmount(atMost);
  return (facts, harm) => {
    let value = of(facts, harm);
    if (round) value = rounded(value, round);
    if (low) value = Math.max(value, low(facts, harm));
    if (high) value = Math.min(value, high(facts, harm));
    return value;
  };
}

function rounded(value: number, { way, to }: Rounding): number {
  if (way === 'up') return Math.ceil(value / to) * to;
  if (way === 'down') return Math.floor(value / to) * to;
  return scale(value, 1, to) * to;
}

/** Calls `visit` on an amount and on every amount inside it. */
export function visitAmount(amount: Amount, visit: (part: Amount) => void): void {
  visit(amount);
  for (const part of partsOf(amount)) visitAmount(part, visit);
}

/** The amounts that an amount is made of, one level down. */
export function partsOf(amount: Amount): readonly Amount[] {
  switch (amount.is) {
    case 'percent':
      return [amount.share, amount.of];
    case 'divided':
      return [amount.of];
    case 'each':
      return [amount.each];
    case 'by':
      return [...Object.values(amount.where), amount.else];
    case 'bands':
      return amount.bands.map((band) => band.gives);
    case 'sum':
    case 'least':
    case 'most':
      return amount.of;
    case 'kept':
      return [amount.of, amount.within.atLeast, amount.within.atMost].filter((part) => part !== undefined);
    default:
      return [];
  }
}

/** The names of the facts an amount rests on, each once. */
export function factsOfAmount(amount: Amount): Set<string> {
  const names = new Set<string>();
  visitAmount(amount, (part) => {
    if ('fact' in part) names.add(part.fact);
    if (part.is === 'each') names.add(part.per.fact);
  });
  return names;
}
