import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Deciding, differs } from '../../../src/cases/diff/answers/deciding.js';
import { jointPolicy, type PolicyPair } from '../../../src/cases/diff/pair/joint-policy.js';
import { pointOf } from '../../../src/cases/diff/pair/point-of.js';
import { withLaterContacts } from '../../../src/cases/diff/rules/asked-again.js';
import { ruleChanges } from '../../../src/cases/diff/rules/rule-changes.js';
import { sectionChanges } from '../../../src/cases/diff/sections/section-changes.js';
import type { Policy } from '../../../src/domain/policy/policy.js';
import { contains, type Region } from '../../../src/regions/index.js';
import { draws } from '../../draws.js';
import { randomNumbers } from '../../fixtures/random.js';
import { arbitraryPolicies, complaintsOf, policiesOnDays } from '../../lint/arbitrary.js';
import { edited } from './mutations.js';

/** AMENDS_RUNS=1000 tries a hundred thousand complaints. */
const RUNS = draws(18);
const COMPLAINTS = 100;
const TODAY = '2026-11-22';
const MINUTES = 60_000;

/** Where a pair of policies is said to give something else: regions with all who ask again, or anywhere. */
function named(pair: PolicyPair): { readonly regions: readonly Region[]; readonly anywhere: boolean } {
  const { sets, changes } = ruleChanges(pair, jointPolicy(pair));
  const regions = (changes ?? []).map(({ region }) => withLaterContacts(sets, region, pair));
  const isWhole = changes !== null && regions.every((region) => region !== undefined);
  return {
    regions: regions.filter((region) => region !== undefined),
    anywhere: !isWhole || sectionChanges(pair).length > 0,
  };
}

/** How many of some complaints are decided otherwise outside of everything that is named. */
function unnamed(pair: PolicyPair, seed: number): string[] {
  const { regions, anywhere } = named(pair);
  if (anywhere) return [];
  const [first] = regions;
  const { policy } = jointPolicy(pair);
  const deciding = new Deciding(pair, TODAY);
  const draw = complaintsOf(policy, randomNumbers(seed));
  return Array.from({ length: COMPLAINTS }, draw).flatMap((told) => {
    const compared = deciding.compare(told);
    if (!differs(compared)) return [];
    const point = first && pointOf(first.space, deciding.complaint(policy, told).facts);
    return point && regions.some((region) => contains(region, point)) ? [] : [JSON.stringify(told)];
  });
}

/** A pair of policies, the second an edit of the first. */
const pairs = (policies: fc.Arbitrary<Policy>) =>
  fc.record({ before: policies, seed: fc.nat() }).map(({ before, seed }) => ({
    pair: { before, after: edited(before, randomNumbers(seed)) },
    seed,
  }));

describe('whatever is decided otherwise lies where rules are said to differ, or anything may', () => {
  it.each([
    ['facts of every kind', arbitraryPolicies],
    ['days', policiesOnDays],
  ])('with conditions on %s', { timeout: 60 * MINUTES }, (_, policies) => {
    fc.assert(
      fc.property(pairs(policies), ({ pair, seed }) => {
        expect(unnamed(pair, seed)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
