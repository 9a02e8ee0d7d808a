import type { FactDefinition, Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { type CompleteComplaint, withDefaults } from '../../domain/results/complaint.js';
import { untoldFacts } from './decisive.js';

/** The facts without which this policy cannot decide this complaint, in the order of asking. */
export function missing(policy: Policy, known: Facts): readonly FactDefinition[] {
  return untoldFacts(policy, known).decisive;
}

/**
 * The complaint of which nothing is missing any more, completed to be decided. What nobody told and what cannot change
 * the answer stands at some value, or is named as untold where the sums rest on it.
 */
export function completeComplaint(policy: Policy, known: Facts): CompleteComplaint {
  const { sumsOnly, standIns } = untoldFacts(policy, known);
  const untold = sumsOnly.map(({ name }) => name);
  if (Object.keys(standIns).length === 0) return { ...withDefaults(policy, known), untold };
  const complaint = withDefaults(policy, { ...known, ...standIns });
  const isAssumed = (name: string) => complaint.assumed.includes(name) || standIns[name] !== undefined;
  return {
    ...complaint,
    assumed: policy.facts.map(({ name }) => name).filter(isAssumed),
    untold,
  };
}
