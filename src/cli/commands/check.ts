import { NO_SETTINGS, SETTINGS_FILE, type Settings } from '../../domain/policy/settings.js';
import type { CheckReport } from '../../domain/results/check-report.js';
import { Failure } from '../../domain/values/failure.js';
import type { Diagnostic } from '../../domain/values/issue.js';
import { ENGINE } from '../../domain/values/version.js';
import type { Format } from '../../render/check/index.js';
import { dayOf } from '../complaint/moment.js';
import { folderSettings } from '../port/folder-settings.js';
import type { FixedFile, Host } from '../port/host.js';
import { bugText, failureText, stderrText } from '../port/messages.js';
import { gravest, type Outcome } from '../port/outcome.js';
import { reportDiagnostics } from '../port/report-diagnostics.js';
import { columnsOf, paintOn } from '../port/screen.js';
import { type Output, readOutputs } from '../reports/outputs.js';
import { refuseToSpoil } from '../reports/refuse-to-spoil.js';
import { type CheckLimits, outcomeOf, warningsFail } from './check-outcome.js';
import { notFound } from './not-found.js';

/** What `check` takes beside paths. */
export type CheckCommandOptions = CheckLimits & {
  /** `text`, `sarif=out.sarif`, …: how to report, and where. */
  readonly format?: readonly string[];
  readonly json?: true;
  readonly today?: string;
  readonly allowEmpty?: true;
  readonly fix?: true;
  readonly plain?: true;
  readonly color?: boolean;
};

/** `amends check`: everything wrong with policies, with places and complaints that show it. */
export async function check(
  paths: readonly string[],
  options: CheckCommandOptions,
  host: Host,
): Promise<Outcome> {
  const { REPORTERS } = await import('../../render/check/index.js');
  const outputs = readOutputs(
    options.json ? ['json'] : (options.format ?? ['text']),
    Object.keys(REPORTERS) as Format[],
  );
  for (const { file } of outputs) if (file !== null) await refuseToSpoil(file, host);
  const today = dayOf(options.today, host);
  const { settings, folder, wrong } = await folderSettings(host);
  if (!settings) return withoutSettings(wrong, outputs, options, host);

  const { files, missing } = await host.policies.find(paths, { patterns: settings.ignores ?? [], folder });
  for (const one of missing) await host.tell(stderrText(notFound(one, host), host.stderr));
  if (files.length === 0 && missing.length === 0 && !options.allowEmpty) throw nothingFound(paths, settings);
  const request = { today, settings };
  const fixed = options.fix ? await host.policies.fix(files, request) : [];
  await tellFixed(fixed, host);
  const found = await host.policies.check(files, request);
  for (const { file, bug } of found.files)
    if (bug !== undefined) await host.tell(bugText(`${file}: ${bug}`, ENGINE));
  for (const output of outputs) await write(found, output, options, host);
  const left = missing.length > 0 || fixed.some(({ why }) => why !== undefined);
  return gravest([...(left ? (['could-not-run'] as const) : []), outcomeOf(found, options)]);
}

/** Nothing is checked by settings that are wrong; programs are told what is wrong in the format they asked for. */
async function withoutSettings(
  wrong: readonly Diagnostic[],
  outputs: readonly Output<Format>[],
  options: CheckCommandOptions,
  host: Host,
): Promise<Outcome> {
  await reportDiagnostics(wrong, options.color, host);
  const { codes } = await host.policies.check([], {
    today: dayOf(options.today, host),
    settings: NO_SETTINGS,
  });
  const file = wrong[0]?.file ?? SETTINGS_FILE;
  const found = { files: [{ file, findings: wrong, doubts: [], tried: 0 }], codes };
  for (const output of outputs.filter(({ format }) => format !== 'text'))
    await write(found, output, options, host);
  return 'findings';
}

async function tellFixed(fixed: readonly FixedFile[], host: Host): Promise<void> {
  for (const { file, fixes, why } of fixed) {
    const done = `“${file}”: ${fixes === 1 ? 'one mistake' : `${fixes} mistakes`} put right.`;
    await host.tell(why ? failureText(why, host.stderr) : stderrText(done, host.stderr));
  }
}

function nothingFound(paths: readonly string[], { ignores = [] }: Settings): Failure {
  const where = paths.length > 0 ? paths.map((path) => `“${path}”`).join(', ') : 'this folder or below';
  const beside = ignores.length > 0 ? `, beside what ${SETTINGS_FILE} ignores` : '';
  return new Failure(
    `There is no policy in ${where}${beside}.`,
    'A policy is a YAML file whose first key is amends. Should that be fine, say --allow-empty.',
  );
}

async function write(
  found: CheckReport,
  { format, file }: Output<Format>,
  options: CheckCommandOptions,
  host: Host,
): Promise<void> {
  const { REPORTERS, OF_PLATFORMS, fromRoot } = await import('../../render/check/index.js');
  const told = OF_PLATFORMS.includes(format) ? fromRoot(found, host.folderInRepository()) : found;
  const paint = await paintOn(host.stdout, file === null ? options.color : false, host);
  const text = await REPORTERS[format](told, {
    paint,
    columns: columnsOf(host.stdout),
    plain: options.plain === true,
    warningsFail: warningsFail(found, options),
  });
  if (file === null) await host.print(text);
  else host.writeFile(file, text);
}
