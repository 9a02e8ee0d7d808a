import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  boundaryWitnesses,
  complement,
  contains,
  coveredBy,
  coveredByOthers,
  differ,
  gaps,
  intersect,
  isEmpty,
  limitsOf,
  meet,
  outlined,
  overlaps,
  type Point,
  type Region,
  regionOf,
  type Space,
  spaceOf,
  subtract,
  union,
  witness,
} from '../../src/regions/index.js';
import { draws } from '../draws.js';
import { type World, worlds } from './arbitrary.js';
import { combine, Grid, type Raster } from './brute.js';

/** AMENDS_RUNS=1000 and more tries over a million points. */
const RUNS = draws(300);

/** A world with its regions beside what brute force says of them. */
type Tried = Omit<World, 'impossible'> & {
  readonly grid: Grid;
  readonly space: Space;
  readonly regions: readonly Region[];
  readonly drawn: readonly Raster[];
  readonly impossible: readonly Region[];
  /** Whether a point cannot be. */
  readonly barred: (at: number) => boolean;
};

function proved<T>(answer: Answer<T>): T & { readonly steps: number } {
  if (answer.verdict !== 'proved') throw new Error(`Not proved in ${answer.steps} steps.`);
  return answer;
}

function tried(world: World): Tried {
  const space = spaceOf(world.dimensions);
  const grid = new Grid(world.dimensions);
  const barring = world.impossible.map((one) => grid.ask(one));
  return {
    ...world,
    grid,
    space,
    regions: world.rules.map(({ when }) => proved(regionOf(space, when)).region),
    drawn: world.rules.map(({ when }) => grid.ask(when)),
    impossible: world.impossible.map((one) => proved(regionOf(space, one)).region),
    barred: (at) => barring.some((raster) => raster[at] === 1),
  };
}

const sameRaster = (a: Raster, b: Raster) => a.every((value, at) => value === b[at]);
const expectDrawn = (world: Tried, region: Region, wanted: (at: number) => boolean) =>
  expect(sameRaster(world.grid.draw(region).raster, combine(world.grid.size, wanted))).toBe(true);
const anyOf = (rasters: readonly (Raster | undefined)[], at: number) =>
  rasters.some((one) => one?.[at] === 1);
const pointsOf = ({ grid }: Tried, one: (at: number) => boolean) =>
  Array.from({ length: grid.size }, (_, at) => at).filter(one);

/** A point is in a region, and on the grid. */
function expectInside({ grid }: Tried, region: Region, point: Point | undefined): asserts point {
  expect(point && contains(region, point)).toBe(true);
  expect(grid.at(point as Point)).toBeGreaterThanOrEqual(0);
}

/** The possible points of a rule that none of these others have. */
const leftOf = ({ grid, drawn, barred }: Tried, rule: number, others: readonly number[]): Raster => {
  const rasters = others.map((other) => drawn[other]);
  return combine(grid.size, (at) => drawn[rule]?.[at] === 1 && !anyOf(rasters, at) && !barred(at));
};

/** Whether a region would be the same without one of its boxes. */
function isCoveredByOthers({ grid }: Tried, { space, boxes }: Region, at: number): boolean {
  const without = grid.draw({ space, boxes: boxes.toSpliced(at, 1) }).raster;
  return sameRaster(without, grid.draw({ space, boxes }).raster);
}

/** Whether some three rules meet in pairs without having anything in common. */
function meetsInPairsOnly(groups: readonly (readonly number[])[]): boolean {
  const share = (...rules: number[]) => groups.some((group) => rules.every((rule) => group.includes(rule)));
  const rules = [...new Set(groups.flat())];
  return rules.some((a) =>
    rules.some(
      (b) =>
        a < b && share(a, b) && rules.some((c) => b < c && share(a, c) && share(b, c) && !share(a, b, c)),
    ),
  );
}

/** What the checks came across, so that none of them passes because nothing ever happened. */
const seen = new Map<string, number>();
const saw = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

const CHECKS: Readonly<Record<string, (world: Tried) => void>> = {
  'expressions and witnesses': (world) => {
    for (const [at, region] of world.regions.entries()) {
      expectDrawn(world, region, (point) => world.drawn[at]?.[point] === 1);
      expect(isEmpty(region)).toBe(!world.drawn[at]?.includes(1));
      if (!isEmpty(region)) expectInside(world, region, witness(region));
      const middle = Math.floor(world.grid.size / 2);
      expect(contains(region, world.grid.point(middle))).toBe(world.drawn[at]?.[middle] === 1);
    }
  },

  outlines: (world) => {
    const [first, ...rest] = world.regions as [Region, ...Region[]];
    const region = proved(subtract(first, [...rest.slice(0, 2), ...world.impossible])).region;
    const others = proved(subtract(proved(complement(region)).region, world.impossible)).region;
    const outline = proved(
      outlined(region, [others], { rather: [...world.space.places.keys()].slice(-1) }),
    ).region;
    const [inside, outside, drawn] = [region, others, outline].map((one) => world.grid.draw(one).raster);
    expect(inside?.every((held, at) => held === 0 || drawn?.[at] === 1)).toBe(true);
    expect(outside?.every((held, at) => held === 0 || drawn?.[at] === 0)).toBe(true);
    // Every limit that is left is needed: without it, a box would have a point of the others.
    for (const box of outline.boxes) {
      for (const [place, axis] of world.space.axes.entries()) {
        if (box[place] === axis.all) continue;
        const open = world.grid.draw({ space: world.space, boxes: [box.with(place, axis.all)] }).raster;
        expect(
          limitsOf({ space: world.space, boxes: [box] })
            .flat()
            .some(({ dimension }) => dimension === axis.name)
            ? open.some((held, at) => held === 1 && outside?.[at] === 1)
            : true,
        ).toBe(true);
      }
    }
    expect(outline.boxes.length).toBeLessThanOrEqual(Math.max(region.boxes.length, 1));
    if (outline.boxes.length < region.boxes.length) saw('outlines of fewer boxes');
  },

  'union, intersect, subtract and complement': (world) => {
    const [first, ...rest] = world.regions as [Region, ...Region[]];
    const [mine, ...theirs] = world.drawn;
    const few = world.regions.slice(0, 3);
    expectDrawn(world, union(world.space, world.regions), (at) => anyOf(world.drawn, at));
    expectDrawn(world, proved(intersect(world.space, few)).region, (at) =>
      world.drawn.slice(0, 3).every((one) => one[at] === 1),
    );
    const left = proved(subtract(first, rest)).region;
    expectDrawn(world, left, (at) => mine?.[at] === 1 && !anyOf(theirs, at));
    const others = proved(complement(first)).region;
    expectDrawn(world, others, (at) => mine?.[at] !== 1);
    expect(world.grid.draw(others).most).toBeLessThanOrEqual(1);
  },

  'covered by': (world) => {
    const [first, ...rest] = world.regions as [Region, ...Region[]];
    const result = proved(coveredBy(first, rest, world));
    const left = leftOf(
      world,
      0,
      rest.map((_, at) => at + 1),
    );
    expect(result.covered).toBe(!left.includes(1));
    if (!result.covered) expect(left[world.grid.at(result.witness)]).toBe(1);
    saw(result.covered ? 'covered' : 'not covered');
  },

  gaps: (world) => {
    const { region } = proved(gaps(world.space, world.regions, world));
    expectDrawn(world, region, (at) => !anyOf(world.drawn, at) && !world.barred(at));
    if (!isEmpty(region)) expectInside(world, region, witness(region));
    const boxes = limitsOf(region);
    const { raster } = world.grid.draw(region);
    expect(boxes.filter((limits) => world.grid.canGrow(limits, raster))).toEqual([]);
    expect(boxes.filter((_, at) => isCoveredByOthers(world, region, at))).toEqual([]);
    const lengths = boxes.map((limits) => limits.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    saw(isEmpty(region) ? 'no gap' : region.boxes.length > 1 ? 'several gaps' : 'one gap');
  },

  coveredByOthers: (world) => {
    const candidates = world.rules.map(({ others }, at) => ({ region: world.regions[at] as Region, others }));
    for (const [at, answer] of coveredByOthers(candidates, world).entries()) {
      const result = proved(answer);
      const rivals = candidates[at]?.others.filter((other) => other !== at) ?? [];
      const left = leftOf(world, at, rivals);
      expect(result.covered).toBe(!left.includes(1));
      if (result.covered) {
        expect(rivals).toEqual(expect.arrayContaining([...result.by]));
        expect(leftOf(world, at, result.by)).not.toContain(1);
        const alone = rivals.some((other) => !leftOf(world, at, [other]).includes(1));
        saw(alone ? 'dead by one' : 'dead by several only');
      } else {
        const inside = world.grid.draw(result.left).raster;
        expect(left[world.grid.at(result.witness)]).toBe(1);
        expect(inside.every((one, point) => one === 0 || left[point] === 1)).toBe(true);
        saw('not dead');
      }
    }
  },

  differ: (world) => {
    const changedRegions = world.changed.map(({ when }) => proved(regionOf(world.space, when)).region);
    const changedDrawn = world.changed.map(({ when }) => world.grid.ask(when));
    const { changes } = proved(
      differ(
        world.space,
        world.rules.map(({ outcome }, at) => ({ outcome, region: world.regions[at] as Region })),
        world.changed.map(({ outcome }, at) => ({ outcome, region: changedRegions[at] as Region })),
        world,
      ),
    );
    const given = (rules: World['rules'], drawn: readonly Raster[]) => {
      // The same rules give the same, so that each set of them is written out once.
      const written = new Map<number, string>();
      return (at: number): string => {
        const key = drawn.reduce((bits, raster, rule) => bits | ((raster[at] ?? 0) << rule), 0);
        const known = written.get(key);
        if (known !== undefined) return known;
        const outcomes = rules.filter((_, rule) => drawn[rule]?.[at] === 1).map(({ outcome }) => outcome);
        const text = JSON.stringify([...new Set(outcomes)].sort());
        written.set(key, text);
        return text;
      };
    };
    const givenBefore = given(world.rules, world.drawn);
    const givenAfter = given(world.changed, changedDrawn);
    const found = new Map<number, string>();
    saw(changes.length > 1 ? 'several changes' : changes.length === 1 ? 'one change' : 'no change');
    for (const { region, before, after } of changes) {
      const { raster, most } = world.grid.draw(region);
      expect(most).toBe(1);
      for (const at of pointsOf(world, (point) => raster[point] === 1)) {
        expect(found.has(at)).toBe(false);
        found.set(at, `${JSON.stringify(before)} ${JSON.stringify(after)}`);
      }
    }
    for (let at = 0; at < world.grid.size; at += 1) {
      const before = givenBefore(at);
      const after = givenAfter(at);
      const differs = before !== after && !world.barred(at);
      if (found.get(at) !== (differs ? `${before} ${after}` : undefined)) expect.fail(`point ${at}`);
    }
  },

  overlaps: (world) => {
    const together = new Map<string, readonly number[]>();
    for (const at of pointsOf(world, (point) => !world.barred(point))) {
      const group = world.regions.flatMap((_, rule) => (world.drawn[rule]?.[at] === 1 ? [rule] : []));
      if (group.length > 1) together.set(group.join(), group);
    }
    const all = [...together.values()];
    const largest = all.filter(
      (group) =>
        !all.some((other) => other.length > group.length && group.every((one) => other.includes(one))),
    );
    const found = proved(overlaps(world.space, world.regions, world)).overlaps;
    expect(found.map(({ regions }) => regions.join()).sort()).toEqual(
      largest.map((group) => group.join()).sort(),
    );
    for (const { regions, common } of found) {
      saw(regions.length > 2 ? 'overlap of three and more' : 'overlap of two');
      expectDrawn(
        world,
        common,
        (at) => regions.every((rule) => world.drawn[rule]?.[at] === 1) && !world.barred(at),
      );
    }
    if (meetsInPairsOnly(all)) saw('overlap in pairs only');
    const [first, second] = world.regions;
    if (first && second) {
      const both = pointsOf(world, (at) => world.drawn[0]?.[at] === 1 && world.drawn[1]?.[at] === 1);
      expect(meet(first, second)).toBe(both.length > 0);
    }
  },

  boundaries: (world) => {
    const [region] = world.regions as [Region];
    const [inside] = world.drawn as [Raster];
    const key = (dimension: string, from: Point, to: Point) =>
      `${dimension} ${from[dimension]} ${to[dimension]}`;
    const wanted = new Set<string>();
    const isBorder = (from: number, to: number) =>
      inside[from] === 1 && inside[to] === 0 && !world.barred(from) && !world.barred(to);
    const borders = new Set<string>();
    for (const { dimension, from, to } of world.grid.steps()) {
      if (!isBorder(from, to)) continue;
      wanted.add(key(dimension, world.grid.point(from), world.grid.point(to)));
      borders.add(`${from} ${to}`);
    }
    const { boundaries } = proved(boundaryWitnesses(region, world));
    const found = boundaries.map((one) => key(one.dimension, one.inside, one.outside));
    expect(found.toSorted()).toEqual([...wanted].sort());
    for (const one of boundaries) {
      saw('boundary');
      expect(borders).toContain(`${world.grid.at(one.inside)} ${world.grid.at(one.outside)}`);
    }
  },
};

/** All that has to come up, each at least once in a hundred worlds. */
const SEEN = [
  'outlines of fewer boxes',
  'covered',
  'not covered',
  'no gap',
  'one gap',
  'several gaps',
  'dead by one',
  'dead by several only',
  'not dead',
  'no change',
  'one change',
  'several changes',
  'overlap of two',
  'overlap of three and more',
  'overlap in pairs only',
  'boundary',
];

describe('regions agree with every point of a small space on', () => {
  it.each(Object.keys(CHECKS))('%s', { timeout: 60_000 + RUNS * 50 }, (name) => {
    let points = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        const one = tried(world);
        points += one.grid.size;
        CHECKS[name]?.(one);
      }),
      { numRuns: RUNS, seed: 20_261_122 },
    );
    expect(points).toBeGreaterThan(RUNS * 1000);
  });

  it('and all that can happen did', () => {
    expect(SEEN.filter((what) => (seen.get(what) ?? 0) < RUNS / 100)).toEqual([]);
  });
});
