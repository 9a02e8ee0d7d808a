import type { FactDefinition } from '../../domain/policy/fact.js';
import { unitOf } from './duration.js';

const DAY = 86_400_000;

/**
 * The day on which something was, as the days since, where a fact counts days: `2026-11-01` on the 8th is 7. Anything
 * else as it is. `today` is an ISO date.
 */
export function asDaysAgo(fact: FactDefinition, raw: unknown, today: string): unknown {
  // What counts from a date of its own is read by that.
  if (
    fact.since !== undefined ||
    typeof raw !== 'string' ||
    !/^\s*\d{4}-\d\d-\d\d\s*$/.test(raw) ||
    unitOf(fact) !== 'day'
  )
    return raw;
  const then = Date.parse(`${raw.trim()}T00:00Z`);
  const days = (Date.parse(`${today}T00:00Z`) - then) / DAY;
  return Number.isInteger(days) && days >= 0 ? String(days) : raw;
}
