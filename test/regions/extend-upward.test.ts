import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dimension, type Expression, extendUpward, regionOf, spaceOf } from '../../src/regions/index.js';
import { draws } from '../draws.js';
import { combine, Grid } from './brute.js';
import { proved } from './shop.js';

const DIMENSIONS: readonly Dimension[] = [
  { name: 'days', is: 'whole', atLeast: -3, atMost: 6, usual: 0, mayBeMissing: true },
  { name: 'place', is: 'set', values: ['here', 'there'], usual: 'here', mayBeMissing: true },
];

const SPACE = spaceOf(DIMENSIONS);

const ranges = fc
  .tuple(fc.integer({ min: -4, max: 7 }), fc.nat(4))
  .map(([atLeast, size]) => ({ atLeast, atMost: atLeast + size }));
const number = fc.oneof(
  ranges.map((range): Expression => ({ is: 'within', dimension: 'days', ranges: [range] })),
  fc.constant<Expression>({ is: 'missing', dimension: 'days' }),
);
const place = fc
  .subarray(['here', 'there'], { minLength: 1 })
  .map((values): Expression => ({ is: 'one-of', dimension: 'place', values }));
const some = fc.oneof(
  number,
  place,
  fc.tuple(number, place).map((of): Expression => ({ is: 'all', of })),
);
const upward = fc.record({
  when: fc.array(some, { maxLength: 3 }).map((of): Expression => ({ is: 'any', of })),
  dimension: fc.constantFrom('days', 'days', 'place'),
  from: fc.integer({ min: -5, max: 8 }),
});

describe('a region extended upward', () => {
  it('has every point that it has with a smaller number, from that number on, and no other', () => {
    let more = 0;
    fc.assert(
      fc.property(upward, ({ when, dimension, from }) => {
        const grid = new Grid(DIMENSIONS);
        const at = DIMENSIONS.findIndex(({ name }) => name === dimension);
        const { region } = proved(regionOf(SPACE, when));
        const { raster } = grid.draw(region);
        const wanted = combine(grid.size, (point) => {
          const own = grid.value(point, at);
          if (raster[point] === 1 || typeof own !== 'number') return raster[point] === 1;
          const smaller = Array.from({ length: own + 7 }, (_, down) => own - down).filter((v) => v >= from);
          return smaller.some((v) => raster[grid.at({ ...grid.point(point), [dimension]: v })] === 1);
        });
        const found = grid.draw(extendUpward(region, dimension, from)).raster;
        expect([...found]).toEqual([...wanted]);
        if (wanted.some((one, point) => one !== raster[point])) more += 1;
      }),
      { numRuns: draws(3000) },
    );
    expect(more).toBeGreaterThan(0);
  });

  it('refuses a dimension that the space doesn’t have', () => {
    const { region } = proved(regionOf(SPACE, { is: 'all', of: [] }));
    expect(() => extendUpward(region, 'weeks', 1)).toThrow(RangeError);
  });
});
