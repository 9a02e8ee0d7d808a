import { type Amount, partsOf } from '../../../src/domain/policy/amount.js';
import type { Condition } from '../../../src/domain/policy/condition.js';
import type { FactDefinition, Facts } from '../../../src/domain/policy/fact.js';
import type { Policy } from '../../../src/domain/policy/policy.js';

/**
 * What one complaint covers of rules, tests, thresholds, ways of harm and customers, told again from the policy as it is
 * laid out: by an evaluator of its own, in which one test is turned round at a time.
 */
export function coveredByFacts(policy: Policy, facts: Facts): Set<string> {
  const { rules, customers, harm } = policy;
  const fitting = rules.filter(({ when }) => truth(when, facts) === true);
  const live = fitting.filter(({ id }) => !fitting.some(({ replaces }) => replaces.includes(id)));
  const segment = customers.find(({ when }) => truth(when, facts) === true);
  return new Set([
    ...live.map(({ id }) => `rule ${id}`),
    ...rules.flatMap(({ id, when }) => [
      ...testsAt(when, facts).map((one) => `test rules.${id}: ${one}`),
      ...thresholdsAt(policy, when, facts).map((one) => `threshold rules.${id}: ${one}`),
    ]),
    ...customers.flatMap(({ name, when }) =>
      thresholdsAt(policy, when, facts).map((one) => `threshold customers.${name}: ${one}`),
    ),
    ...(segment ? [`segment ${segment.name}`] : []),
    ...waysOf(harm.goods, facts, []).map((way) => `branch harm.goods: ${way}`),
    ...waysOf(harm.trouble.plus, facts, []).map((way) => `branch harm.trouble.plus: ${way}`),
  ]);
}

type Turned = { readonly test: Condition; readonly to: boolean };

/** Whether a condition holds; with one of its tests as if it came out so. */
function truth(condition: Condition, facts: Facts, turned?: Turned): boolean | undefined {
  if (turned?.test === condition) return turned.to;
  if (condition.is === 'one-of' || condition.is === 'within') return outcome(condition, facts);
  if (condition.is === 'not') return inverse(truth(condition.of, facts, turned));
  const parts = condition.of.map((part) => truth(part, facts, turned));
  const decisive = condition.is !== 'all';
  const settled = parts.includes(decisive) ? decisive : parts.includes(undefined) ? undefined : !decisive;
  return condition.is === 'none' ? inverse(settled) : settled;
}

const inverse = (value: boolean | undefined) => (value === undefined ? undefined : !value);

function outcome(test: Condition, facts: Facts): boolean | undefined {
  if (!('fact' in test)) return undefined;
  const value = facts[test.fact];
  if (value === undefined) return undefined;
  if (test.is === 'one-of') return test.values.some((one) => one === value);
  return test.ranges.some(({ atLeast, atMost }) => Number(value) >= atLeast && Number(value) <= atMost);
}

const leaves = (condition: Condition): Condition[] => {
  if ('fact' in condition) return [condition];
  return condition.is === 'not' ? leaves(condition.of) : condition.of.flatMap(leaves);
};

/** The tests on which a condition hangs. */
const felt = (when: Condition, facts: Facts): Condition[] =>
  leaves(when).filter((test) => {
    const value = outcome(test, facts);
    if (value === undefined) return false;
    const [so, otherwise] = [value, !value].map((to) => truth(when, facts, { test, to }) === true);
    return so !== otherwise;
  });

const testsAt = (when: Condition, facts: Facts): string[] =>
  felt(when, facts).map(
    (test) => `${keyOf(test)} ${outcome(test, facts) === true ? 'holds' : "doesn't hold"}`,
  );

function keyOf(test: Condition): string {
  if (test.is === 'within')
    return `${test.fact} ${test.ranges.map(({ atLeast, atMost }) => `${atLeast}..${atMost}`).join('|')}`;
  if (test.is !== 'one-of') return '';
  const values = test.values.map((value) => (value === true ? 'yes' : value === false ? 'no' : value));
  return `${test.fact} ${values.toSorted().join('|')}`;
}

/** Only for facts of which people name each number. */
function thresholdsAt({ facts: definitions }: Policy, when: Condition, facts: Facts): string[] {
  return felt(when, facts).flatMap((test) => {
    if (test.is !== 'within') return [];
    const { type } = definitions.find(({ name }) => name === test.fact) as FactDefinition;
    const [low, high] = 'atLeast' in type ? [type.atLeast, type.atMost] : [0, 0];
    const cuts = test.ranges
      .flatMap(({ atLeast, atMost }) => [atLeast, atMost + 1])
      .filter((cut) => cut > low && cut <= high);
    const value = facts[test.fact];
    return [
      ...cuts.filter((cut) => value === cut - 1).map((cut) => `${test.fact} below ${cut}`),
      ...cuts.filter((cut) => value === cut).map((cut) => `${test.fact} from ${cut}`),
    ];
  });
}

/** Every way that an amount goes for a complaint, with all that leads there. */
function waysOf(amount: Amount, facts: Facts, before: readonly string[]): string[] {
  if (amount.is === 'bands') {
    const value = facts[amount.fact];
    const at = typeof value === 'number' ? amount.bands.findIndex(({ upTo }) => value <= upTo) : -1;
    const band = amount.bands[at];
    if (!band) return [];
    const from = at === 0 ? 0 : (amount.bands[at - 1]?.upTo ?? 0) + 1;
    return further(band.gives, facts, [...before, `${amount.fact} ${from}..${band.upTo}`]);
  }
  if (amount.is === 'by') {
    const value = String(facts[amount.fact]);
    const own = amount.where[value];
    const keys = Object.keys(amount.where).toSorted().join('|');
    return own
      ? further(own, facts, [...before, `${amount.fact} ${value}`])
      : further(amount.else, facts, [...before, `${amount.fact} other than ${keys}`]);
  }
  return partsOf(amount).flatMap((part) => waysOf(part, facts, before));
}

const further = (amount: Amount, facts: Facts, way: readonly string[]): string[] => [
  way.join(', '),
  ...waysOf(amount, facts, way),
];
