/** The room that finds what is wrong with a policy: mistakes of reading, exact sets of complaints, decisions. */

export { ComplaintSets } from './complaints/complaint-sets.js';
export { limitWords, writeNumber } from './complaints/limit-words.js';
export { ifProved, PolicyBudget } from './findings/budgeted-proof.js';
export type { Doubt, Finding, Found } from './findings/finding.js';
export { Grants } from './grants/grants.js';
export type { Effort } from './promises/effort.js';
export { examinePolicy, examinePromises, QUICK, THOROUGH } from './promises/examine.js';
export { witnessWords } from './proofs/witness-words.js';
export { brokenOff } from './run/broken-off.js';
export { ALL_CODES, type CheckBy, checkReading, withSettings } from './run/check-reading.js';
export { type CheckOptions, check } from './run/check-text.js';
export { CHECKS, exampleText } from './run/checks.js';
export { dedupe } from './run/dedupe.js';
export { type Fixed, fix } from './run/fix.js';
export { ignoresIn, withoutIgnored } from './run/ignores.js';
export { type LintOptions, lint, type ReadPolicy } from './run/lint.js';
export { PAGES } from './run/pages.js';
export type { Check } from './subject/check.js';
