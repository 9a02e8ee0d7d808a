/** What the answers in a record come to. */

export { matterSums, pendingIn, sumsBetween, sumsKey } from './matter-sums.js';
export { dimensionsFor, type ReportParts, recordReport } from './record-report.js';
