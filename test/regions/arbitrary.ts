import fc from 'fast-check';
import type { Dimension, Expression, Value } from '../../src/regions/index.js';

/** Small spaces and expressions over them, small enough that every point can be tried. */

/** A space with some rules in it, and the same rules with a few changed. */
export type World = {
  readonly dimensions: readonly Dimension[];
  readonly rules: readonly Ruled[];
  readonly changed: readonly Ruled[];
  readonly impossible: readonly Expression[];
};

/** A condition with what it gives, and which others may replace it (not all of them are there). */
export type Ruled = {
  readonly when: Expression;
  readonly outcome: string;
  readonly others: readonly number[];
};

const setOf = (name: string, most: number): fc.Arbitrary<Dimension> =>
  fc
    .record({
      count: fc.integer({ min: Math.ceil(most / 2), max: most }),
      mayBeMissing: fc.boolean(),
      usual: fc.constantFrom('v0', 'v1', null),
    })
    .map(({ count, ...rest }) => ({
      name,
      is: 'set',
      values: Array.from({ length: count }, (_, at) => `v${at}`),
      ...rest,
    }));

const wholeOf = (name: string, most: number): fc.Arbitrary<Dimension> =>
  fc
    .record({
      atLeast: fc.integer({ min: -3, max: 3 }),
      size: fc.integer({ min: Math.ceil(most / 2), max: most }),
      mayBeMissing: fc.boolean(),
      usual: fc.integer({ min: -5, max: 12 }),
    })
    .map(({ atLeast, size, ...rest }) => ({
      name,
      is: 'whole',
      atLeast,
      atMost: atLeast + size - 1,
      ...rest,
    }));

const dimension = (name: string, values: number, numbers: number) =>
  fc.oneof(setOf(name, values), wholeOf(name, numbers));

/** Four small dimensions, two that are less small, or one with more values than fit into a machine word. */
const spaces: fc.Arbitrary<readonly Dimension[]> = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(...['a', 'b', 'c', 'd'].map((name) => dimension(name, 6, 9))) },
  { weight: 2, arbitrary: fc.tuple(dimension('a', 8, 40), dimension('b', 8, 40), setOf('c', 2)) },
  { weight: 1, arbitrary: fc.tuple(setOf('a', 70), dimension('b', 5, 12), wholeOf('c', 1)) },
);

const ranges = fc
  .tuple(fc.integer({ min: -4, max: 14 }), fc.integer({ min: -1, max: 12 }))
  .map(([atLeast, size]) => ({ atLeast, atMost: atLeast + size }));

/** A test on one dimension; a range may be empty, or reach past the bounds. */
function testOf(dimension: Dimension): fc.Arbitrary<Expression> {
  const { name } = dimension;
  const missing: fc.Arbitrary<Expression> = fc.constant({ is: 'missing', dimension: name });
  const test: fc.Arbitrary<Expression> =
    dimension.is === 'set'
      ? fc
          .subarray([...dimension.values], { minLength: 1 })
          .map((values) => ({ is: 'one-of', dimension: name, values }))
      : fc
          .array(ranges, { minLength: 1, maxLength: 3 })
          .map((some) => ({ is: 'within', dimension: name, ranges: some }));
  return fc.oneof({ weight: 9, arbitrary: test }, { weight: 1, arbitrary: missing });
}

function expressionOver(dimensions: readonly Dimension[]): fc.Arbitrary<Expression> {
  const test = fc.oneof(...dimensions.map(testOf));
  const row = fc.tuple(...dimensions.map((one) => fc.option(testOf(one), { nil: undefined, freq: 2 })));
  return fc.letrec<{ any: Expression }>((tie) => {
    const list = fc.array(tie('any'), { minLength: 1, maxLength: 3 });
    const maybeNone = fc.oneof({ weight: 9, arbitrary: list }, { weight: 1, arbitrary: fc.constant([]) });
    const rows = row.map<Expression>((tests) => ({
      is: 'all',
      of: tests.filter((one) => one !== undefined),
    }));
    return {
      any: fc.oneof(
        { maxDepth: 3 },
        { weight: 4, arbitrary: rows },
        { weight: 2, arbitrary: test },
        maybeNone.map<Expression>((of) => ({ is: 'all', of })),
        maybeNone.map<Expression>((of) => ({ is: 'any', of })),
        maybeNone.map<Expression>((of) => ({ is: 'none', of })),
        tie('any').map<Expression>((of) => ({ is: 'not', of })),
      ),
    };
  }).any;
}

function ruledOver(dimensions: readonly Dimension[]): fc.Arbitrary<Ruled> {
  return fc.record({
    when: expressionOver(dimensions),
    outcome: fc.constantFrom('', 'refund', 'voucher', 'refund\nvoucher'),
    others: fc.array(fc.nat(9), { maxLength: 8 }),
  });
}

const only = (others: readonly number[], count: number) => others.filter((other) => other < count);

/** Random worlds of one to ten rules, of which up to three are changed or dropped. */
export const worlds: fc.Arbitrary<World> = spaces.chain((dimensions) =>
  fc
    .record({
      rules: fc.array(ruledOver(dimensions), { minLength: 1, maxLength: 10 }),
      changes: fc.array(fc.tuple(fc.nat(9), fc.option(ruledOver(dimensions))), { maxLength: 3 }),
      impossible: fc.array(expressionOver(dimensions), { maxLength: 1 }),
    })
    .map(({ rules, changes, impossible }) => ({
      dimensions,
      rules: rules.map(({ others, ...rule }) => ({ ...rule, others: only(others, rules.length) })),
      changed: changes.reduce<Ruled[]>(
        (list, [place, rule]) => list.toSpliced(place % (list.length + 1), 1, ...(rule ? [rule] : [])),
        rules,
      ),
      impossible,
    })),
);

/** Every value of a dimension, null for a missing one. */
export function valuesOf(dimension: Dimension): readonly Value[] {
  const values: readonly Value[] =
    dimension.is === 'set'
      ? dimension.values
      : Array.from({ length: dimension.atMost - dimension.atLeast + 1 }, (_, at) => dimension.atLeast + at);
  return dimension.mayBeMissing ? [...values, null] : values;
}
