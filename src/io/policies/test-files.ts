import path from 'node:path';
import {
  type CaseAnswer,
  type KeptPromises,
  keptPromises,
  type RanFile,
  runFile,
  type TestsToRun,
  triedOf,
} from '../../cases/index.js';
import type { TestRequest } from '../../cli/port/host.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { CoverageReport } from '../../domain/results/coverage.js';
import type { SuggestedCases, TestedFile, TestReport } from '../../domain/results/test-report.js';
import { isFailure } from '../../domain/values/failure.js';
import type { Issue, Path } from '../../domain/values/issue.js';
import { ALL_CODES, brokenOff } from '../../lint/index.js';
import { BUILT_IN_TESTS } from '../../source/extends/built-in-tests.js';
import { BUILT_INS, editionOf, type PolicyReading, readPolicy, readTests } from '../../source/index.js';
import { nearFile } from '../../source/suggest/near-file.js';
import { nearest } from '../../source/suggest/nearest.js';
import { namesBeside } from '../files/beside.js';
import { fileExists, withSlashes } from '../files/files.js';
import { linkRoot, projectRoot } from '../files/project.js';
import { readTextFile } from '../files/read-file.js';
import { readParent } from './parent-file.js';

/** Runs the tests in some files, each with the policy that it names. */
export async function testFiles(files: readonly string[], request: TestRequest): Promise<TestReport> {
  const ran = files.map((file) => runOr(file, request));
  const kept = groupsOf(ran).map((group) => promisesOf(group, request));
  const unkept = kept.flatMap(({ checked }): TestedFile[] =>
    checked.findings.length + checked.doubts.length > 0
      ? [{ ...checked, policy: checked.file, isPolicy: true, cases: [], notRun: 0 }]
      : [],
  );
  const report: TestReport = {
    files: [...ran.map(({ tested }) => tested), ...unkept],
    codes: ALL_CODES,
    promises: {
      made: kept.reduce((sum, { made }) => sum + made, 0),
      proved: kept.reduce((sum, { proved }) => sum + proved, 0),
    },
  };
  return request.coverage || request.minCoverage !== undefined ? withCoverage(report, ran, request) : report;
}

/** A file as it was run, and what it was run by; without that where it broke off. */
type Ran = RanFile & { readonly read?: ReadFile };

/** A file of tests and the policy that it names, as they were read. */
type ReadFile = { readonly tests: TestsToRun; readonly ofPolicy: PolicyReading | null };

/** A file as it was run; where that broke off, this is said of it, and the others are run all the same. */
function runOr(file: string, { settings, filter }: TestRequest): Ran {
  try {
    const read = readFile(file);
    return { ...runFile(read.tests, { settings, ...(filter === undefined ? {} : { filter }) }), read };
  } catch (error) {
    return { tested: { ...brokenOff(file, error), policy: null, cases: [], notRun: 0 }, answers: [] };
  }
}

function readFile(file: string): ReadFile {
  const edition = BUILT_IN_TESTS[file];
  const text = edition ?? readTextFile(file, linkRoot(file));
  const reading = readTests(text, file);
  const named = edition === undefined ? reading.policy : file;
  const found = named === null ? null : policyNamed(named, file);
  const why = typeof found === 'string' ? { why: found } : {};
  const ofPolicy = typeof found === 'string' ? null : found;
  const { policy = null, diagnostics = [] } = ofPolicy ?? {};
  return { tests: { file, text, reading, policy, diagnostics, ...why }, ofPolicy };
}

/** The policy that tests name: a built-in one, or a file from theirs; or why it can't be read. */
function policyNamed(named: string, tests: string): PolicyReading | string {
  const edition = editionOf(named);
  if (edition !== undefined) return readPolicy(BUILT_INS[edition] ?? '', edition);
  const file = withSlashes(path.join(path.dirname(tests), named));
  try {
    const root = projectRoot(file);
    return readPolicy(readTextFile(file), file, { root, read: (parent) => readParent(parent, root) });
  } catch (error) {
    if (isFailure(error)) return `${error.message}${meant(named, file)}`;
    throw error;
  }
}

/** ` Did you mean “./amends.yaml”?`, or nothing where no file and no built-in policy is near. */
function meant(named: string, file: string): string {
  if (fileExists(file)) return '';
  const near = nearFile(named, namesBeside(file)) ?? nearest(named, Object.keys(BUILT_INS));
  return near === undefined ? '' : ` Did you mean “${near}”?`;
}

/** The files that try one policy. */
type Group = {
  readonly policy: Policy;
  readonly reading: PolicyReading;
  readonly ran: readonly Required<Ran>[];
};

function groupsOf(ran: readonly Ran[]): Group[] {
  const groups = new Map<string, { policy: Policy; reading: PolicyReading; ran: Required<Ran>[] }>();
  for (const { tested, answers, read } of ran) {
    const policy = read?.ofPolicy?.policy;
    if (!read?.ofPolicy || !policy) continue;
    const group = groups.get(policy.source) ?? { policy, reading: read.ofPolicy, ran: [] };
    group.ran.push({ tested, answers, read });
    groups.set(policy.source, group);
  }
  return [...groups.values()];
}

/** What became of a policy's promises, as on the day of its tests. */
function promisesOf({ policy, reading, ran }: Group, { settings }: TestRequest): KeptPromises {
  const today = ran[0]?.read.tests.reading.usual.today?.slice(0, 'YYYY-MM-DD'.length) ?? '';
  return keptPromises(reading, policy.source, today, settings);
}

/** The report with what the cases of each policy try, all its files together. */
function withCoverage(
  report: TestReport,
  ran: readonly Ran[],
  { minCoverage = 0, own }: TestRequest,
): TestReport {
  const tried = groupsOf(ran).map((group) => ({ group, ...triedIn(group, own) }));
  const tooLow = tried.filter(({ report: { share } }) => share * 100 < minCoverage);
  const findings = new Map(
    tooLow.map(({ group, report: found }) => [
      group.ran[0]?.tested.file,
      lowCoverage(found, group, minCoverage),
    ]),
  );
  return {
    ...report,
    files: report.files.map((file): TestedFile => {
      const low = findings.get(file.file);
      return low ? { ...file, findings: [...low, ...file.findings] } : file;
    }),
    coverage: tried.map(({ report: found }) => found),
    suggested: tried.flatMap(({ group, cases }): SuggestedCases[] => {
      const file = group.ran[0]?.tested.file;
      return file === undefined || cases.length === 0 ? [] : [{ file, cases }];
    }),
  };
}

function triedIn({ policy, reading, ran }: Group, own: boolean): ReturnType<typeof triedOf> {
  return triedOf({
    policy,
    document: reading.document,
    answers: ran.flatMap(({ answers }): readonly CaseAnswer[] => answers),
    placeOf: (at) => placeIn(reading, at),
    counts: (at) => !own || reading.fileAt(at) === policy.source,
    file: {
      as: ran[0]?.read.tests.reading.usual.as ?? policy.authority[0]?.name ?? '',
      today: ran[0]?.read.tests.reading.usual.today ?? '',
    },
  });
}

function placeIn({ locate }: PolicyReading, at: Path): { file: string; line: number } | null {
  const issue: Issue = { path: at, at: 'key', code: 'low-coverage', severity: 'error', message: '' };
  return locate([issue])[0] ?? null;
}

function lowCoverage({ covered, counted, policy }: CoverageReport, { ran }: Group, least: number) {
  const percent = Math.floor((100 * covered) / counted);
  return ran[0]?.read.tests.reading.locate([
    {
      path: ['policy'],
      at: 'value',
      code: 'low-coverage',
      severity: 'error',
      message: `The cases try ${percent}% of “${policy}”: ${covered} of ${counted}, and ${least}% is asked for.`,
      hint: 'See what is missing with amends test --coverage, and have cases for it with --suggest.',
    },
  ]);
}
