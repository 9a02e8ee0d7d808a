import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  boundaryWitnesses,
  complement,
  coveredBy,
  coveredByOthers,
  differ,
  type Expression,
  everything,
  gaps,
  intersect,
  type Options,
  overlaps,
  type Region,
  regionOf,
  type Space,
  spaceOf,
  subtract,
} from '../../src/regions/index.js';
import { draws } from '../draws.js';
import { type World, worlds } from './arbitrary.js';
import { proved } from './shop.js';

/** Every question there is, asked of the rules of a world. */
const QUESTIONS: Readonly<Record<string, (world: Asked, options: Options) => readonly Answer<object>[]>> = {
  regionOf: ({ space, rules }, options) => rules.map(({ when }) => regionOf(space, when, options)),
  intersect: ({ space, regions }, options) => [intersect(space, regions, options)],
  subtract: ({ space, regions }, options) => [subtract(everything(space), regions, options)],
  complement: ({ regions }, options) => regions.map((region) => complement(region, options)),
  coveredBy: ({ space, regions }, options) => [coveredBy(everything(space), regions, options)],
  gaps: ({ space, regions }, options) => [gaps(space, regions, options)],
  dead: ({ rules, regions }, options) =>
    coveredByOthers(
      rules.map(({ others }, at) => ({ region: regions[at] as Region, others })),
      options,
    ),
  differ: ({ space, rules, regions, changed, changedRegions }, options) => [
    differ(space, given(rules, regions), given(changed, changedRegions), options),
  ],
  overlaps: ({ space, regions }, options) => [overlaps(space, regions, options)],
  boundaryWitnesses: ({ regions }, options) => regions.map((region) => boundaryWitnesses(region, options)),
};

type Asked = World & {
  readonly space: Space;
  readonly regions: readonly Region[];
  readonly changedRegions: readonly Region[];
};

const given = (rules: World['rules'], regions: readonly Region[]) =>
  rules.map(({ outcome }, at) => ({ outcome, region: regions[at] as Region }));

function asked(world: World): Asked {
  const space = spaceOf(world.dimensions);
  const regions = (rules: World['rules']) => rules.map(({ when }) => proved(regionOf(space, when)).region);
  return { ...world, space, regions: regions(world.rules), changedRegions: regions(world.changed) };
}

/** An answer without how long it took to find. */
const gist = <T extends object>(answer: Answer<T>) =>
  JSON.stringify({
    ...answer,
    steps: 0,
    region: answer.verdict === 'proved' && 'region' in answer ? (answer.region as Region).boxes : 0,
  });

describe('with any budget', () => {
  it.each(Object.keys(QUESTIONS))('%s proves the same or says that it did not', (name) => {
    const question = QUESTIONS[name] as (typeof QUESTIONS)[string];
    let spent = 0;
    fc.assert(
      fc.property(worlds, fc.nat(600), (plain, steps) => {
        const world = asked(plain);
        const full = question(world, {});
        const total = question(world, { steps });
        for (const [at, answer] of total.entries()) {
          expect(answer.steps).toBeLessThanOrEqual(steps);
          if (answer.verdict === 'proved') expect(gist(answer)).toBe(gist(full[at] as Answer<object>));
          else {
            spent += 1;
            expect(Object.keys(answer).sort()).toEqual(['steps', 'verdict']);
          }
        }
        if (name === 'dead')
          expect(total.reduce((sum, answer) => sum + answer.steps, 0)).toBeLessThanOrEqual(2 * steps);
      }),
      { numRuns: draws(60), seed: 20_261_122 },
    );
    expect(spent).toBeGreaterThan(0);
  });

  it('the same question has the same answer, and leaves what it was asked about alone', () => {
    fc.assert(
      fc.property(worlds, (plain) => {
        const world = asked(plain);
        const before = JSON.stringify([world.regions, world.changedRegions]);
        const again = asked(JSON.parse(JSON.stringify(plain)) as World);
        for (const question of Object.values(QUESTIONS)) {
          expect(JSON.stringify(question(world, {}))).toBe(JSON.stringify(question(again, {})));
        }
        expect(JSON.stringify([world.regions, world.changedRegions])).toBe(before);
      }),
      { numRuns: draws(40) },
    );
  });
});

describe('a question that would take for ever', () => {
  const count = 40;
  const space = spaceOf(
    Array.from({ length: count }, (_, at) => ({ name: `f${at}`, is: 'set', values: ['yes', 'no'] })),
  );
  const pair = (at: number): Expression => ({
    is: 'any',
    of: [at, at + 1].map((place) => ({ is: 'one-of', dimension: `f${place}`, values: ['yes'] })),
  });
  const pairs = Array.from({ length: count / 2 }, (_, at) => pair(2 * at));

  it('ends while the region is made', () => {
    const answer = regionOf(space, { is: 'all', of: pairs }, { steps: 5000 });
    expect(answer).toEqual({ verdict: 'not-proved', steps: 5000 });
  });

  it('ends while it is answered', () => {
    const rules = pairs.map((one) => proved(regionOf(space, { is: 'not', of: one })).region);
    expect(gaps(space, rules, { steps: 50_000 })).toEqual({ verdict: 'not-proved', steps: 50_000 });
    // One complaint that nobody answers is found at once all the same.
    expect(proved(coveredBy(everything(space), rules, { steps: 50_000 })).covered).toBe(false);
  });

  it('does not take the others with it, and has another turn', () => {
    // All corners of ten facts: together they cover everything, which takes 2,047 boxes to see, each with some pieces.
    const corners = Array.from({ length: 2 ** 10 }, (_, bits) => ({ region: corner(bits), others: [] }));
    const hard = { region: everything(space), others: corners.map((_, at) => at + 1) };
    const verdicts = (steps: number) =>
      coveredByOthers([hard, ...corners], { steps }).map(({ verdict }) => verdict);
    const others = corners.map(() => 'proved');
    expect(verdicts(300_000)).toEqual(['not-proved', ...others]);
    expect(verdicts(3_000_000)).toEqual(['proved', ...others]);
  });

  function corner(bits: number): Region {
    const of = Array.from({ length: 10 }, (_, at): Expression => {
      return { is: 'one-of', dimension: `f${at}`, values: [(bits >> at) % 2 === 0 ? 'yes' : 'no'] };
    });
    return proved(regionOf(space, { is: 'all', of })).region;
  }
});
