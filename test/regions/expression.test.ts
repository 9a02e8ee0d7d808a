import { describe, expect, it } from 'vitest';
import {
  complement,
  contains,
  everything,
  isEmpty,
  limitsOf,
  nothing,
  regionOf,
  spaceOf,
} from '../../src/regions/index.js';
import { all, any, from, missing, none, not, one, proved, shop, upTo, where, within } from './shop.js';

const point = { problem: 'late', fault: 'us', price: 5000, days: 3, occasion: null };

describe('an expression holds', () => {
  it.each([
    ['a value', one('problem', 'late'), true],
    ['another value', one('problem', 'lost', 'damaged'), false],
    ['no value at all', one('problem'), false],
    ['the lower end of a range', within('price', { atLeast: 5000, atMost: 6000 }), true],
    ['the upper end of a range', within('price', { atLeast: 0, atMost: 5000 }), true],
    ['just past a range', within('price', { atLeast: 0, atMost: 4999 }), false],
    ['one of two ranges', within('price', { atLeast: 0, atMost: 9 }, { atLeast: 4000, atMost: 5500 }), true],
    ['no range', within('price'), false],
    ['all of nothing', all(), true],
    ['any of nothing', any(), false],
    ['none of nothing', none(), true],
    ['not', not(one('fault', 'us')), false],
    ['none', none(one('fault', 'carrier'), from('price', 5001)), true],
    ['a test on what is missing', one('occasion', 'none', 'missed'), false],
    ['the not of a test on what is missing', not(one('occasion', 'missed')), false],
    ['none of a test on what is missing', none(one('occasion', 'missed')), false],
    ['any, past what is missing', any(one('occasion', 'missed'), one('fault', 'us')), true],
    ['not all, past what is missing', not(all(one('occasion', 'missed'), one('fault', 'customer'))), true],
    ['that it is missing', missing('occasion'), true],
    ['that it is not missing', not(missing('occasion')), false],
    ['that something else is missing', missing('days'), false],
    ['that something is missing which never is', missing('price'), false],
    ['that something is there which always is', not(missing('price')), true],
  ])('where it should: %s', (_, expression, holds) => {
    expect(contains(where(expression), point)).toBe(holds);
  });

  it('on everything and on nothing', () => {
    expect(limitsOf(where(all()))).toEqual([[]]);
    expect(limitsOf(everything(shop))).toEqual([[]]);
    expect(isEmpty(where(any()))).toBe(true);
    expect(isEmpty(nothing(shop))).toBe(true);
  });

  it('as few boxes', () => {
    const both = where(
      any(all(one('fault', 'us'), upTo('days', 30)), all(one('fault', 'us'), from('days', 31))),
    );
    expect(limitsOf(both)).toEqual([
      [
        { is: 'one-of', dimension: 'fault', values: ['us'], missing: false },
        { is: 'within', dimension: 'days', range: { atLeast: 0, atMost: 3650 }, missing: false },
      ],
    ]);
    expect(limitsOf(where(any(one('fault', 'us'), all(one('fault', 'us'), upTo('days', 30)))))).toHaveLength(
      1,
    );
  });

  it('with a missing value told apart', () => {
    expect(limitsOf(where(any(missing('days'), from('days', 3650))))).toEqual([
      [{ is: 'within', dimension: 'days', range: { atLeast: 3650, atMost: 3650 }, missing: true }],
    ]);
    expect(limitsOf(where(missing('days')))).toEqual([
      [{ is: 'within', dimension: 'days', range: null, missing: true }],
    ]);
    expect(limitsOf(where(missing('occasion')))).toEqual([
      [{ is: 'one-of', dimension: 'occasion', values: [], missing: true }],
    ]);
  });
});

describe('a point', () => {
  it.each([
    ['that lacks a value', { problem: 'late' }],
    ['with a value there is not', { ...point, problem: 'rude' }],
    ['past the bounds', { ...point, price: -1 }],
    ['with a text for a number', { ...point, price: '5000' }],
    ['with a number for a text', { ...point, fault: 1 }],
    ['that misses what is never missing', { ...point, price: null }],
    ['past the bounds, where a missing value is kept', { ...point, days: 3651 }],
  ])('%s is nowhere', (_, stray) => {
    expect(contains(everything(shop), stray)).toBe(false);
  });
});

describe('a set', () => {
  it.each([31, 32, 33, 63, 64, 65, 100])('of %i values keeps them apart', (count) => {
    const values = Array.from({ length: count }, (_, at) => `v${at}`);
    const space = spaceOf([{ name: 'a', is: 'set', values, mayBeMissing: true }]);
    for (const value of values) {
      const { region } = proved(regionOf(space, one('a', value)));
      const inside = [...values, null].filter((other) => contains(region, { a: other }));
      expect(inside).toEqual([value]);
      expect(limitsOf(proved(complement(region)).region)).toEqual([
        [{ is: 'one-of', dimension: 'a', values: values.filter((other) => other !== value), missing: true }],
      ]);
    }
  });
});

describe('a mistake of the caller is thrown', () => {
  const whole = { name: 'price', is: 'whole', atLeast: 0, atMost: 9 } as const;
  it.each([
    ['an unknown dimension', () => regionOf(shop, one('colour', 'red'))],
    ['an unknown value', () => regionOf(shop, one('fault', 'nobody'))],
    ['a range on a set', () => regionOf(shop, upTo('fault', 3))],
    ['a value on a number', () => regionOf(shop, one('price', '3'))],
    ['two dimensions of one name', () => spaceOf([whole, whole])],
    ['a set without values', () => spaceOf([{ name: 'a', is: 'set', values: [] }])],
    ['a set with a value twice', () => spaceOf([{ name: 'a', is: 'set', values: ['x', 'x'] }])],
    ['bounds the wrong way round', () => spaceOf([{ ...whole, atLeast: 10 }])],
    ['a bound that is no whole number', () => spaceOf([{ ...whole, atMost: 1.5 }])],
    ['a bound too large to be exact', () => spaceOf([{ ...whole, atMost: Number.MAX_SAFE_INTEGER }])],
  ])('%s', (_, mistake) => {
    expect(mistake).toThrow(RangeError);
  });
});
