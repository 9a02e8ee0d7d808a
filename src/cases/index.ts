/** The room that shows an author what a policy does: its tests, what they cover, what a change changes. */

export { type CaseRun, runTests } from './run/run-tests.js';
export { type TestBy, type TestsToRun, testedFile } from './run/tested-file.js';
export { type CaseToWrite, caseLines, expectationsOf } from './write/case-text.js';
