import fc from 'fast-check';

/** An amount as it is written in YAML, as plain data. */
export type Written = number | string | { readonly [key: string]: unknown };

/** What is known of a complaint, in whole units. */
export type Known = Readonly<Record<string, number | string | boolean | undefined>>;

/** Decimals of the facts that are numbers, but for money. */
const DECIMALS: Readonly<Record<string, number>> = { 'hours-late': 0, weight: 1 };
const MONEY = ['price', 'delivery-paid'];

type Fraction = readonly [n: bigint, d: bigint];

/** A number as it is written, as an exact fraction. */
function fraction(written: number | string): Fraction {
  const text = String(written).replace('%', '').trim();
  const [whole = '0', decimals = ''] = text.split('.');
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
}

/** The nearest whole number, and the larger one of two that are as near. For what is not below 0. */
function halfUp([n, d]: Fraction): bigint {
  const [whole, rest] = [n / d, n % d];
  return rest * 2n >= d ? whole + 1n : whole;
}

const units = (written: number | string, decimals: number): bigint => {
  const [n, d] = fraction(written);
  return halfUp([n * 10n ** BigInt(decimals), d]);
};

/** The value of a written amount in minor units, told without any of the code it is to judge. */
export function oracle(node: Written, facts: Known, digits: number): bigint {
  if (typeof node === 'number') return units(node, digits);
  if (typeof node === 'string') return node.endsWith('%') ? units(node, 4) : BigInt(Number(facts[node] ?? 0));
  if ('divide' in node) {
    const { round: _, to: __, ...limits } = node;
    return limited(limits, divided(node, facts, digits), facts, digits);
  }
  return limited(node, bare(node, facts, digits), facts, digits);
}

type Map = Readonly<Record<string, unknown>>;

/** Made whole once: to the nearest unit, or as `round` beside it says. */
function divided(map: Map, facts: Known, digits: number): bigint {
  const of = oracle(map['divide'] as Written, facts, digits);
  const [n, d] = fraction(map['by'] as number);
  if (map['round'] === undefined) return halfUp([of * d, n]);
  const step = map['to'] === undefined ? 10n ** BigInt(digits) : units(map['to'] as number, digits);
  const [top, bottom] = [of * d, n * step];
  if (map['round'] === 'nearest') return halfUp([top, bottom]) * step;
  return (map['round'] === 'up' ? (top + bottom - 1n) / bottom : top / bottom) * step;
}

function bare(map: Map, facts: Known, digits: number): bigint {
  const inner = (part: unknown) => oracle(part as Written, facts, digits);
  if ('percent' in map) return halfUp([inner(map['of']) * inner(map['percent']), 1_000_000n]);
  if ('each' in map) return times(inner(map['each']), map['per'], facts, digits);
  if ('where' in map) return inner(chosen(map, facts));
  if ('bands' in map) return inBand(map, facts, digits);
  const parts = ((map['sum'] ?? map['least-of'] ?? map['most-of']) as unknown[]).map(inner);
  if ('sum' in map) return parts.reduce((a, b) => a + b);
  return parts.reduce((a, b) => (('least-of' in map ? a < b : a > b) ? a : b));
}

function times(each: bigint, per: unknown, facts: Known, digits: number): bigint {
  const blocks = typeof per === 'string' ? undefined : (per as Map);
  const fact = String(blocks?.['of'] ?? per);
  const decimals = MONEY.includes(fact) ? digits : (DECIMALS[fact] ?? 0);
  const value = BigInt(Number(facts[fact] ?? 0));
  if (!blocks) return halfUp([each * value, 10n ** BigInt(decimals)]);
  const started = 'started-blocks-of' in blocks;
  const size = units(blocks[started ? 'started-blocks-of' : 'full-blocks-of'] as number, decimals);
  const past = value - units((blocks['after'] as number) ?? 0, decimals);
  if (past <= 0n) return 0n;
  return each * (started ? (past + size - 1n) / size : past / size);
}

function chosen(map: Map, facts: Known): unknown {
  const value = facts[String(map['by'])];
  const key = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
  return (map['where'] as Map)[key] ?? map['else'] ?? 0;
}

function inBand(map: Map, facts: Known, digits: number): bigint {
  const fact = String(map['by']);
  const value = facts[fact];
  if (value === undefined) return 0n;
  const decimals = MONEY.includes(fact) ? digits : (DECIMALS[fact] ?? 0);
  const band = (map['bands'] as Map[]).find((one) => {
    if ('up-to' in one) return BigInt(Number(value)) <= units(one['up-to'] as number, decimals);
    return !('below' in one) || BigInt(Number(value)) < units(one['below'] as number, decimals);
  });
  return oracle(band?.['is'] as Written, facts, digits);
}

function limited(map: Map, value: bigint, facts: Known, digits: number): bigint {
  const [way, low, high] = [map['round'], map['at-least'], map['at-most']];
  let kept = value;
  if (way !== undefined)
    kept = roundedTo(
      kept,
      way,
      map['to'] === undefined ? 10n ** BigInt(digits) : units(map['to'] as number, digits),
    );
  if (low !== undefined) kept = larger(kept, oracle(low as Written, facts, digits));
  if (high === undefined) return kept;
  const most = oracle(high as Written, facts, digits);
  return kept < most ? kept : most;
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);

function roundedTo(value: bigint, way: unknown, step: bigint): bigint {
  const below = (value / step) * step;
  if (below === value || way === 'down') return below;
  if (way === 'up') return below + step;
  return (value - below) * 2n >= step ? below + step : below;
}

/** Two figures the wrong way round are refused where they are written. */
const canHold = (limits: Readonly<Record<string, unknown>>): boolean => {
  const [low, high] = [limits['at-least'], limits['at-most']];
  return typeof low !== 'number' || typeof high !== 'number' || low <= high;
};

/** Amounts of money as people could write them, in a currency with so many decimals. */
export function calculated(digits: number): fc.Arbitrary<Written> {
  const literal = fc.nat(100_000).map((minor) => minor / 10 ** digits);
  const positive = fc.integer({ min: 1, max: 5000 }).map((minor) => minor / 10 ** digits);
  const percentage = fc.oneof(
    fc.nat(15_000).map((basisPoints) => `${basisPoints / 100}%`),
    fc.constantFrom('0%', '33.33%', '8.8755%', '0.0001%', '50%', '100%'),
  );
  const { amount } = fc.letrec<{ amount: Written }>((tie) => {
    const inner = tie('amount');
    const limits = {
      'at-least': fc.option(inner, { nil: undefined }),
      'at-most': fc.option(inner, { nil: undefined }),
    };
    const rounding = fc.option(
      fc.record(
        { round: fc.constantFrom('up', 'down', 'nearest'), to: positive },
        { requiredKeys: ['round'] },
      ),
      { nil: {} },
    );
    const withLimits = (shape: fc.Arbitrary<Map>) =>
      fc
        .tuple(shape, fc.record(limits).filter(canHold), rounding)
        .map(([one, within, round]) => clean({ ...one, ...within, ...round }));
    const parts = fc.array(inner, { minLength: 1, maxLength: 3 });
    return {
      amount: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.oneof(literal, fc.constantFrom(...MONEY)),
        withLimits(fc.record({ percent: fc.oneof(percentage, fc.constant('share-affected')), of: inner })),
        withLimits(fc.record({ divide: inner, by: fc.constantFrom(0.0007, 0.5, 1.19, 2, 3, 7.25, 365) })),
        withLimits(fc.record({ each: fc.oneof(literal, inner), per: counted(digits) })),
        withLimits(
          fc.record({
            by: fc.constant('channel'),
            where: fc.record({ store: inner, online: inner }),
            else: inner,
          }),
        ),
        withLimits(fc.record({ by: fc.constant('insured'), where: fc.record({ yes: inner, no: inner }) })),
        withLimits(banded(inner)),
        withLimits(fc.record({ sum: parts })),
        withLimits(fc.record({ 'least-of': parts })),
        withLimits(fc.record({ 'most-of': parts })),
      ),
    };
  });
  return amount;
}

function counted(digits: number): fc.Arbitrary<unknown> {
  const hours = fc.record(
    {
      'started-blocks-of': fc.integer({ min: 1, max: 24 }),
      after: fc.nat(48),
      of: fc.constant('hours-late'),
    },
    { requiredKeys: ['started-blocks-of', 'of'] },
  );
  const pounds = fc.record({
    'full-blocks-of': fc.integer({ min: 100, max: 999 }),
    of: fc.constant('price'),
  });
  const weight = fc.record({
    'full-blocks-of': fc.constantFrom(0.5, 1.5, 7),
    after: fc.constantFrom(0.1, 3),
    of: fc.constant('weight'),
  });
  const exact =
    digits === 0
      ? pounds
      : fc.oneof(
          pounds,
          pounds.map((blocks) => ({ ...blocks, 'full-blocks-of': 99.5 })),
        );
  return fc.oneof(fc.constantFrom('hours-late', 'weight'), hours, exact, weight);
}

function banded(inner: fc.Arbitrary<Written>): fc.Arbitrary<Map> {
  return fc.tuple(inner, inner, inner, fc.boolean()).map(([a, b, c, below]) => ({
    by: 'hours-late',
    bands: [{ [below ? 'below' : 'up-to']: 12, is: a }, { 'up-to': 100, is: b }, { is: c }],
  }));
}

/** Without keys that were left out. */
function clean(map: Map): Written {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
}
