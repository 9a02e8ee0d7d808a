import type { Policy } from '../../domain/policy/policy.js';
import type { Complaint } from '../../domain/results/complaint.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { writeFact } from '../../i18n/values/write-fact.js';

/**
 * What whoever told the complaint had better hear beside the answer, a sentence each: a fact that they told and that
 * this policy asks of other complaints only, so that it counts for nothing here.
 */
export function notesOn(policy: Policy, { facts, stated }: Complaint): string[] {
  const { notes } = catalogueFor(policy).reasons;
  return policy.facts.flatMap((fact) => {
    const told = stated[fact.name];
    if (told === undefined || facts[fact.name] !== undefined) return [];
    return [notes.doesNotApply(`${fact.name}=${writeFact(policy, fact, told)}`)];
  });
}
