import { NO_SETTINGS, SETTINGS_FILE } from '../../domain/policy/settings.js';
import type { TestReport } from '../../domain/results/test-report.js';
import { Failure, isFailure } from '../../domain/values/failure.js';
import type { Diagnostic } from '../../domain/values/issue.js';
import { ENGINE } from '../../domain/values/version.js';
import type { TEST_REPORTERS } from '../../render/tests/index.js';
import { folderSettings } from '../port/folder-settings.js';
import type { Host } from '../port/host.js';
import { bugText, failureText, stderrText } from '../port/messages.js';
import { gravest, type Outcome } from '../port/outcome.js';
import { reportDiagnostics } from '../port/report-diagnostics.js';
import { columnsOf, paintOn } from '../port/screen.js';
import { type Output, readOutputs } from '../reports/outputs.js';
import { refuseToSpoil } from '../reports/refuse-to-spoil.js';
import { type CheckLimits, outcomeOf } from './check-outcome.js';
import { keepDecision } from './keep-decision.js';
import { notFound } from './not-found.js';

/** What `test` takes beside paths. */
export type TestCommandOptions = CheckLimits & {
  /** `text`, `junit=out.xml`, …: how to report, and where. */
  readonly format?: readonly string[];
  readonly json?: true;
  /** Words that the names of cases have. */
  readonly filter?: string;
  /** Whether to say what the cases try of their policies. */
  readonly coverage?: true;
  /** Whether only what stands in the policies' own files counts, and not what they inherit. */
  readonly own?: true;
  /** The least share of a policy that its cases have to try, in percent. */
  readonly minCoverage?: number;
  /** Whether to add cases for what none tries to the files. */
  readonly suggest?: true;
  /** A decision to keep as a case, instead of running any. */
  readonly from?: string;
  /** Runs them again whenever something has changed. */
  readonly watch?: true;
  readonly allowEmpty?: true;
  readonly plain?: true;
  readonly color?: boolean;
};

/** A format that a run of tests is told in. */
type Format = keyof typeof TEST_REPORTERS;

/** `amends test`: whether policies answer as their tests expect. */
export async function test(
  paths: readonly string[],
  options: TestCommandOptions,
  host: Host,
): Promise<Outcome> {
  if (options.from !== undefined) return keepDecision(options.from, paths, host);
  const { TEST_REPORTERS } = await import('../../render/tests/index.js');
  const outputs = readOutputs(
    options.json ? ['json'] : (options.format ?? ['text']),
    Object.keys(TEST_REPORTERS) as Format[],
  );
  for (const { file } of outputs) if (file !== null) await refuseToSpoil(file, host);
  if (options.watch) return watch(paths, outputs, options, host);
  return (await runAll(paths, outputs, options, host)).outcome;
}

/** Runs the tests again whenever something in their folders, or in those of their policies, has changed; for ever. */
async function watch(
  paths: readonly string[],
  outputs: readonly Output<Format>[],
  options: TestCommandOptions,
  host: Host,
): Promise<Outcome> {
  let folders = paths.length > 0 ? paths.map(folderOf) : ['.'];
  for (;;) {
    if (host.stdout.isTerminal) await host.print(CLEARED);
    try {
      const { files } = await runAll(paths, outputs, options, host);
      const seen = files.flatMap(({ file, policy }) => (policy === null ? [file] : [file, policy]));
      folders = [...new Set([...folders, ...seen.map(folderOf)])];
    } catch (error) {
      // Half-written, or moved for a moment: whoever mends it need not begin anew.
      if (!isFailure(error)) throw error;
      await host.tell(failureText(error, host.stderr));
    }
    await host.tell(stderrText('Waiting for a change; Ctrl+C ends it.', host.stderr));
    await host.changed(folders);
  }
}

/** Takes a terminal's screen and what has scrolled off it away, so that one run is not taken for another. */
const CLEARED = '\u001b[2J\u001b[3J\u001b[H';

/** The folder that a path is in; a folder is its own. */
const folderOf = (path: string): string =>
  /\.ya?ml$/i.test(path) ? path.slice(0, path.lastIndexOf('/') + 1) || '.' : path;

/** How a run went, and which files it was about. */
type Finished = { readonly outcome: Outcome; readonly files: TestReport['files'] };

async function runAll(
  paths: readonly string[],
  outputs: readonly Output<Format>[],
  options: TestCommandOptions,
  host: Host,
): Promise<Finished> {
  const { settings, folder, wrong } = await folderSettings(host);
  if (!settings) return { outcome: await withoutSettings(wrong, outputs, options, host), files: [] };
  const { files, missing } = await host.policies.findTests(paths, {
    patterns: settings.ignores ?? [],
    folder,
  });
  for (const one of missing) await host.tell(stderrText(notFound(one, host), host.stderr));
  if (files.length === 0 && missing.length === 0 && !options.allowEmpty) throw nothingFound(paths);
  const { filter, minCoverage, suggest } = options;
  const coverage = options.coverage === true || suggest === true;
  const report = await host.policies.test(files, {
    settings,
    filter,
    coverage,
    minCoverage,
    own: options.own === true,
  });
  for (const { file, bug } of report.files)
    if (bug !== undefined) await host.tell(bugText(`${file}: ${bug}`, ENGINE));
  const { coverage: tried = [], ...rest } = report;
  const told = options.coverage ? { ...rest, coverage: tried } : rest;
  for (const output of outputs) await write(told, output, options, host);
  if (filter !== undefined) refuseNoneOf(filter, report);
  if (suggest) await addSuggested(report, host);
  const outcome = gravest([
    ...(missing.length > 0 ? (['could-not-run'] as const) : []),
    outcomeOf(report, options),
  ]);
  return { outcome, files: report.files };
}

/** Adds what is suggested to the files of tests. They expect what the policies answer now, right or wrong. */
async function addSuggested({ suggested = [], coverage }: TestReport, host: Host): Promise<void> {
  const { appendCase } = await import('../../source/index.js');
  for (const { file, cases } of suggested) {
    const after = host.fileExists(file)
      ? cases.reduce<string | null>((text, lines) => text && appendCase(text, lines), host.readFile(file))
      : null;
    if (after === null)
      throw new Failure(
        `Nothing can be added to “${file}”.`,
        'Put its cases one below the other, each with a dash; a built-in policy’s tests stay as they are.',
      );
    host.writeFile(file, after);
    const said = `${cases.length} ${cases.length === 1 ? 'case' : 'cases'} added to ${file}. Read each before you trust it: it expects what the policy answers now.`;
    await host.tell(stderrText(said, host.stderr));
  }
  await tellUnsuggested(coverage ?? [], host);
}

/** Says that cases try all of a policy, or how much is left for which no complaint was found; nothing of what didn't run. */
async function tellUnsuggested(coverage: NonNullable<TestReport['coverage']>, host: Host): Promise<void> {
  for (const { policy, missing } of coverage) {
    const left = missing.filter(({ complaint }) => complaint === null).length;
    if (left > 0)
      await host.tell(
        stderrText(
          `Of “${policy}”, ${left} ${left === 1 ? 'thing is' : 'things are'} left for which no complaint was found: amends test --coverage names ${left === 1 ? 'it' : 'them'}.`,
          host.stderr,
        ),
      );
    else if (missing.length === 0)
      await host.tell(
        stderrText(`There’s nothing to suggest for “${policy}”: the cases try all of it.`, host.stderr),
      );
  }
}

/** A run of no case at all would look as if all were well. */
function refuseNoneOf(words: string, { files }: TestReport): void {
  if (files.some(({ cases, findings }) => cases.length + findings.length > 0)) return;
  throw new Failure(`No case has “${words}” in its name.`, 'Give words of its name; capitals don’t matter.');
}

/** Nothing is run by settings that are wrong; programs are told what is wrong in the format they asked for. */
async function withoutSettings(
  wrong: readonly Diagnostic[],
  outputs: readonly Output<Format>[],
  options: TestCommandOptions,
  host: Host,
): Promise<Outcome> {
  await reportDiagnostics(wrong, options.color, host);
  const { codes } = await host.policies.test([], {
    settings: NO_SETTINGS,
    filter: undefined,
    coverage: false,
    minCoverage: undefined,
    own: false,
  });
  const file = wrong[0]?.file ?? SETTINGS_FILE;
  const found = {
    files: [{ file, policy: null, cases: [], notRun: 0, findings: wrong, doubts: [], tried: 0 }],
    codes,
    promises: { made: 0, proved: 0 },
  };
  for (const output of outputs.filter(({ format }) => format !== 'text'))
    await write(found, output, options, host);
  return 'findings';
}

function nothingFound(paths: readonly string[]): Failure {
  const where = paths.length > 0 ? paths.map((path) => `“${path}”`).join(', ') : 'this folder or below';
  return new Failure(
    `There are no tests in ${where}.`,
    'Tests stand in files that end with .test.yaml; amends init writes one. Should that be fine, say --allow-empty.',
  );
}

async function write(
  report: TestReport,
  { format, file }: Output<Format>,
  options: TestCommandOptions,
  host: Host,
): Promise<void> {
  const { TEST_REPORTERS } = await import('../../render/tests/index.js');
  const { OF_PLATFORMS, fromRoot } = await import('../../render/check/index.js');
  const told = OF_PLATFORMS.includes(format)
    ? ({ ...report, ...fromRoot(report, host.folderInRepository()) } as TestReport)
    : report;
  const paint = await paintOn(host.stdout, file === null ? options.color : false, host);
  const text = await TEST_REPORTERS[format](told, {
    paint,
    columns: columnsOf(host.stdout),
    plain: options.plain === true,
  });
  if (file === null) await host.print(text);
  else host.writeFile(file, text);
}
