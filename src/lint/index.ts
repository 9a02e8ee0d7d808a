/** The room that finds what is wrong with a policy that reads well: exact sets of complaints, and decisions. */
export type { Check, Doubt, Finding, Found } from './check.js';
export { CHECKS, exampleText } from './checks.js';
export { type LintOptions, lint, type Read } from './lint.js';
