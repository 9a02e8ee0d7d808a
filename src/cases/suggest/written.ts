import { writtenValue } from '../../decide/wording/answer-header.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';

/** Facts as they are told, in the order in which they are asked. */
export function writtenComplaint({ facts, ...policy }: Policy, told: Facts): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const definition of facts) {
    const value = told[definition.name];
    if (value !== undefined) written[definition.name] = writtenValue({ facts, ...policy }, definition, value);
  }
  return written;
}
