import { ALWAYS, type Condition, evaluateCondition, holds } from '../../domain/policy/condition.js';
import type { Facts } from '../../domain/policy/fact.js';
import { type FactTest, type PlainCondition, plainCondition } from './plain-condition.js';

/** One test of a fact within a condition, and what the condition is with it true and with it false. */
export type ConditionTest = {
  /** Tells it from the other tests of the same condition, however that is laid out. */
  readonly key: string;
  readonly test: FactTest;
  /** Which of all tests of the condition it is, counted as they are written. */
  readonly at: number;
  /** Whether the condition holds with the test true rather than with it false. */
  readonly isFor: boolean;
  readonly ifTrue: Condition;
  readonly ifFalse: Condition;
};

const NEVER: Condition = { is: 'any', of: [] };

/** Every test of a fact in a condition; the same one at two places of it is two. */
export function testsIn(condition: Condition): readonly ConditionTest[] {
  const root = plainCondition(condition);
  const places = placesIn(root, []);
  const keys = keysOf(places);
  return places.map(({ way, leaf }, place) => ({
    key: keys[place] as string,
    test: leaf.condition as FactTest,
    at: leaf.at,
    isFor: way.filter((one) => one.condition.is === 'not').length % 2 === 0,
    ifTrue: replaced(way, leaf, ALWAYS),
    ifFalse: replaced(way, leaf, NEVER),
  }));
}

/** A test, and everything that it stands in, from the outermost. */
type Placed = { readonly way: readonly PlainCondition[]; readonly leaf: PlainCondition };

function placesIn(one: PlainCondition, way: readonly PlainCondition[]): Placed[] {
  if (one.condition.is === 'one-of' || one.condition.is === 'within') return [{ way, leaf: one }];
  return one.of.flatMap((part) => placesIn(part, [...way, one]));
}

/** The same conditions with one test replaced by what always, or never, holds. */
function replaced(way: readonly PlainCondition[], leaf: PlainCondition, by: Condition): Condition {
  let [inner, made]: [PlainCondition, Condition] = [leaf, by];
  for (const outer of way.toReversed()) {
    const of = outer.of.map((part) => (part === inner ? made : part.condition));
    const { is } = outer.condition;
    made = is === 'not' ? { is, of: of[0] as Condition } : { is: is as 'all' | 'any', of };
    inner = outer;
  }
  return made;
}

/** Each test by itself; where it stands in several places, with as much of what is around it as tells them apart. */
function keysOf(places: readonly Placed[]): readonly string[] {
  const chains = places.map(({ way, leaf }) => [leaf, ...way.toReversed()].map(({ key }) => key));
  return chains.map((chain) => {
    const length = chain.findIndex((_, at) => {
      const start = chain.slice(0, at + 1).join('\n');
      return chains.filter((other) => other.slice(0, at + 1).join('\n') === start).length === 1;
    });
    return chain.slice(0, length < 0 ? chain.length : length + 1).join(' in ');
  });
}

/**
 * What a test is, where the condition hangs on it: with the test alone turned round, it would hold where it doesn't, or
 * the other way about. Undefined where it hangs on others, or where the fact does not apply.
 */
export function decidingValue({ test, ifTrue, ifFalse }: ConditionTest, facts: Facts): boolean | undefined {
  const value = evaluateCondition(test, facts);
  if (value === undefined) return undefined;
  return holds(ifTrue, facts) === holds(ifFalse, facts) ? undefined : value;
}
