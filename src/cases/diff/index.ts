/** What a change of a policy changes: two policies held against each other. */

export { alikeProof } from './answers/alike-proof.js';
export {
  type ComparedPolicies,
  type DiffOptions,
  diffAndProof,
  diffPolicies,
} from './diff-policies.js';
export { failing } from './failing.js';
export { HistoryComparer, type HistoryJob, type RowComparison } from './history/history-comparer.js';
export { HistorySum } from './history/history-sum.js';
export type { PolicyPair } from './pair/joint-policy.js';
