import type { Policy } from '../../domain/policy/policy.js';
import { NO_SETTINGS, type Settings } from '../../domain/policy/settings.js';
import type { TestCase } from '../../domain/results/test-case.js';
import type { TestedCase, TestedFile } from '../../domain/results/test-report.js';
import type { Diagnostic, Issue } from '../../domain/values/issue.js';
import { ALL_CODES, ignoresIn, withoutIgnored, withSettings } from '../../lint/index.js';
import { inPlaceOrder, type TestsReading } from '../../source/index.js';
import type { Answered } from './judge.js';
import { type CaseRun, runTests } from './run-tests.js';

/** A file of tests that was read, and the policy that it names. */
export type TestsToRun = {
  /** As given, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly reading: TestsReading;
  /** Null where it isn't there or has mistakes; `why` says so, and `diagnostics` are its mistakes. */
  readonly policy: Policy | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly why?: string;
};

/** What running the tests of a file goes by. */
export type TestBy = {
  readonly settings?: Settings;
  /** Runs only the cases whose names have these words, capitals or not. */
  readonly filter?: string;
};

const KNOWN_CODES: readonly string[] = ALL_CODES.map(({ code }) => code);

/** How a file of tests went, and what its policy answered to each case that could be decided. */
export type RanFile = { readonly tested: TestedFile; readonly answers: readonly CaseAnswer[] };

/** The complaint of a case, and its answer. */
export type CaseAnswer = Pick<TestCase, 'facts'> & Pick<Answered, 'decision'>;

/** Runs the tests of a file: how each case went, and everything that is wrong. Pure: the same input, the same report. */
export function runFile(tests: TestsToRun, { settings = NO_SETTINGS, filter }: TestBy = {}): RanFile {
  const { file, text, reading, policy } = tests;
  const { cases, diagnostics } = policy ? reading.casesBy(policy) : { cases: [], diagnostics: [] };
  const wanted = filter === undefined ? cases : cases.filter(({ name }) => hasWords(name, filter));
  const runs = policy ? runTests(policy, wanted) : [];
  const found = [
    ...reading.diagnostics,
    ...diagnostics,
    ...reading.locate([...unreadPolicy(tests), ...runs.flatMap(issuesOf)]),
  ];
  const left = withoutIgnored(inPlaceOrder(found, [file]), ignoresIn(file, text), file, KNOWN_CODES);
  const tested: TestedFile = {
    file,
    policy: policy?.source ?? null,
    findings: [...(policy ? [] : tests.diagnostics), ...withSettings(inPlaceOrder(left, [file]), settings)],
    doubts: [],
    tried: runs.filter(({ answered }) => answered !== null).length,
    cases: runs.map((run) => testedCase(run, reading)),
    notRun: Math.max(0, reading.written - cases.length),
  };
  return { tested, answers: runs.flatMap(answerOf) };
}

const answerOf = ({ case: { facts }, answered }: CaseRun): CaseAnswer[] =>
  answered ? [{ facts, decision: answered.decision }] : [];

const hasWords = (name: string, words: string): boolean => name.toLowerCase().includes(words.toLowerCase());

function unreadPolicy({ policy, why, reading }: TestsToRun): Issue[] {
  if (policy || reading.policy === null) return [];
  return [
    {
      path: ['policy'],
      at: 'value',
      code: 'unread-policy',
      severity: 'error',
      message: why ?? `“${reading.policy}” has mistakes, so there are no answers to try.`,
      hint: why
        ? 'Write its path from this file, such as ./amends.yaml, or the name of a built-in one.'
        : 'Put them right first.',
    },
  ];
}

function issuesOf(run: CaseRun): Issue[] {
  const { name } = run.case;
  return [
    ...run.issues,
    ...run.unmet.map(
      ({ key, path, expected, actual, why }): Issue => ({
        path,
        at: 'value',
        code: 'failed-case',
        severity: 'error',
        message: [`“${name}”: ${key} is ${inWords(actual)}, and not ${inWords(expected)}.`, ...why].join(' '),
      }),
    ),
  ];
}

/** Plain data on one line, as it is written in a file. */
export function inWords(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inWords).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, held]) => `${key}: ${inWords(held)}`)
    .join(', ')} }`;
}

function testedCase({ case: one, answered, unmet, issues }: CaseRun, { locate }: TestsReading): TestedCase {
  const lineOf = (path: Issue['path']): number =>
    locate([{ path, at: 'value', code: 'failed-case', severity: 'error', message: '' }])[0]?.line ?? 1;
  const passed = unmet.length === 0 && issues.length === 0;
  return {
    name: one.name,
    line: lineOf(one.path),
    passed,
    unmet: unmet.map(({ path, ...one }) => ({ ...one, line: lineOf(path) })),
    reasons: passed ? [] : (answered?.decision.because.map(({ text }) => text) ?? []),
  };
}
