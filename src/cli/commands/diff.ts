import type { PolicyPair } from '../../cases/diff/index.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { FailOn, PolicyDiff } from '../../domain/results/diff.js';
import type { RowFormat } from '../../domain/rows/row-formats.js';
import { Failure } from '../../domain/values/failure.js';
import type { DiffFormat } from '../../render/diff/index.js';
import { noPolicyOutcome, policyNamed } from '../complaint/choose-policy.js';
import { dayOf } from '../complaint/moment.js';
import type { Host, PolicyResult } from '../port/host.js';
import { gravest, type Outcome } from '../port/outcome.js';
import { reportDiagnostics } from '../port/report-diagnostics.js';
import { type ColourOption, columnsOf, paintOn } from '../port/screen.js';
import { type Output, readOutputs } from '../reports/outputs.js';
import { refuseToSpoil } from '../reports/refuse-to-spoil.js';

/** What `diff` takes beside two policies. */
export type DiffCommandOptions = {
  /** `text`, `html=out.html`, …: how to report, and where. */
  readonly format?: readonly string[];
  readonly json?: true;
  readonly failOn?: readonly FailOn[];
  /** A file of complaints of the past, one a row; see {@link HistoryOptions}. */
  readonly over?: string;
  readonly map?: string;
  readonly from?: RowFormat;
  readonly threads?: number;
  readonly strict?: true;
  /** How many complaints to try; as many as there is time for, where nobody says. */
  readonly tries?: number;
  readonly today?: string;
  readonly plain?: true;
  readonly color?: ColourOption;
};

/** How many complaints are tried at most, and for how long, in milliseconds. */
const MOST_TRIED = 10_000;
const TIME = 1000;

/** `amends diff OLD NEW`: which complaints get something else, and what it costs. */
export async function diff(
  names: readonly [old: string, now: string],
  options: DiffCommandOptions,
  host: Host,
): Promise<Outcome> {
  const { DIFF_FORMATS } = await import('../../render/diff/index.js');
  const outputs = readOutputs(options.json ? ['json'] : (options.format ?? ['text']), DIFF_FORMATS);
  for (const { file } of outputs) if (file !== null) await refuseToSpoil(file, host);
  if (options.over !== undefined) await refuseToOverwriteHistory(outputs, options, host);
  const today = dayOf(options.today, host);
  const before = await readOne(names[0], options, host);
  const after = await readOne(names[1], options, host);
  if (typeof before === 'string' || typeof after === 'string')
    return gravest([before, after].filter((one) => typeof one === 'string'));
  const found = await compare({ before, after }, today, options, host);
  for (const output of outputs) await write(after, found, output, options, host);
  return outcomeOf(found, options);
}

async function refuseToOverwriteHistory(
  outputs: readonly Output<DiffFormat>[],
  { over, map }: DiffCommandOptions,
  host: Host,
): Promise<void> {
  const { refuseOverwriting } = await import('../rows/row-input.js');
  const files = outputs.map(({ file }) => file);
  await refuseOverwriting(files, [over, map], host);
}

/** The policy that is named so, or how it went where it's none; what is wrong with it is reported. */
async function readOne(name: string, { color }: DiffCommandOptions, host: Host): Promise<Policy | Outcome> {
  const reading = await policyMeant(name, host);
  await reportDiagnostics(reading.diagnostics, color, host);
  return reading.policy ?? noPolicyOutcome(reading);
}

/** `git:HEAD~1:policies/shop.yaml`; a branch may have a colon in its name nowhere. */
const AT_REVISION = /^git:([^:]+):(.+)$/s;

async function policyMeant(name: string, host: Host): Promise<PolicyResult> {
  if (!host.fileExists(name)) refuseHalfRevision(name);
  const [, revision, file] = AT_REVISION.exec(name) ?? [];
  return revision !== undefined && file !== undefined
    ? host.policies.readAt(revision, file)
    : policyNamed(name, host);
}

/** `git:HEAD` without its file, and `HEAD:shop.yaml` as git itself writes it, are revisions that want one word more. */
function refuseHalfRevision(name: string): void {
  const [, rest = ''] = /^git:(.*)$/s.exec(name) ?? [];
  const isHalf = rest !== '' || /^[^:/\\]{2,}:[^:]+\.ya?ml$/i.test(name);
  if (!isHalf || AT_REVISION.test(name)) return;
  const meant = rest === '' ? `git:${name}` : `git:${rest.replace(/:$/, '')}:amends.yaml`;
  throw new Failure(`“${name}” names no file at a revision.`, `Write git:REVISION:FILE, such as ${meant}.`);
}

async function compare(
  pair: PolicyPair,
  today: string,
  options: DiffCommandOptions,
  host: Host,
): Promise<PolicyDiff> {
  const { tries, over, failOn = [] } = options;
  const { diffAndProof, failing } = await import('../../cases/diff/index.js');
  const end = performance.now() + TIME;
  const timeLeft = () => (tries === undefined ? (end - performance.now()) / TIME : 1);
  const patience = { most: tries ?? MOST_TRIED, timeLeft };
  const { found: compared, isAlike } = diffAndProof(pair, { today, patience });
  const history =
    over === undefined
      ? null
      : await (await import('../rows/history.js')).overHistory(
          { pair, today, isAlike },
          { ...options, over },
          host,
        );
  const found = { ...compared, history };
  return { ...found, failures: failing(found, failOn) };
}

async function write(
  policy: Policy,
  found: PolicyDiff,
  { format, file }: Output<DiffFormat>,
  options: DiffCommandOptions,
  host: Host,
): Promise<void> {
  const { diffPage } = await import('../../render/diff/index.js');
  const paint = await paintOn(host.stdout, file === null ? options.color : false, host);
  const columns = columnsOf(host.stdout);
  const text = await diffPage(policy, found, { format, paint, columns, plain: options.plain === true });
  if (file === null) await host.print(text);
  else host.writeFile(file, text);
}

/** The same whatever the formats. Rows of the past that are no complaint are findings, as bad rows always are. */
function outcomeOf({ failures, history, rules }: PolicyDiff, { strict }: DiffCommandOptions): Outcome {
  return gravest([
    ...(failures.length > 0 || (history && history.bad.rows > 0) ? (['findings'] as const) : []),
    ...(strict && rules.unproved !== null ? (['not-proved'] as const) : []),
  ]);
}
