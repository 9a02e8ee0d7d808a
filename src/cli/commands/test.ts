import { NO_SETTINGS, SETTINGS_FILE, type Settings } from '../../domain/policy/settings.js';
import type { TestReport } from '../../domain/results/test-report.js';
import { Failure } from '../../domain/values/failure.js';
import type { Diagnostic } from '../../domain/values/issue.js';
import { ENGINE } from '../../domain/values/version.js';
import type { TEST_REPORTERS } from '../../render/tests/index.js';
import type { Host } from '../port/host.js';
import { bugText, stderrText } from '../port/messages.js';
import { gravest, type Outcome } from '../port/outcome.js';
import { reportDiagnostics } from '../port/report-diagnostics.js';
import { columnsOf, paintOn } from '../port/screen.js';
import { type CheckLimits, outcomeOf } from './check-outcome.js';
import { folderSettings } from './folder-settings.js';
import { keepDecision } from './keep-decision.js';
import { notFound } from './not-found.js';
import { type Output, readOutputs, refuseToSpoil } from './outputs.js';

/** What `test` takes beside paths. */
export type TestCommandOptions = CheckLimits & {
  /** `text`, `junit=out.xml`, …: how to report, and where. */
  readonly format?: readonly string[];
  readonly json?: true;
  /** Words that the names of cases have. */
  readonly filter?: string;
  /** A decision to keep as a case, instead of running any. */
  readonly from?: string;
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
  const { settings, folder, wrong } = await folderSettings(host);
  if (!settings) return withoutSettings(wrong, outputs, options, host);
  const { files, missing } = await host.policies.findTests(paths, {
    patterns: settings.ignores ?? [],
    folder,
  });
  const names = host.policies.builtInNames();
  for (const one of missing) await host.tell(stderrText(notFound(one, names), host.stderr));
  if (files.length === 0 && missing.length === 0 && !options.allowEmpty) throw nothingFound(paths);
  return gravest([
    ...(missing.length > 0 ? (['could-not-run'] as const) : []),
    await runOnce({ files, settings, outputs }, options, host),
  ]);
}

/** What one run of tests needs. */
type Run = {
  readonly files: readonly string[];
  readonly settings: Settings;
  readonly outputs: readonly Output<Format>[];
};

async function runOnce(
  { files, settings, outputs }: Run,
  options: TestCommandOptions,
  host: Host,
): Promise<Outcome> {
  const report = await host.policies.test(files, { settings, filter: options.filter });
  for (const { file, bug } of report.files)
    if (bug !== undefined) await host.tell(bugText(`${file}: ${bug}`, ENGINE));
  for (const output of outputs) await write(report, output, options, host);
  const ran = report.files.some(({ cases }) => cases.length > 0);
  if (options.filter !== undefined && !ran && outcomeOf(report, options) === 'answered')
    throw new Failure(
      `No case has “${options.filter}” in its name.`,
      'Give words of its name; capitals don’t matter.',
    );
  return outcomeOf(report, options);
}

/** Nothing is run by settings that are wrong; programs are told what is wrong in the format they asked for. */
async function withoutSettings(
  wrong: readonly Diagnostic[],
  outputs: readonly Output<Format>[],
  options: TestCommandOptions,
  host: Host,
): Promise<Outcome> {
  await reportDiagnostics(wrong, options.color, host);
  const { codes } = await host.policies.test([], { settings: NO_SETTINGS, filter: undefined });
  const file = wrong[0]?.file ?? SETTINGS_FILE;
  const found = { files: [{ file, policy: null, cases: [], findings: wrong, doubts: [], tried: 0 }], codes };
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
