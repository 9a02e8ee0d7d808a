/** The room that reads policies and complaints: text in, data and diagnostics out. */

export { CODES, type Code, TEST_CODES, type TestCode } from './document/codes.js';
export { inPlaceOrder } from './document/diagnose.js';
export { type IssueText, SourceText, type TextRange } from './document/text.js';
export { BUILT_IN_NAMES, BUILT_INS, editionOf } from './extends/built-in.js';
export type { NamedText } from './extends/extends.js';
export type { RemovedLegalRule, RemovedLegalRules } from './extends/removed-legal-rules.js';
export { canonical } from './read/canonical.js';
export { type ComplaintReading, readComplaint } from './read/read-complaint.js';
export { type PolicyReading, type ReadOptions, readPolicy } from './read/read-policy.js';
export { readSettings } from './read/read-settings.js';
export { isDecision, type RecordedDecision, readDecision, unfitDecision } from './read/recorded-decision.js';
export { sha256Hex } from './read/sha256.js';
export { readToldFacts } from './read/told-facts.js';
export { appendCase } from './tests/append-case.js';
export { readTests, type TestsReading } from './tests/read-tests.js';
export { printPolicy } from './yaml/print.js';
export { PROSE_KEYS } from './yaml/syntax.js';
