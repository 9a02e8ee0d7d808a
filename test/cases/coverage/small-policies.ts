import fc from 'fast-check';
import { type Amount, fixed } from '../../../src/domain/policy/amount.js';
import type { Condition, Range } from '../../../src/domain/policy/condition.js';
import type { FactDefinition, Facts, FactValue } from '../../../src/domain/policy/fact.js';
import type { Policy, Rule } from '../../../src/domain/policy/policy.js';
import { withDefaults } from '../../../src/domain/results/complaint.js';
import { SHOP } from '../../fixtures/policy.js';

/** Policies over so few facts that every complaint there is can be tried. */

const HOURS = 4;
const ORDERS = 3;
const CONTACTS = 3;
const PROBLEMS = ['wrong-item', 'late', 'changed-mind'];
const FAULTS = ['us', 'carrier', 'customer'];

const number = (atMost: number, atLeast = 0) => ({ is: 'number', atLeast, atMost, decimals: 0 }) as const;

const TYPES: Readonly<Record<string, FactDefinition['type']>> = {
  problem: { is: 'one-of', values: PROBLEMS },
  fault: { is: 'one-of', values: FAULTS },
  'hours-late': number(HOURS),
  'orders-before': number(ORDERS),
  contacts: number(CONTACTS, 1),
};

const FACTS = SHOP.facts.map((fact) => {
  const type = TYPES[fact.name];
  return type ? { ...fact, type } : fact;
});

/** Every test that a rule may hold, each fact in several ways, none twice in a rule. */
const within = (fact: string, ...ranges: Range[]): Condition => ({ is: 'within', fact, ranges });
const oneOf = (fact: string, ...values: (string | boolean)[]): Condition => ({ is: 'one-of', fact, values });
const range = (atLeast: number, atMost: number): Range => ({ atLeast, atMost });

const TESTS: readonly Condition[] = [
  oneOf('problem', 'late'),
  oneOf('problem', 'late', 'wrong-item'),
  oneOf('fault', 'customer'),
  oneOf('fault', 'carrier', 'us'),
  within('hours-late', range(2, HOURS)),
  within('hours-late', range(0, 0), range(3, 3)),
  within('orders-before', range(1, ORDERS)),
  within('orders-before', range(0, 1)),
  within('contacts', range(2, CONTACTS)),
  oneOf('in-stock', true),
];

/** A condition of some shape that has each of these tests once. */
function shaped(tests: readonly Condition[]): fc.Arbitrary<Condition> {
  const [only] = tests;
  if (only && tests.length === 1)
    return fc.boolean().map((negated) => (negated ? { is: 'not', of: only } : only));
  return fc
    .record({
      at: fc.integer({ min: 1, max: tests.length - 1 }),
      is: fc.constantFrom('all', 'all', 'any', 'none'),
    })
    .chain(({ at, is }) =>
      fc
        .tuple(shaped(tests.slice(0, at)), shaped(tests.slice(at)))
        .map((of): Condition => ({ is: is as 'all' | 'any' | 'none', of })),
    );
}

const conditions = fc
  .shuffledSubarray([...TESTS], { minLength: 1, maxLength: 4 })
  .chain((tests) => shaped(tests));

const place = { file: 'small.yaml', line: 1, column: 1 };

const rules: fc.Arbitrary<Rule[]> = fc
  .array(fc.record({ when: conditions, replaces: fc.nat(3) }), { minLength: 1, maxLength: 4 })
  .map((some) =>
    some.map(({ when, replaces }, at) => ({
      id: `rule${at}`,
      place,
      when,
      // Only later ones, so that there is no circle.
      replaces: replaces === 0 && at + 1 < some.length ? [`rule${at + 1}`] : [],
      owe: [],
      may: at % 2 === 0 ? [{ remedy: 'voucher' }] : [],
    })),
  );

const goods: fc.Arbitrary<Amount> = fc
  .uniqueArray(fc.nat(HOURS - 1), { minLength: 1, maxLength: 2 })
  .chain((ends) =>
    fc.constantFrom<Amount>(
      bandsOf(ends.toSorted((a, b) => a - b)),
      { is: 'sum', of: [byProblem(bandsOf(ends.toSorted((a, b) => a - b))), fixed(5)] },
      byProblem({ is: 'by', fact: 'fault', where: { customer: fixed(0), us: fixed(9) }, else: fixed(1) }),
    ),
  );

const bandsOf = (ends: readonly number[]): Amount => ({
  is: 'bands',
  fact: 'hours-late',
  bands: [...ends, HOURS].map((upTo) => ({ upTo, gives: fixed(upTo * 100) })),
});

const byProblem = (late: Amount): Amount => ({
  is: 'by',
  fact: 'problem',
  where: { late, 'wrong-item': { is: 'fact', fact: 'price' } },
  else: fixed(0),
});

const customers: fc.Arbitrary<Policy['customers']> = fc.tuple(conditions, conditions).map(([one, other]) => [
  { name: 'loyal', when: one, spendAYear: fixed(24_000), stays: 630_000 },
  { name: 'regular', when: other, spendAYear: fixed(12_000), stays: 500_000 },
  { name: 'new', when: { is: 'all', of: [] }, spendAYear: fixed(9000), stays: 300_000 },
]);

/** A policy of a few rules over six facts, one of which only late complaints have. */
export const smallPolicies: fc.Arbitrary<Policy> = fc.record({ rules, goods, customers }).map((drawn) => ({
  ...SHOP,
  facts: FACTS,
  problems: SHOP.problems.filter(({ name }) => PROBLEMS.includes(name)),
  rules: drawn.rules,
  customers: drawn.customers,
  harm: { ...SHOP.harm, goods: drawn.goods },
  returns: { ...SHOP.returns },
}));

const VALUES: readonly (readonly [string, readonly FactValue[]])[] = [
  ['problem', PROBLEMS],
  ['fault', FAULTS],
  ['hours-late', numbers(0, HOURS)],
  ['orders-before', numbers(0, ORDERS)],
  ['contacts', numbers(1, CONTACTS)],
  ['in-stock', [true, false]],
];

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Every complaint that such a policy can tell apart. */
export function everyComplaint(policy: Policy): Facts[] {
  const told = VALUES.reduce<Facts[]>(
    (some, [fact, values]) => some.flatMap((one) => values.map((value) => ({ ...one, [fact]: value }))),
    [{ price: 4000, channel: 'store', 'days-since-purchase': 7 }],
  );
  const all = new Map(told.map((one) => [JSON.stringify(withDefaults(policy, one).facts), one]));
  return [...all.values()];
}
