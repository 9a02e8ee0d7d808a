/** The room that shows an author what a policy does: its tests, what they cover, what a change changes. */

export { type KeptPromises, keptPromises } from './run/kept-promises.js';
export { type CaseRun, runTests } from './run/run-tests.js';
export { type CaseAnswer, type RanFile, runFile, type TestBy, type TestsToRun } from './run/tested-file.js';
export { type PolicyWithCases, triedOf } from './suggest/tried.js';
export { type CaseToWrite, caseLines, expectationsOf } from './write/case-text.js';
