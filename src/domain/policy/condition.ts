import type { Facts, FactValue } from './fact.js';

/**
 * When something holds, as a closed set of shapes. Bounds are inclusive whole numbers in the fact's own
 * units (`over: 50.00` is kept as `atLeast: 5001`), so that regions of complaints are exact boxes.
 */
export type Condition =
  | { readonly is: 'all'; readonly of: readonly Condition[] }
  | { readonly is: 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'none'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }
  /** The fact's value is one of these; for `turned-down`, one of these remedies was refused. */
  | { readonly is: 'one-of'; readonly fact: string; readonly values: readonly (string | boolean)[] }
  | { readonly is: 'within'; readonly fact: string; readonly ranges: readonly Range[] };

/** Whole numbers from `atLeast` to `atMost`, both included. */
export type Range = { readonly atLeast: number; readonly atMost: number };

/** The names a condition gives a meaning of their own, so that no fact can have them. */
export const CONDITION_WORDS: readonly string[] = ['any', 'all', 'not', 'none-of', 'is'];

/** The condition that always holds. */
export const ALWAYS: Condition = { is: 'all', of: [] };

/**
 * Whether a condition holds: true, false, or undefined where it rests on a fact that does not apply to this
 * complaint (or is not known yet). So neither such a condition nor its `not` ever holds.
 */
export type CompiledCondition = (facts: Facts) => boolean | undefined;

/** Makes a condition ready to be asked many times. */
export function compileCondition(condition: Condition): CompiledCondition {
  switch (condition.is) {
    case 'all':
      return allOf(condition.of.map(compileCondition));
    case 'any':
      return anyOf(condition.of.map(compileCondition));
    case 'none':
      return negated(anyOf(condition.of.map(compileCondition)));
    case 'not':
      return negated(compileCondition(condition.of));
    case 'one-of':
      return oneOf(condition.fact, condition.values);
    case 'within':
      return within(condition.fact, condition.ranges);
  }
}

/** Whether `condition` holds for `facts`; see {@link CompiledCondition} for what undefined means. */
export function evaluateCondition(condition: Condition, facts: Facts): boolean | undefined {
  const known = COMPILED.get(condition);
  if (known) return known(facts);
  const test = compileCondition(condition);
  COMPILED.set(condition, test);
  return test(facts);
}

/** What was asked before is asked again: whether a fact applies, of every complaint. */
const COMPILED = new WeakMap<Condition, CompiledCondition>();

/** Whether `condition` holds, counting what cannot be said as no. */
export function holds(condition: Condition | undefined, facts: Facts): boolean {
  return condition === undefined || evaluateCondition(condition, facts) === true;
}

function allOf(tests: readonly CompiledCondition[]): CompiledCondition {
  const [only] = tests;
  if (only && tests.length === 1) return only;
  return (facts) => {
    let result: boolean | undefined = true;
    for (const test of tests) {
      const held = test(facts);
      if (held === false) return false;
      if (held === undefined) result = undefined;
    }
    return result;
  };
}

function anyOf(tests: readonly CompiledCondition[]): CompiledCondition {
  return (facts) => {
    let result: boolean | undefined = false;
    for (const test of tests) {
      const held = test(facts);
      if (held === true) return true;
      if (held === undefined) result = undefined;
    }
    return result;
  };
}

function negated(test: CompiledCondition): CompiledCondition {
  return (facts) => {
    const held = test(facts);
    return held === undefined ? undefined : !held;
  };
}

function oneOf(fact: string, values: readonly (string | boolean)[]): CompiledCondition {
  return (facts) => {
    const value = facts[fact];
    if (value === undefined) return undefined;
    if (typeof value === 'object') return value.some((refusal) => values.includes(refusal.remedy));
    return values.includes(value as string | boolean);
  };
}

function within(fact: string, ranges: readonly Range[]): CompiledCondition {
  return (facts) => {
    const value: FactValue | undefined = facts[fact];
    if (typeof value !== 'number') return undefined;
    for (const range of ranges) if (value >= range.atLeast && value <= range.atMost) return true;
    return false;
  };
}

/** The names of the facts a condition rests on, each once. */
export function factsOfCondition(condition: Condition): Set<string> {
  const names = new Set<string>();
  visitCondition(condition, (part) => {
    if ('fact' in part) names.add(part.fact);
  });
  return names;
}

/** Calls `visit` on a condition and on every condition inside it. */
export function visitCondition(condition: Condition, visit: (part: Condition) => void): void {
  visit(condition);
  if (condition.is === 'not') visitCondition(condition.of, visit);
  else if ('of' in condition) for (const part of condition.of) visitCondition(part, visit);
}
