import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { writeFact } from '../../i18n/values/write-fact.js';
import type { ComplaintPair } from '../complaints/complaint-sets.js';

/** What tells how long, and how much, somebody has been a customer. */
export const LOYALTY_FACTS: ReadonlySet<string> = new Set(['orders-before', 'spend-a-year']);

/** Two complaints that differ in one number by one step. */
export type NumberStep = { readonly fact: string; readonly less: Facts; readonly more: Facts };

/** Pairs as steps upwards; where a fact is missing on one side there is no step. */
export function* stepsUpwards(pairs: Iterable<ComplaintPair>): Generator<NumberStep> {
  for (const { fact, inside, outside } of pairs) {
    const [one, other] = [inside[fact], outside[fact]];
    if (typeof one !== 'number' || typeof other !== 'number') continue;
    yield one < other ? { fact, less: inside, more: outside } : { fact, less: outside, more: inside };
  }
}

/** What a fact is in a complaint, as people write it. */
export function writtenValueIn(policy: Policy, fact: string, known: Facts): string {
  const definition = policy.facts.find(({ name }) => name === fact);
  const value = known[fact];
  return definition && value !== undefined ? writeFact(policy, definition, value) : 'not known';
}
