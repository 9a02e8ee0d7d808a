import type { Range } from '../../domain/policy/condition.js';
import { type FactDefinition, isNumeric } from '../../domain/policy/fact.js';

/** So many bands can be taken in at a glance; past that it is quicker to type the number. */
const MOST_BANDS = 6;

/**
 * The bands by which alone a number matters, from the lowest; null where its exact value does, or where there
 * are too many of them to pick from.
 */
export function bandsOf(
  { type }: FactDefinition,
  cuts: readonly number[] | 'every value' | undefined,
): readonly Range[] | null {
  if (!isNumeric(type) || cuts === undefined || cuts === 'every value') return null;
  const { atLeast, atMost } = type;
  const inside = [...new Set(cuts)].filter((cut) => cut > atLeast && cut <= atMost).sort((a, b) => a - b);
  if (inside.length >= MOST_BANDS) return null;
  return [atLeast, ...inside].map((low, at) => ({ atLeast: low, atMost: (inside[at] ?? atMost + 1) - 1 }));
}
