/** The room that finds what is wrong with a policy: mistakes of reading, exact sets of complaints, decisions. */

export type { Doubt, Finding, Found } from './findings/finding.js';
export { ALL_CODES, type CheckWish, checkReading } from './run/check-reading.js';
export { type CheckOptions, check } from './run/check-text.js';
export { CHECKS, exampleText } from './run/checks.js';
export { type Fixed, fix } from './run/fix.js';
export { type LintOptions, lint, type Read } from './run/lint.js';
export { once } from './run/once.js';
export { PAGES } from './run/pages.js';
export type { Check } from './subject/check.js';
