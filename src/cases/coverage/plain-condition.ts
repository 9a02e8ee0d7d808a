import type { Condition, Range } from '../../domain/policy/condition.js';

/** A test of one fact. */
export type FactTest = Condition & { readonly is: 'one-of' | 'within' };

/**
 * A condition as it is however it was laid out: nested lists of one kind as one list, what stands twice once, everything
 * in one order. Two that differ only so have the same key.
 */
export type PlainCondition = {
  readonly condition: Condition;
  /** Tells apart what is not the same. */
  readonly key: string;
  /** What it is made of; of a test of a fact, nothing. */
  readonly of: readonly PlainCondition[];
  /** Of a test of a fact: which of all tests it is, counted as they are written. */
  readonly at: number;
};

/** The plain form of a condition. */
export function plainCondition(condition: Condition): PlainCondition {
  let tests = 0;
  const read = (one: Condition): PlainCondition => {
    switch (one.is) {
      case 'one-of':
      case 'within':
        return plainTest(one, tests++);
      case 'not':
        return negated(read(one.of));
      case 'none':
        return negated(joined('any', one.of.map(read)));
      default:
        return joined(one.is, one.of.map(read));
    }
  };
  return read(condition);
}

function plainTest(test: FactTest, at: number): PlainCondition {
  if (test.is === 'within') {
    const ranges = joinedRanges(test.ranges);
    const key = `${test.fact} ${ranges.map(({ atLeast, atMost }) => `${atLeast}..${atMost}`).join('|')}`;
    return { condition: { ...test, ranges }, key, of: [], at };
  }
  const values = [...new Set(test.values)].sort((a, b) => order(writtenValue(a), writtenValue(b)));
  return {
    condition: { ...test, values },
    key: `${test.fact} ${values.map(writtenValue).join('|')}`,
    of: [],
    at,
  };
}

const writtenValue = (value: string | boolean): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;

/** Ranges in order, and those together that touch. */
function joinedRanges(ranges: readonly Range[]): readonly Range[] {
  const done: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.atLeast - b.atLeast)) {
    const last = done.at(-1);
    if (!last || last.atMost + 1 < range.atLeast) done.push(range);
    else done[done.length - 1] = { ...last, atMost: Math.max(last.atMost, range.atMost) };
  }
  return done;
}

/** Twice not is as if nothing were said. */
function negated(inner: PlainCondition): PlainCondition {
  const [twice] = inner.of;
  if (inner.condition.is === 'not' && twice) return twice;
  return {
    condition: { is: 'not', of: inner.condition },
    key: `not(${inner.key})`,
    of: [inner],
    at: NO_TEST,
  };
}

function joined(is: 'all' | 'any', parts: readonly PlainCondition[]): PlainCondition {
  const flat = parts.flatMap((part) => (part.condition.is === is ? part.of : [part]));
  const byKey = new Map<string, PlainCondition>();
  for (const part of flat) if (!byKey.has(part.key)) byKey.set(part.key, part);
  const of = [...byKey.values()].sort((a, b) => order(a.key, b.key));
  const [only] = of;
  if (only && of.length === 1) return only;
  return {
    condition: { is, of: of.map(({ condition }) => condition) },
    key: `${is}(${of.map(({ key }) => key).join(', ')})`,
    of,
    at: NO_TEST,
  };
}

const NO_TEST = -1;

/** In an order that hangs on nothing but the words. */
export const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
