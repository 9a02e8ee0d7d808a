import type { CheckReport } from '../domain/check-report.js';
import { Failure } from '../domain/failure.js';
import { NO_SETTINGS, SETTINGS_FILE, type Settings } from '../domain/settings.js';
import type { Format } from '../render/check/index.js';
import { type CheckLimits, outcomeOf } from './check-outcome.js';
import type { FixedFile, Host, NotFound } from './host.js';
import { told } from './messages.js';
import { dayOf } from './moment.js';
import { nearest } from './nearest.js';
import { gravest, type Outcome } from './outcome.js';
import { type Output, readOutputs } from './outputs.js';
import { report } from './report.js';
import { type ColourWish, columnsOf, paintOn } from './screen.js';

/** What `check` takes beside paths. */
export type CheckOptions = CheckLimits & {
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
export async function check(paths: readonly string[], options: CheckOptions, host: Host): Promise<Outcome> {
  const { REPORTERS } = await import('../render/check/index.js');
  const outputs = readOutputs(
    options.json ? ['json'] : (options.format ?? ['text']),
    Object.keys(REPORTERS) as Format[],
  );
  const today = dayOf(options.today, host);
  const settings = await settingsHere(options.color, host);
  if (!settings) return 'findings';

  const { files, missing } = await host.policies.find(paths);
  const names = host.policies.builtInNames();
  for (const one of missing) await host.tell(told(notFound(one, names), host.stderr));
  if (files.length === 0 && missing.length === 0 && !options.allowEmpty) throw nothingFound(paths);
  const wish = { today, settings };
  if (options.fix) await tellFixed(await host.policies.fix(files, wish), host);
  const found = await host.policies.check(files, wish);
  for (const output of outputs) await write(found, output, options, host);
  return gravest([...(missing.length > 0 ? (['could-not-run'] as const) : []), outcomeOf(found, options)]);
}

/** The settings that hold where we are; null where they are wrong, which has been said. */
async function settingsHere(colour: ColourWish, host: Host): Promise<Settings | null> {
  const file = host.nearest(SETTINGS_FILE);
  if (file === undefined) return NO_SETTINGS;
  const { settings, diagnostics } = await host.policies.settings(file);
  await report(diagnostics, colour, host);
  return settings;
}

function notFound({ path, why }: NotFound, builtIn: readonly string[]): string {
  const near = nearest(path, builtIn);
  return `“${path}” ${why}${near ? ` Did you mean “${near}”?` : ''}`;
}

async function tellFixed(fixed: readonly FixedFile[], host: Host): Promise<void> {
  for (const { file, fixes } of fixed) {
    await host.tell(
      told(`“${file}”: ${fixes === 1 ? 'one mistake' : `${fixes} mistakes`} put right.`, host.stderr),
    );
  }
}

const nothingFound = (paths: readonly string[]): Failure =>
  new Failure(
    `There is no policy in ${paths.length > 0 ? paths.map((path) => `“${path}”`).join(', ') : 'this folder or below'}.`,
    'A policy is a YAML file whose first key is amends. Should that be fine, say --allow-empty.',
  );

async function write(
  found: CheckReport,
  { format, file }: Output<Format>,
  options: CheckOptions,
  host: Host,
): Promise<void> {
  const { REPORTERS } = await import('../render/check/index.js');
  const paint = await paintOn(host.stdout, file === null ? options.color : false, host);
  const text = await REPORTERS[format](found, {
    paint,
    columns: columnsOf(host.stdout),
    plain: options.plain === true,
  });
  if (file === null) await host.print(text);
  else host.writeFile(file, text);
}
