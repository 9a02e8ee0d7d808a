/** The room that finds what is wrong with a policy: mistakes of reading, exact sets of complaints, decisions. */

export type { Check, Doubt, Finding, Found } from './check.js';
export { ALL_CODES, type CheckWish, checkReading } from './check-reading.js';
export { type CheckOptions, check } from './check-text.js';
export { CHECKS, exampleText } from './checks.js';
export { type Fixed, fix } from './fix.js';
export { type LintOptions, lint, type Read } from './lint.js';
export { once } from './once.js';
export { PAGES } from './pages.js';
