/** What the answers in a record come to. */

export { differenceInterval, shareInterval } from './intervals.js';
export { matterSums, pendingIn, sumsBetween, sumsKey } from './matter-sums.js';
export { type OutcomeKind, writeOutcomeKind } from './outcome-kind.js';
export { recordLearning } from './record-learning.js';
export { dimensionsFor, type ReportParts, recordReport } from './record-report.js';
export { givesSomething } from './sums-of-answer.js';
