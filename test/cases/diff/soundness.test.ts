import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Deciding, differs } from '../../../src/cases/diff/answers/deciding.js';
import { jointPolicy, type PolicyPair } from '../../../src/cases/diff/pair/joint-policy.js';
import { pointOf } from '../../../src/cases/diff/pair/point-of.js';
import { withLaterContacts } from '../../../src/cases/diff/rules/asked-again.js';
import { ruleChanges } from '../../../src/cases/diff/rules/rule-changes.js';
import { sectionChanges } from '../../../src/cases/diff/sections/section-changes.js';
import type { Grant, Owed, Policy } from '../../../src/domain/policy/policy.js';
import { REMEDY_KINDS } from '../../../src/domain/remedies/kinds.js';
import { contains, type Region } from '../../../src/regions/index.js';
import { draws } from '../../draws.js';
import { randomNumbers } from '../../fixtures/random.js';
import { arbitraryPolicies, complaintsOf, policiesOnDays } from '../../lint/arbitrary.js';
import { edited } from './mutations.js';

/** AMENDS_RUNS=1000 tries a hundred thousand complaints of each kind, and a million where there are few remedies. */
const RUNS = draws(18);
const COMPLAINTS = 100;
/** Few remedies are soon weighed. */
const RUNS_OF_FEW = draws(6);
const COMPLAINTS_OF_FEW = 1000;
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
function unnamed(pair: PolicyPair, seed: number, complaints: number): string[] {
  const { regions, anywhere } = named(pair);
  if (anywhere) return [];
  const [first] = regions;
  const { policy } = jointPolicy(pair);
  const deciding = new Deciding(pair, TODAY);
  const draw = complaintsOf(policy, randomNumbers(seed));
  return Array.from({ length: complaints }, draw).flatMap((told) => {
    const compared = deciding.compare(told);
    if (!differs(compared)) return [];
    const point = first && pointOf(first.space, deciding.complaint(policy, told).facts);
    return point && regions.some((region) => contains(region, point)) ? [] : [JSON.stringify(told)];
  });
}

/** The same policy with up to four of its remedies and the apology, and with rules that give no others. */
const withFew = (policy: Policy): fc.Arbitrary<Policy> =>
  fc.shuffledSubarray([...policy.remedies], { minLength: 1, maxLength: 4 }).map((some) => {
    const isKept = ({ remedy }: Grant) => some.some(({ id }) => id === remedy);
    const owedOf = (owed: Owed): Owed[] => {
      if (owed.is === 'grant') return isKept(owed.grant) ? [owed] : [];
      const of = owed.of.filter(isKept);
      return of.length > 0 ? [{ ...owed, of }] : [];
    };
    const isAlways = ({ kind }: Policy['remedies'][number]) => REMEDY_KINDS[kind].role === 'apology';
    return {
      ...policy,
      remedies: policy.remedies.filter((remedy) => some.includes(remedy) || isAlways(remedy)),
      rules: policy.rules.map((rule) => ({
        ...rule,
        owe: rule.owe.flatMap(owedOf),
        may: rule.may.filter(isKept),
      })),
    };
  });

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
        expect(unnamed(pair, seed, COMPLAINTS)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('with few remedies', { timeout: 60 * MINUTES }, () => {
    fc.assert(
      fc.property(pairs(fc.oneof(arbitraryPolicies, policiesOnDays).chain(withFew)), ({ pair, seed }) => {
        expect(unnamed(pair, seed, COMPLAINTS_OF_FEW)).toEqual([]);
      }),
      { numRuns: RUNS_OF_FEW },
    );
  });
});
