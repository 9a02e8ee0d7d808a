import { type Condition, evaluateCondition } from '../../domain/policy/condition.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { type FactDependency, onEveryValue } from './fact-dependency.js';

/** The rules that fit with what is known, or may yet. */
export function liveRules({ rules }: Policy, facts: Facts): Rule[] {
  return rules.filter(({ when }) => evaluateCondition(when, facts) !== false);
}

/**
 * What a condition still hangs on: the facts in its parts that are neither true nor false with what is known.
 * Nothing, once the condition itself is decided.
 */
export function conditionDependencies(condition: Condition, facts: Facts): FactDependency[] {
  if (evaluateCondition(condition, facts) !== undefined) return [];
  if (condition.is === 'not') return conditionDependencies(condition.of, facts);
  if (condition.is === 'one-of') return [onEveryValue(condition.fact)];
  if (condition.is === 'within')
    return condition.ranges.map(({ atLeast, atMost }) => ({
      fact: condition.fact,
      cuts: [atLeast, atMost + 1],
    }));
  return condition.of.flatMap((part) => conditionDependencies(part, facts));
}
