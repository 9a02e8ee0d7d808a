import type { Condition, Range } from '../../domain/policy/condition.js';
import { besideCut, isOrdered } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Path } from '../../domain/values/issue.js';
import type { ComplaintSets } from '../../lint/index.js';
import { type ConditionTest, decidingValue, testsIn } from './condition-tests.js';
import { testPaths } from './paths.js';
import { type ConditionSite, conditionSites } from './sites.js';
import type { Reach, Trackable } from './trackable.js';
import { authorWords } from './words.js';

/**
 * Every test of a fact in a rule, true and false, and every threshold in any condition, from both sides: covered where
 * the condition hangs on it.
 */
export function conditionItems(policy: Policy, document: unknown): readonly Trackable[] {
  return conditionSites(policy).flatMap((site) => {
    const paths = testPaths(document, site.path);
    const tests = testsIn(site.when).map((test) => ({ ...test, path: paths[test.at] ?? site.path }));
    const sides = site.isRule ? tests.flatMap((test) => testItems(policy, site, test)) : [];
    return [...sides, ...thresholdItems(policy, site, tests)];
  });
}

type PlacedTest = ConditionTest & { readonly path: Path };

function testItems(policy: Policy, site: ConditionSite, test: PlacedTest): Trackable[] {
  return [true, false].map((value) => {
    const words = authorWords(policy, value ? test.test : { is: 'not', of: test.test });
    const fits = value === test.isFor;
    return {
      id: `test ${site.key}: ${test.key} ${value ? 'holds' : "doesn't hold"}`,
      kind: 'test',
      name: `${site.name} ${fits ? 'fits because' : 'doesn’t fit, only because'} ${words}`,
      about: fits ? `${words}, and so ${site.name}` : `not ${site.name}, only because ${words}`,
      path: test.path,
      byFacts: true,
      isCovered: ({ facts }) => decidingValue(test, facts) === value,
      reach: (complaints) => [whereItDecides(complaints, test, value)],
    };
  });
}

/** Where a test is so, and the condition hangs on it, within some more condition. */
function whereItDecides(
  complaints: ComplaintSets,
  { test, isFor, ifTrue, ifFalse }: ConditionTest,
  value: boolean,
  beside: readonly Condition[] = [],
): Reach {
  const so: Condition = value ? test : { is: 'not', of: test };
  const [wide, narrow] = isFor ? [ifTrue, ifFalse] : [ifFalse, ifTrue];
  return {
    inside: complaints.where({ is: 'all', of: [so, wide, ...beside] }),
    outside: [complaints.where(narrow)],
  };
}

/** One side of a number at which a test begins or ends to hold. */
type Side = {
  readonly fact: string;
  /** The first number from the cut on. */
  readonly cut: number;
  readonly isBelow: boolean;
  /** The last number of this side, and those that nobody would tell from it. */
  readonly range: Range;
  /** The one that people would name. */
  readonly named: number;
  /** Whether the test holds on this side. */
  readonly holds: boolean;
};

/** A threshold is one however many tests of a condition have it. */
function thresholdItems(policy: Policy, site: ConditionSite, tests: readonly PlacedTest[]): Trackable[] {
  const found = new Map<string, { readonly side: Side; readonly tests: PlacedTest[] }>();
  for (const test of tests) {
    for (const side of sidesOf(policy, test)) {
      const key = `${side.fact} ${side.isBelow ? 'below' : 'from'} ${side.cut}`;
      const same = found.get(key);
      if (same) same.tests.push(test);
      else found.set(key, { side, tests: [test] });
    }
  }
  return [...found].map(([key, one]) => thresholdItem(policy, site, key, one));
}

function thresholdItem(
  policy: Policy,
  site: ConditionSite,
  key: string,
  { side, tests }: { readonly side: Side; readonly tests: readonly PlacedTest[] },
): Trackable {
  const { fact, range, named, isBelow } = side;
  const words = authorWords(policy, { is: 'within', fact, ranges: [{ atLeast: named, atMost: named }] });
  const isAt = (value: unknown) =>
    typeof value === 'number' && value >= range.atLeast && value <= range.atMost;
  const [first] = tests;
  const fits = side.holds === (first?.isFor ?? true);
  const end = isBelow ? 'last' : 'first';
  return {
    id: `threshold ${site.key}: ${key}`,
    kind: 'threshold',
    name: `${site.name} at its limit: ${words}, the ${end} ${fits ? 'inside' : 'outside'}`,
    about: `${words}, the ${end} ${fits ? 'for' : 'that isn’t for'} ${site.name}`,
    path: first?.path ?? site.path,
    byFacts: true,
    isCovered: ({ facts }) =>
      isAt(facts[fact]) && tests.some((test) => decidingValue(test, facts) !== undefined),
    reach: (complaints) =>
      tests.map((test) =>
        whereItDecides(complaints, test, isInside(test, range.atLeast), [
          { is: 'within', fact, ranges: [range] },
        ]),
      ),
  };
}

const isInside = ({ test }: ConditionTest, value: number): boolean =>
  test.is === 'within' && test.ranges.some(({ atLeast, atMost }) => value >= atLeast && value <= atMost);

function sidesOf({ facts }: Policy, { test }: ConditionTest): Side[] {
  const type = facts.find(({ name }) => name === test.fact)?.type;
  if (test.is !== 'within' || !type || !isOrdered(type)) return [];
  const beside = (cut: number, holdsFrom: boolean): Side[] => {
    if (cut <= type.atLeast || cut > type.atMost) return [];
    const [below, from] = besideCut(type, cut);
    const [low, high] = [Math.max(below, type.atLeast), Math.min(from, type.atMost)];
    const { fact } = test;
    return [
      { fact, cut, isBelow: true, range: { atLeast: low, atMost: cut - 1 }, named: low, holds: !holdsFrom },
      { fact, cut, isBelow: false, range: { atLeast: cut, atMost: high }, named: high, holds: holdsFrom },
    ];
  };
  return test.ranges.flatMap(({ atLeast, atMost }) => [
    ...beside(atLeast, true),
    ...beside(atMost + 1, false),
  ]);
}
