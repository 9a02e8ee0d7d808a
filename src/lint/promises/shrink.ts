import { datedCountsOf } from '../../domain/policy/dates.js';
import { type FactDefinition, type Facts, type FactValue, isNumeric } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { typicalValue } from '../../domain/policy/typical-value.js';
import type { CounterExample } from '../../domain/results/promise-result.js';
import { mayBeMissing } from '../complaints/complaint-space.js';

/** The same counter-example as another says it, if those complaints show it too. */
type StillBroken = (complaints: readonly Facts[]) => CounterExample | undefined;

/**
 * A counter-example with as few unusual facts as still show it: each in turn is made what it is in an ordinary complaint,
 * and numbers are made rounder. Two complaints are changed alike, but for the fact that tells them apart.
 */
export function shrunk(
  policy: Policy,
  found: CounterExample,
  fixed: string | undefined,
  stillBroken: StillBroken,
): CounterExample {
  let smallest = found;
  for (const definition of policy.facts) {
    const { name } = definition;
    if (name === fixed || datedCountsOf(policy, name)) continue;
    for (const value of plainerValues(policy, definition, smallest.complaints[0]?.[name])) {
      const changed = stillBroken(smallest.complaints.map((known) => ({ ...known, [name]: value })));
      if (!changed) continue;
      smallest = changed;
      break;
    }
  }
  return smallest;
}

/** Values that are plainer than one, the plainest first. */
function plainerValues(
  policy: Policy,
  definition: FactDefinition,
  value: FactValue | undefined,
): (FactValue | undefined)[] {
  const { type, use } = definition;
  if (value === undefined || use !== 'condition') return [];
  const typical = typicalValue(policy, definition);
  const untold = definition.default || mayBeMissing(policy, definition) ? [undefined] : [];
  if (value === typical) return untold;
  const rounder = isNumeric(type) && typeof value === 'number' ? rounded(value, type.atLeast) : [];
  return [...untold, typical, ...rounder.filter((one) => one !== value)];
}

/** Rounder numbers that are no larger than one, the roundest first, and those just above it. */
function rounded(value: number, least: number): number[] {
  const steps = [100_000, 10_000, 1000, 100, 10].filter((step) => step <= value);
  return steps
    .flatMap((step) => [Math.floor(value / step) * step, Math.ceil(value / step) * step])
    .filter((one) => one >= least);
}
