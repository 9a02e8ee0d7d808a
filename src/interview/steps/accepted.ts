import type { FactDefinition, Facts, FactValue } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { Progress } from './progress.js';
import { knownFlagOf, promisedMost } from './promised-most.js';

/**
 * The same progress with everything that was taken as it was proposed as it would be proposed now: it follows what it
 * was proposed from, such as the price. What would no longer be proposed is open again. `role` is who answers.
 */
export function followingProposals(policy: Policy, progress: Progress, role: string): Progress {
  const known: Record<string, FactValue | undefined> = { ...progress.known };
  for (const fact of policy.facts) {
    if (progress.accepted.has(fact.name) && known[fact.name] !== undefined)
      known[fact.name] = proposedNow(policy, fact, { ...known, [fact.name]: undefined }, role);
  }
  return { ...progress, known };
}

/** The default; of a figure that nobody knows yet, the most that can be promised. */
function proposedNow(
  policy: Policy,
  fact: FactDefinition,
  known: Facts,
  role: string,
): FactValue | undefined {
  if (known[knownFlagOf(fact)] === false) return promisedMost(policy, fact, known, role) ?? undefined;
  return withDefaults(policy, known).facts[fact.name];
}
