import { type Condition, evaluateCondition } from '../../domain/policy/condition.js';
import type { Facts } from '../../domain/policy/fact.js';

/** A part of a condition that has to hold, or (`wanted` is false) has not to. */
export type ConditionPart = { readonly condition: Condition; readonly wanted: boolean };

/**
 * The parts of a condition by which alone it doesn't hold, as small as can be: each is otherwise than the condition wants
 * it, and were all of them as it wants, it would hold. Of several parts of which one would do, all together are one.
 */
export function unmetParts(condition: Condition, facts: Facts): readonly ConditionPart[] {
  return unmet({ condition, wanted: true }, facts);
}

function unmet(part: ConditionPart, facts: Facts): readonly ConditionPart[] {
  if (evaluateCondition(part.condition, facts) === part.wanted) return [];
  const inner = innerParts(part);
  return inner.needs === 'every' ? inner.of.flatMap((one) => unmet(one, facts)) : [part];
}

/** What a part is made of, and how much of it it needs; a test of a fact is made of nothing. */
export function innerParts({ condition, wanted }: ConditionPart): {
  readonly needs: 'every' | 'one' | 'itself';
  readonly of: readonly ConditionPart[];
} {
  switch (condition.is) {
    case 'not':
      return { needs: 'every', of: [{ condition: condition.of, wanted: !wanted }] };
    case 'all':
    case 'any':
      return {
        needs: (condition.is === 'all') === wanted ? 'every' : 'one',
        of: condition.of.map((one) => ({ condition: one, wanted })),
      };
    case 'none':
      return {
        needs: wanted ? 'every' : 'one',
        of: condition.of.map((one) => ({ condition: one, wanted: !wanted })),
      };
    default:
      return { needs: 'itself', of: [] };
  }
}
