import type { Policy } from '../../domain/policy/policy.js';
import type { BatchSummary } from '../../domain/rows/batch-summary.js';
import type { Encoding, RowFormat } from '../../domain/rows/row-formats.js';
import { Failure } from '../../domain/values/failure.js';
import { counted } from '../../i18n/en/grammar.js';
import type { SummaryFormat } from '../../render/batch/index.js';
import type {
  BatchCounts,
  BatchEnd,
  BatchJob,
  BatchPort,
  CsvHeader,
  RowPool,
  RowResult,
} from '../../stream/index.js';
import { choosePolicy, noPolicyOutcome } from '../complaint/choose-policy.js';
import { momentOf } from '../complaint/moment.js';
import { refuseEmptyReferences } from '../complaint/references.js';
import { tellIfExample, warnIfNotInForce } from '../complaint/report-issues.js';
import { roleNamed } from '../complaint/role.js';
import type { Host } from '../port/host.js';
import { stderrText } from '../port/messages.js';
import type { Outcome } from '../port/outcome.js';
import { reportDiagnostics } from '../port/report-diagnostics.js';
import type { RowPort } from '../port/row-port.js';
import { type ColourOption, columnsOf, paintOn } from '../port/screen.js';
import { type Output, readOutputs } from '../reports/outputs.js';
import type { WhoseOptions } from '../usage/resolve-options.js';
import { badRowsFile } from './bad-rows-file.js';
import { type RecordFiller, recordFiller } from './record-filler.js';
import {
  type RowInput,
  readMapFile,
  refuseColumns,
  refuseOverwriting,
  rowInput,
  tellingUnseen,
} from './row-input.js';

/** What `batch` takes beside its file. */
export type BatchCommandOptions = WhoseOptions & {
  readonly policy?: string;
  readonly map?: string;
  readonly from?: RowFormat;
  readonly to?: RowFormat;
  readonly as?: string;
  readonly today?: string;
  readonly full?: true;
  /** A file for rows without an answer, which stand in their places as well. */
  readonly badRows?: string;
  readonly maxBadRows?: number;
  /** Bytes. */
  readonly maxRow: number;
  readonly encoding: Encoding;
  readonly delimiter?: string;
  readonly threads?: number;
  /** `html=page.html`, …: what all rows came to, and where. */
  readonly summary?: readonly string[];
  readonly plain?: true;
  readonly color?: ColourOption;
};

/** `amends batch FILE`: a decision for every row, one after the other. */
export async function batch(file: string, options: BatchCommandOptions, host: Host): Promise<Outcome> {
  const input = await rowInput(file, options.from, host);
  const to = options.to ?? input.from;
  if (options.full && to === 'csv') throw fullNeedsJson();
  const { SUMMARY_FORMATS } = await import('../../render/batch/index.js');
  const summaries = readOutputs(options.summary ?? [], SUMMARY_FORMATS);
  const written = [options.badRows, ...summaries.map(({ file: page }) => page)];
  await refuseOverwriting(written, [file, options.map], host);
  const chosen = await choosePolicy(options.policy, host);
  await reportDiagnostics(chosen.diagnostics, options.color, host);
  const { policy } = chosen;
  if (!policy) return noPolicyOutcome(chosen);
  await tellIfExample({ ...chosen, policy }, host);
  const map = options.map === undefined ? null : await readMapFile(options.map, policy, options.color, host);
  if (options.map !== undefined && !map) return 'could-not-run';
  const moment = momentOf(options.today, policy, host);
  await warnIfNotInForce(policy, moment, host);
  const role = { name: roleNamed(policy, options.as), isTold: options.as !== undefined };
  const job = { policy, map, moment, role, to, full: options.full === true, summed: summaries.length > 0 };
  refuseEmptyReferences(options);
  const filler = await recordFiller(job, options, host);
  return run(file, { input, job, summaries, options, filler }, host);
}

type Run = {
  readonly input: RowInput;
  readonly job: Omit<BatchJob, 'csv'>;
  readonly summaries: readonly Output<SummaryFormat>[];
  readonly options: BatchCommandOptions;
  /** What a record knows of rows; null where nobody asks one. */
  readonly filler: RecordFiller | null;
};

async function run(
  file: string,
  { input, job, summaries, options, filler }: Run,
  host: Host,
): Promise<Outcome> {
  const { rowBlocks, runBatch, SummaryBuilder } = await import('../../stream/index.js');
  const rows = await host.rows();
  const [out, stop, progress] = [rows.write(null), rows.stop(), rows.progress(rows.size(file))];
  const bad = badRowsFile(options.badRows, rows);
  const sums = new SummaryBuilder();
  let bytes = 0;
  const chunks = countingBytes(input.read(rows, stop, [job.policy]), (more) => {
    bytes += more;
  });
  const port: BatchPort = {
    jobFor: (header) => {
      const whole = jobFor(header, job);
      bad?.open();
      return whole;
    },
    ...(filler ? { fill: filler.fill } : {}),
    poolFor: (whole) => poolFor(whole, file, options, rows),
    write: out.write,
    writeBad: bad?.write ?? null,
    onResult: (result) => {
      if (result.is === 'decided' && result.figures) sums.add(result.figures);
    },
    onProgress: (through) => progress.at(bytes, through),
  };
  // A page on standard output stands there instead of rows.
  const isWritten = summaries.every(({ file: to }) => to !== null);
  const maxBad = options.maxBadRows ?? Number.POSITIVE_INFINITY;
  try {
    const rowsIn = rowBlocks(chunks, { ...options, from: input.from, delimiter: options.delimiter });
    const blocks = tellingUnseen(rowsIn, job.map, host);
    const { counts, end } = await runBatch(blocks, port, {
      maxBad,
      isWritten,
      isStopped: stop.isAsked,
    });
    progress.done();
    bad?.open();
    const summary = sums.result(job, counts, end === 'all');
    for (const output of summaries) await writeSummary(summary, output, job.policy, options, host);
    await host.tell(stderrText(countsText(counts, end), host.stderr));
    await filler?.say();
    return outcomeOf(counts, end);
  } finally {
    await filler?.close();
    progress.done();
    stop.done();
    bad?.close();
  }
}

async function writeSummary(
  summary: BatchSummary,
  { format, file }: Output<SummaryFormat>,
  policy: Policy,
  options: BatchCommandOptions,
  host: Host,
): Promise<void> {
  const { summaryPage } = await import('../../render/batch/index.js');
  const paint = await paintOn(host.stdout, file === null ? options.color : false, host);
  const style = { format, paint, columns: columnsOf(host.stdout), plain: options.plain === true };
  const text = await summaryPage(policy, summary, style);
  if (file === null) await host.print(text);
  else host.writeFile(file, text);
}

async function* countingBytes(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (more: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}

function jobFor(header: CsvHeader | null, job: Run['job']): BatchJob {
  refuseColumns(header, job.map, job.policy);
  return { ...job, csv: header && { columns: header.columns, delimiter: header.delimiter } };
}

/** Bytes from which a second thread is worth its start: some ten thousand rows. */
const MANY = 2_000_000;

/** Rows that are joined need their neighbours, so one thread has them all. */
async function poolFor(
  job: BatchJob,
  file: string,
  { threads }: BatchCommandOptions,
  rows: RowPort,
): Promise<RowPool<readonly RowResult[]> | null> {
  const isLarge = (rows.size(file) ?? 0) >= MANY;
  const wanted = job.map?.continue ? 1 : (threads ?? (isLarge ? rows.threads() : 1));
  return wanted > 1 ? rows.pool(job, wanted) : null;
}

/** The most frequent values without a meaning are named, and how many others there are. */
const MOST_NAMED = 5;

/** What became of rows, and why it ended early where it did. */
export function countsText(counts: BatchCounts, end: BatchEnd): string {
  const figure = (count: number) => count.toLocaleString('en');
  const { rows, decided, bad, skipped, continued, unmatched, again } = counts;
  const parts = [
    `${figure(decided)} decided`,
    `${figure(bad)} bad`,
    `${figure(skipped)} skipped`,
    `${figure(continued)} continued`,
  ];
  const named = unmatched
    .slice(0, MOST_NAMED)
    .map((one) => `The map says nothing of ${one.fact} “${one.text}”: ${counted(one.rows, 'row')}.`);
  const more = unmatched.length - named.length;
  return [
    `${counted(rows, 'row')}: ${parts.join(', ')}.`,
    ...named,
    ...(more > 0 ? [`Nor of ${counted(more, 'other value')}.`] : []),
    ...(again ? [againText(again)] : []),
    ...END_WORDS[end],
  ].join('\n');
}

const againText = ({ rows, first }: NonNullable<BatchCounts['again']>): string =>
  rows === 1
    ? `“${first}” comes again after other rows, and is a complaint of its own there: sort the file by it to join them.`
    : `${rows.toLocaleString('en')} complaints come again after other rows, the first “${first}”, and are of their own there: sort the file by what joins them.`;

const END_WORDS: Readonly<Record<BatchEnd, readonly string[]>> = {
  all: [],
  'too-many-bad': [
    'Stopped: there are more bad rows than --max-bad-rows allows. The rows after them weren’t decided.',
  ],
  unread: ['Stopped: nobody reads the answers any more.'],
  stopped: ['Stopped: the rows after them weren’t decided.'],
};

/** A reader that goes away has seen enough, which is no fault of any row that nobody read. */
function outcomeOf({ bad }: BatchCounts, end: BatchEnd): Outcome {
  if (end === 'stopped') return 'cancelled';
  if (end === 'unread') return 'answered';
  return bad > 0 ? 'findings' : 'answered';
}

const fullNeedsJson = (): Failure =>
  new Failure('Whole decisions don’t fit into columns.', 'Take --full away, or say --to ndjson.');
