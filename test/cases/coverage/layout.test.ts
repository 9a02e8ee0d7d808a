import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageItems } from '../../../src/cases/coverage/coverage.js';
import type { Amount } from '../../../src/domain/policy/amount.js';
import type { Condition } from '../../../src/domain/policy/condition.js';
import type { Policy } from '../../../src/domain/policy/policy.js';
import { readPolicy } from '../../../src/index.js';
import { BUILT_IN_NAMES, printPolicy } from '../../../src/source/index.js';
import { draws } from '../../draws.js';
import { randomNumbers } from '../../fixtures/random.js';
import { smallPolicies } from './small-policies.js';

const MINUTES = 300_000;

/** What items are, without where they stand. */
const itemsOf = (policy: Policy) =>
  coverageItems(policy)
    .map(({ id, kind, unreachable }) => ({ id, kind, unreachable }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

type Random = () => number;

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** The same condition laid out in another way. */
function laidOut(condition: Condition, random: Random): Condition {
  const one = inside(condition, random);
  const way = Math.floor(random() * 6);
  if (way === 0) return { is: 'all', of: [one] };
  if (way === 1) return { is: 'any', of: [one, one] };
  if (way === 2) return { is: 'not', of: { is: 'none', of: [one] } };
  return one;
}

function inside(condition: Condition, random: Random): Condition {
  if (condition.is === 'one-of') return { ...condition, values: shuffled(condition.values, random) };
  if (condition.is === 'within') return { ...condition, ranges: shuffled(condition.ranges, random) };
  if (condition.is === 'not') {
    const of = laidOut(condition.of, random);
    return random() < 0.5 ? { is: 'not', of } : { is: 'none', of: [of] };
  }
  const of = shuffled(condition.of, random).map((part) => laidOut(part, random));
  const [first, ...rest] = of;
  // A list in a list of its kind says nothing more.
  if (condition.is !== 'none' && first && rest.length > 1 && random() < 0.5)
    return { is: condition.is, of: [first, { is: condition.is, of: rest }] };
  return { is: condition.is, of };
}

function reordered(amount: Amount, random: Random): Amount {
  if (amount.is === 'by') {
    const where = shuffled(Object.entries(amount.where), random).map(
      ([value, gives]) => [value, reordered(gives, random)] as const,
    );
    return { ...amount, where: Object.fromEntries(where), else: reordered(amount.else, random) };
  }
  return amount.is === 'sum' ? { ...amount, of: shuffled(amount.of, random) } : amount;
}

describe('the layout of a policy', () => {
  it(
    'changes nothing of what there is to cover',
    () => {
      fc.assert(
        fc.property(smallPolicies, fc.integer(), (policy, seed) => {
          const random = randomNumbers(seed);
          const other: Policy = {
            ...policy,
            rules: shuffled(policy.rules, random).map((rule) => ({
              ...rule,
              when: laidOut(rule.when, random),
              may: shuffled(rule.may, random),
            })),
            remedies: shuffled(policy.remedies, random),
            customers: policy.customers.map((one) => ({ ...one, when: laidOut(one.when, random) })),
            harm: { ...policy.harm, goods: reordered(policy.harm.goods, random) },
          };
          expect(itemsOf(other)).toEqual(itemsOf(policy));
        }),
        { numRuns: draws(120), seed: 20261122 },
      );
    },
    MINUTES,
  );

  it.each(BUILT_IN_NAMES)('changes nothing in the text of %s', (name) => {
    const folder = path.join(import.meta.dirname, '..', '..', '..', 'policies');
    const { policy, document } = readPolicy(
      readFileSync(path.join(folder, `${name}.yaml`), 'utf8'),
      'a.yaml',
    );
    const random = randomNumbers(20261122);
    const text = printPolicy(anyOrder(document, [], random)).replaceAll('\n', ' # a note\n');
    const other = readPolicy(text, 'b.yaml');
    expect(other.diagnostics).toEqual([]);
    expect(itemsOf(other.policy as Policy)).toEqual(itemsOf(policy as Policy));
  });
});

/** Sections whose order says something: what is asked first, who may grant more. */
const IN_ORDER = ['facts', 'authority', 'problems'];

/** A document with the keys of its maps in another order, and `when` wrapped in `all`. */
function anyOrder(value: unknown, at: readonly string[], random: Random): unknown {
  if (Array.isArray(value)) return value.map((one) => anyOrder(one, at, random));
  if (typeof value !== 'object' || value === null) return value;
  const keep = at.length === 0 || IN_ORDER.includes(at[0] ?? '') || at.includes('levels');
  const entries = Object.entries(value);
  return Object.fromEntries(
    (keep ? entries : shuffled(entries, random)).map(([key, inner]) => {
      const made = anyOrder(inner, [...at, key], random);
      return [key, key === 'when' && at[0] === 'rules' && random() < 0.5 ? { all: [made] } : made];
    }),
  );
}
