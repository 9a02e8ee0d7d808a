/** What a change of a policy changes: two policies held against each other. */

export { type ComparedPolicies, type DiffOptions, diffAndProof, diffPolicies } from './diff-policies.js';
export { failing } from './failing.js';
export { overHistory } from './history/over-history.js';
export type { PolicyPair } from './pair/joint-policy.js';
