import type { HarmKind } from '../values/harm.js';
import { SHARE_SCALE, scale } from '../values/number.js';
import {
  type Amount,
  type Band,
  type Count,
  evaluateAmount,
  fixed,
  type Limits,
  type RemedyAmount,
} from './amount.js';
import { type FactDefinition, isNumeric } from './fact.js';
import type { Policy } from './policy.js';

/** The smallest and the largest that something can be, in its own unit, both included. */
export type Bounds = { readonly low: number; readonly high: number };

/** What amounts can rest on, and how far each reaches. */
export type Extremes = {
  /** A fact's bounds; nothing but 0 for one that holds no number. */
  readonly fact: (name: string) => Bounds;
  readonly harm: Readonly<Record<HarmKind, Bounds>>;
  /** The values that a fact can have, null among them where it may be missing; undefined, or left out, for any. */
  readonly values?: (name: string) => ReadonlySet<string | null> | undefined;
  /** Whether a number surely applies; left out where that is not known. */
  readonly applies?: (name: string) => boolean;
};

/** Past this nothing is told apart any more: far over what money can be, and still exact. */
const UNBOUNDED = 1e15;

const NONE_REFUSED: Bounds = { low: 0, high: 0 };

/** How small and how large an amount can be over all complaints. Never too narrow; it may be too wide. */
export function boundsOf(amount: RemedyAmount, extremes: Extremes): Bounds {
  const { low, high } = unbounded(amount, extremes);
  return { low: Math.max(-UNBOUNDED, low), high: Math.min(UNBOUNDED, high) };
}

function unbounded(amount: RemedyAmount, extremes: Extremes): Bounds {
  const inside = (part: Amount) => boundsOf(part, extremes);
  switch (amount.is) {
    case 'fixed':
      return { low: amount.value, high: amount.value };
    case 'fact':
      return extremes.fact(amount.fact);
    case 'harm':
      return extremes.harm[amount.kind];
    case 'percent':
      return multiplied(inside(amount.of), inside(amount.share), SHARE_SCALE);
    case 'divided':
      return ends(inside(amount.of), (of) => evaluateAmount({ ...amount, of: fixed(of) }, {}));
    case 'each':
      return timesCount(inside(amount.each), amount.per, extremes);
    case 'by':
      return hull(reachableCases(amount, extremes).map(inside));
    case 'bands':
      return hull([
        ...(extremes.applies?.(amount.fact) ? [] : [NONE_REFUSED]),
        ...bandsWithin(amount.bands, extremes.fact(amount.fact)).map(({ gives }) => inside(gives)),
      ]);
    case 'sum':
      return folded(amount.of.map(inside), (a, b) => a + b);
    case 'least':
      return folded(amount.of.map(inside), Math.min);
    case 'most':
      return folded(amount.of.map(inside), Math.max);
    case 'kept':
      return kept(inside(amount.of), amount.within, inside);
    case 'sizes':
      return { low: amount.from, high: Math.max(amount.from, inside(amount.to).high) };
  }
}

/** What an amount by a fact can come to: one case for each value that the fact can have, and the rest. */
function reachableCases({ fact, where, else: rest }: Amount & { is: 'by' }, { values }: Extremes): Amount[] {
  const possible = values?.(fact);
  if (!possible) return [...Object.values(where), rest];
  return [...possible].map((value) => (value === null ? rest : (where[value] ?? rest)));
}

/** The bands that a number between two ends can fall into. */
const bandsWithin = (bands: readonly Band[], { low, high }: Bounds): readonly Band[] =>
  bands.filter(({ upTo }, at) => upTo >= low && (bands[at - 1]?.upTo ?? Number.NEGATIVE_INFINITY) < high);

const hull = (all: readonly Bounds[]): Bounds =>
  all.reduce((a, b) => ({ low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) }));

const folded = (all: readonly Bounds[], fold: (a: number, b: number) => number): Bounds => ({
  low: all.map(({ low }) => low).reduce((a, b) => fold(a, b)),
  high: all.map(({ high }) => high).reduce((a, b) => fold(a, b)),
});

/** What becomes of both ends where it grows with them. */
const ends = ({ low, high }: Bounds, of: (end: number) => number): Bounds => ({
  low: of(low),
  high: of(high),
});

/** Amounts and shares are never below 0, so that the ends of a product are the products of the ends. */
const multiplied = (a: Bounds, b: Bounds, divisor: number): Bounds => ({
  low: scale(a.low, Math.max(0, b.low), divisor),
  high: scale(a.high, Math.max(0, b.high), divisor),
});

function timesCount(each: Bounds, per: Count, extremes: Extremes): Bounds {
  const fact = extremes.fact(per.fact);
  if (per.is === 'fact') return multiplied(each, fact, per.scale);
  const whole = per.started ? Math.ceil : Math.floor;
  const blocks = (value: number) => whole(Math.max(0, value - per.after) / per.size);
  return multiplied(each, { low: blocks(fact.low), high: blocks(fact.high) }, 1);
}

function kept(of: Bounds, { atLeast, atMost, round }: Limits, inside: (part: Amount) => Bounds): Bounds {
  let { low, high } = of;
  if (round) [low, high] = [Math.floor(low / round.to) * round.to, Math.ceil(high / round.to) * round.to];
  if (atLeast) [low, high] = [Math.max(low, inside(atLeast).low), Math.max(high, inside(atLeast).high)];
  if (atMost) [low, high] = [Math.min(low, inside(atMost).low), Math.min(high, inside(atMost).high)];
  return { low, high };
}

/** How far a fact reaches as an amount: from 0 where it may not apply, because then it counts as 0. */
export function factBounds(definition: FactDefinition | undefined): Bounds {
  if (!definition || !isNumeric(definition.type)) return NONE_REFUSED;
  const { atLeast, atMost } = definition.type;
  return definition.when
    ? { low: Math.min(0, atLeast), high: Math.max(0, atMost) }
    : { low: atLeast, high: atMost };
}

/** Contacts are counted to the fifth, so that four of them are extra. */
const MOST_EXTRA_CONTACTS = 4;

/** How far each kind of harm reaches, from the amounts that make it up, as far as the facts that it rests on reach. */
export function harmBounds(
  harm: Policy['harm'],
  fact: Extremes['fact'],
  within: Pick<Extremes, 'values' | 'applies'> = {},
): Extremes['harm'] {
  const none = { goods: NONE_REFUSED, trouble: NONE_REFUSED, respect: NONE_REFUSED };
  const most = (amount: Amount) => boundsOf(amount, { ...within, fact, harm: none }).high;
  const mayBe = (name: string, value: string) => within.values?.(name)?.has(value) ?? true;
  const level = (name: string, levels: Policy['harm']['trouble']['levels']) =>
    Object.entries(levels)
      .filter(([value]) => mayBe(name, value))
      .map(([, amount]) => most(amount))
      .reduce((a, b) => Math.max(a, b), 0);
  const { goods, trouble, respect } = harm;
  const missed = mayBe('occasion', 'missed') ? most(trouble.occasionMissed) : 0;
  const extra = Math.min(MOST_EXTRA_CONTACTS, Math.max(0, fact('contacts').high - 1));
  return {
    goods: { low: 0, high: most(goods) + fact('other-costs').high },
    trouble: { low: 0, high: level('trouble', trouble.levels) + most(trouble.plus) + missed },
    respect: { low: 0, high: level('treated', respect.levels) + extra * most(respect.eachExtraContact) },
  };
}
