import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extendUpward, regionOf, spaceOf } from '../../src/regions/index.js';
import { draws } from '../draws.js';
import { worlds } from './arbitrary.js';
import { combine, Grid } from './brute.js';
import { proved } from './shop.js';

const upward = fc.tuple(worlds, fc.nat(3), fc.integer({ min: -6, max: 14 }));

describe('a region extended upward', () => {
  it('has every point that it has with a smaller number, from that number on, and no other', () => {
    let more = 0;
    fc.assert(
      fc.property(upward, ([{ dimensions, rules }, place, from]) => {
        const space = spaceOf(dimensions);
        const grid = new Grid(dimensions);
        const { name } = dimensions[place % dimensions.length] ?? { name: '' };
        const at = dimensions.findIndex((one) => one.name === name);
        const { region } = proved(regionOf(space, rules[0]?.when ?? { is: 'all', of: [] }));
        const { raster } = grid.draw(region);
        const wanted = combine(grid.size, (point) => {
          const own = grid.value(point, at);
          if (raster[point] === 1 || typeof own !== 'number') return raster[point] === 1;
          const smaller = Array.from({ length: own + 7 }, (_, down) => own - down).filter((v) => v >= from);
          return smaller.some((v) => raster[grid.at({ ...grid.point(point), [name]: v })] === 1);
        });
        const found = grid.draw(extendUpward(region, name, from)).raster;
        expect([...found]).toEqual([...wanted]);
        if (wanted.some((one, point) => one !== raster[point])) more += 1;
      }),
      { numRuns: draws(300) },
    );
    expect(more).toBeGreaterThan(5);
  });

  it('refuses a dimension that the space doesn’t have', () => {
    const space = spaceOf([{ name: 'days', is: 'whole', atLeast: 0, atMost: 9, usual: 1 }]);
    const { region } = proved(regionOf(space, { is: 'all', of: [] }));
    expect(() => extendUpward(region, 'weeks', 1)).toThrow(RangeError);
  });
});
