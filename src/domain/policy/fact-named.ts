import type { FactDefinition } from './fact.js';
import type { Policy } from './policy.js';

/** Rows by the thousand ask for the same facts. */
const BY_NAME = new WeakMap<Policy['facts'], ReadonlyMap<string, FactDefinition>>();

/** The fact of this name; undefined where the policy has none. */
export function factNamed({ facts }: Pick<Policy, 'facts'>, name: string): FactDefinition | undefined {
  const before = BY_NAME.get(facts);
  if (before) return before.get(name);
  const found = new Map(facts.map((fact) => [fact.name, fact]));
  BY_NAME.set(facts, found);
  return found.get(name);
}
