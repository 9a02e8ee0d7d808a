import path from 'node:path';
import { type TestsToRun, testedFile } from '../../cases/index.js';
import type { TestRequest } from '../../cli/port/host.js';
import type { TestedFile, TestReport } from '../../domain/results/test-report.js';
import { isFailure } from '../../domain/values/failure.js';
import { ALL_CODES, brokenOff } from '../../lint/index.js';
import { BUILT_IN_TESTS, BUILT_INS, editionOf, readPolicy, readTests } from '../../source/index.js';
import { withSlashes } from '../files/files.js';
import { linkRoot, projectRoot } from '../files/project.js';
import { readTextFile } from '../files/read-file.js';
import { readParent } from './parent-file.js';

/** Runs the tests in some files, each with the policy that it names. */
export async function testFiles(files: readonly string[], request: TestRequest): Promise<TestReport> {
  return { files: files.map((file) => runOr(file, request)), codes: ALL_CODES };
}

/** A file as it was run; where that broke off, this is said of it, and the others are run all the same. */
function runOr(file: string, { settings, filter }: TestRequest): TestedFile {
  try {
    return testedFile(testsIn(file), { settings, ...(filter === undefined ? {} : { filter }) });
  } catch (error) {
    return { ...brokenOff(file, error), policy: null, cases: [] };
  }
}

function testsIn(file: string): TestsToRun {
  const edition = BUILT_IN_TESTS[file];
  const text = edition ?? readTextFile(file, linkRoot(file));
  const reading = readTests(text, file);
  return { file, text, reading, ...policyOf(file, edition === undefined ? reading.policy : file) };
}

type PolicyOfTests = Pick<TestsToRun, 'policy' | 'diagnostics' | 'why'>;

/** The policy that tests name: a built-in one, or a file from theirs. */
function policyOf(tests: string, named: string | null): PolicyOfTests {
  if (named === null) return { policy: null, diagnostics: [] };
  const edition = editionOf(named);
  if (edition !== undefined) return readPolicy(BUILT_INS[edition] ?? '', edition);
  const file = withSlashes(path.join(path.dirname(tests), named));
  try {
    const root = projectRoot(file);
    return readPolicy(readTextFile(file), file, { root, read: (parent) => readParent(parent, root) });
  } catch (error) {
    if (isFailure(error)) return { policy: null, diagnostics: [], why: error.message };
    throw error;
  }
}
