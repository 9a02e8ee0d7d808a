import type { Policy } from '../domain/policy/policy.js';
import type { RecordEntry } from '../domain/results/record-entry.js';
import { Failure } from '../domain/values/failure.js';

/** The parts of an entry that are JSON. */
export type JsonPart = 'told' | 'known' | 'decision' | 'given' | 'words' | 'seals';

/**
 * What a part of an entry holds, taken for what amends writes there; null where it holds nothing. Throws a Failure where it's
 * no JSON, as when somebody else has written into the record.
 */
export function partOf<Shape>(entry: RecordEntry, part: JsonPart): Shape | null {
  const json = entry[part];
  if (json === null) return null;
  try {
    return JSON.parse(json) as Shape;
  } catch {
    throw new Failure(
      `Entry ${entry.seq} of the record holds what amends never wrote there.`,
      'See what is wrong with it: amends record verify.',
    );
  }
}

/** A policy as a record keeps it; null where there is none, or somebody has made it into something else. */
export function policyIn(json: string | null): Policy | null {
  try {
    return json === null ? null : (JSON.parse(json) as Policy);
  } catch {
    return null;
  }
}
