/** The room that reads policies and complaints: text in, data and diagnostics out. */
export { BUILT_IN_NAMES, BUILT_INS, editionOf } from './built-in.js';
export { canonical } from './canonical.js';
export { CODES, type Code } from './codes.js';
export { compileBuiltIns } from './compile.js';
export { inPlaceOrder } from './diagnose.js';
export type { NamedText } from './extends.js';
export { sha256Hex } from './hash.js';
export type { Lost, LostLaw } from './lost-laws.js';
export { printPolicy } from './print.js';
export { type ComplaintReading, readComplaint } from './read-complaint.js';
export { type PolicyReading, type ReadOptions, readPolicy } from './read-policy.js';
export { readSettings } from './read-settings.js';
export { PROSE_KEYS } from './syntax.js';
export { type Remark, SourceText, type Stretch } from './text.js';
