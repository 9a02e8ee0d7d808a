import { type Condition, evaluate } from '../domain/condition.js';
import type { Facts } from '../domain/fact.js';

/**
 * The facts that a condition still hangs on: those in its parts that are neither true nor false with what
 * is known. None, once the condition itself is decided.
 */
export function undecidedFacts(condition: Condition, facts: Facts): string[] {
  if (evaluate(condition, facts) !== undefined) return [];
  if (condition.is === 'not') return undecidedFacts(condition.of, facts);
  if ('fact' in condition) return [condition.fact];
  return condition.of.flatMap((part) => undecidedFacts(part, facts));
}
