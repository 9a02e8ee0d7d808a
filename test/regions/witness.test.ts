import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundaryWitnesses,
  type Expression,
  everything,
  nothing,
  regionOf,
  spaceOf,
  union,
  witness,
} from '../../src/regions/index.js';
import { draws } from '../draws.js';
import { all, any, from, missing, not, one, proved, shop, upTo, where, within } from './shop.js';

const usual = { problem: 'damaged', fault: 'us', price: 4000, days: 10, occasion: 'none' };

describe('a witness', () => {
  it('is the usual complaint where that will do', () => {
    expect(witness(everything(shop))).toEqual(usual);
  });

  it('is nothing where there is nothing', () => {
    expect(witness(nothing(shop))).toBeUndefined();
  });

  it.each<[string, Expression, object]>([
    ['a round price over a threshold', from('price', 5001), { price: 6000 }],
    ['the threshold where that is round', from('price', 5000), { price: 5000 }],
    ['a round price under a threshold', upTo('price', 2999), { price: 2000 }],
    ['a round number of days', within('days', { atLeast: 31, atMost: 2190 }), { days: 40 }],
    ['the only number there is', within('days', { atLeast: 17, atMost: 17 }), { days: 17 }],
    ['something over nothing', upTo('price', 3), { price: 3 }],
    ['nothing where nothing else is left', upTo('price', 0), { price: 0 }],
    ['the first value that is left', not(one('problem', 'damaged', 'late')), { problem: 'lost' }],
    ['a missing value where that is all there is', missing('days'), { days: null }],
    ['a value rather than a missing one', any(missing('days'), from('days', 100)), { days: 100 }],
  ])('says %s', (_, expression, wanted) => {
    expect(witness(where(expression))).toEqual({ ...usual, ...wanted });
  });

  it('is from the box with the most usual values', () => {
    const strange = where(all(one('fault', 'customer'), from('price', 100_000)));
    const plain = where(one('problem', 'late'));
    expect(witness(union(shop, [strange, plain]))).toEqual({ ...usual, problem: 'late' });
  });

  it('is missing where that is usual', () => {
    const space = spaceOf([
      { name: 'days', is: 'whole', atLeast: 0, atMost: 9, mayBeMissing: true, usual: null },
      { name: 'occasion', is: 'set', values: ['none'], mayBeMissing: true, usual: null },
    ]);
    expect(witness(everything(space))).toEqual({ days: null, occasion: null });
  });

  it('stays near the low end where nothing is usual', () => {
    const space = spaceOf([{ name: 'price', is: 'whole', atLeast: -500, atMost: 1_000_000 }]);
    const near = (low: number, high: number) =>
      witness(proved(regionOf(space, within('price', { atLeast: low, atMost: high }))).region)?.['price'];
    expect([near(5001, 1_000_000), near(0, 9), near(-7, -3), near(-4, 0), near(-1, 1)]).toEqual([
      6000, 5, -5, -4, 1,
    ]);
  });

  it('lies inside, however large the numbers', () => {
    const most = 2 ** 50;
    const number = fc.oneof(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: -most, max: most }));
    fc.assert(
      fc.property(number, number, fc.option(number), (a, b, wanted) => {
        const range = { atLeast: Math.min(a, b), atMost: Math.max(a, b) };
        const usually = wanted === null ? {} : { usual: wanted };
        const space = spaceOf([{ name: 'n', is: 'whole', atLeast: -most, atMost: most, ...usually }]);
        const value = witness(proved(regionOf(space, within('n', range))).region)?.['n'] as number;
        expect(Number.isSafeInteger(value) && range.atLeast <= value && value <= range.atMost).toBe(true);
        if (wanted !== null && range.atLeast <= wanted && wanted <= range.atMost) expect(value).toBe(wanted);
      }),
      { numRuns: draws(2000) },
    );
  });
});

describe('boundary witnesses', () => {
  const numbers = (expression: Expression, impossible: Expression[] = []) =>
    proved(boundaryWitnesses(where(expression), { impossible: impossible.map(where) })).boundaries.map(
      ({ dimension, inside, outside }) => [dimension, inside[dimension], outside[dimension]],
    );

  it('stand on both sides of a threshold', () => {
    const { boundaries } = proved(boundaryWitnesses(where(from('price', 5000))));
    expect(boundaries).toEqual([
      { dimension: 'price', inside: { ...usual, price: 5000 }, outside: { ...usual, price: 4999 } },
    ]);
  });

  it.each<[string, Expression, unknown]>([
    [
      'both ends',
      within('days', { atLeast: 5, atMost: 9 }),
      [
        ['days', 5, 4],
        ['days', 9, 10],
      ],
    ],
    ['no end of the world', all(from('price', 0), upTo('days', 3650)), []],
    [
      'two dimensions',
      all(from('price', 100), upTo('days', 30)),
      [
        ['price', 100, 99],
        ['days', 30, 31],
      ],
    ],
    [
      'nothing where another box goes on',
      any(upTo('days', 30), all(from('days', 31), one('fault', 'us', 'carrier', 'customer'))),
      [],
    ],
    ['nothing for a missing value', missing('days'), []],
    ['nothing for values of a set', one('fault', 'us'), []],
  ])('show %s', (_, expression, wanted) => {
    expect(numbers(expression)).toEqual(wanted);
  });

  it('are where another box leaves room', () => {
    const region = any(upTo('days', 30), all(from('days', 31), one('fault', 'us')));
    const { boundaries } = proved(boundaryWitnesses(where(region)));
    expect(boundaries).toEqual([
      {
        dimension: 'days',
        inside: { ...usual, fault: 'carrier', days: 30 },
        outside: { ...usual, fault: 'carrier', days: 31 },
      },
    ]);
  });

  it('are possible on both sides', () => {
    expect(numbers(from('price', 5000), [upTo('price', 4999)])).toEqual([]);
    expect(numbers(from('price', 5000), [within('price', { atLeast: 5000, atMost: 5000 })])).toEqual([]);
    expect(numbers(from('price', 5000), [all(one('fault', 'us'), from('price', 4999))])).toEqual([
      ['price', 5000, 4999],
    ]);
  });
});
