import type { Facts } from '../../../domain/policy/fact.js';
import type { Point, Space, Value } from '../../../regions/index.js';

/** The dimensions that say whether a remedy was turned down. */
const REFUSED = 'turned-down:';

/** A complaint, completed, as sets of complaints see it. */
export function pointOf({ places }: Space, facts: Facts): Point {
  return Object.fromEntries([...places.keys()].map((name) => [name, valueAt(name, facts)]));
}

function valueAt(name: string, facts: Facts): Value {
  if (name.startsWith(REFUSED)) return wasRefused(name.slice(REFUSED.length), facts) ? 'yes' : 'no';
  const value = facts[name];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? null : (value ?? null);
}

function wasRefused(id: string, { 'turned-down': refused }: Facts): boolean {
  return typeof refused === 'object' && refused.some(({ remedy }) => remedy === id);
}
