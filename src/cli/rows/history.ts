import type { HistoryJob, PolicyPair, RowComparison } from '../../cases/diff/index.js';
import type { HistoryDiff } from '../../domain/results/diff.js';
import type { RowFormat } from '../../domain/rows/row-formats.js';
import { Failure } from '../../domain/values/failure.js';
import type { BlockWorker } from '../../stream/index.js';
import { Cancelled, type Host } from '../port/host.js';
import type { RowPort } from '../port/row-port.js';
import type { ColourOption } from '../port/screen.js';
import { readMapFile, refuseColumns, rowInput, tellingUnseen } from './row-input.js';

/** Which complaints of the past, and how they are read. */
export type HistoryOptions = {
  readonly over: string;
  readonly map?: string;
  readonly from?: RowFormat;
  readonly threads?: number;
  readonly color?: ColourOption;
};

/** By which policies, as on which day (ISO date); and which complaints need not be answered by both. */
export type HistoryRun = {
  readonly pair: PolicyPair;
  readonly today: string;
  readonly isAlike: ConstructorParameters<typeof import('../../cases/diff/index.js').HistoryComparer>[1];
};

/** Bytes from which other threads are worth their start. */
const MANY = 1_000_000;

/** What a change comes to over complaints of the past. Throws a Failure where they can't be read. */
export async function overHistory(
  { pair, today, isAlike }: HistoryRun,
  options: HistoryOptions,
  host: Host,
): Promise<HistoryDiff> {
  const { over: file } = options;
  const { HistoryComparer, HistorySum } = await import('../../cases/diff/index.js');
  const { rowBlocks, workBlocks } = await import('../../stream/index.js');
  const input = await rowInput(file, options.from, host);
  const map =
    options.map === undefined ? null : await readMapFile(options.map, pair.after, options.color, host);
  if (options.map !== undefined && !map) throw new Failure('The map has mistakes.', 'Put them right first.');
  const rows = await host.rows();
  const [stop, progress] = [rows.stop(), rows.progress(rows.size(file))];
  const sum = new HistorySum();
  let job: HistoryJob = { pair, today, map, csv: null };
  let through = 0;
  try {
    const rowsIn = rowBlocks(input.read(rows, stop, [pair.before, pair.after]), {
      from: input.from,
      delimiter: undefined,
      encoding: 'utf8',
      maxRow: MOST_BYTES,
    });
    const blocks = tellingUnseen(rowsIn, map, host);
    const worked = workBlocks(blocks, async (header) => {
      refuseColumns(header, map, pair.after);
      job = { ...job, csv: header && { columns: header.columns, delimiter: header.delimiter } };
      return workerFor(job, new HistoryComparer(job, isAlike), file, options, rows);
    });
    for await (const { rows: block, result } of worked) {
      if (stop.isAsked()) throw new Cancelled('Stopped: not all complaints of the past were answered.');
      sum.add(block, result);
      through += block.length;
      progress.at(0, through);
    }
    return sum.result(file === '-' ? 'standard input' : file, new HistoryComparer(job, isAlike));
  } finally {
    progress.done();
    stop.done();
  }
}

/** Bytes that a row may have. */
const MOST_BYTES = 1_000_000;

async function workerFor(
  job: HistoryJob,
  comparer: { readonly compare: (rows: Parameters<BlockWorker<unknown>['work']>[0]) => RowComparison[] },
  file: string,
  { threads }: HistoryOptions,
  rows: RowPort,
): Promise<BlockWorker<readonly RowComparison[]>> {
  const isLarge = (rows.size(file) ?? 0) >= MANY;
  const wanted = threads ?? (isLarge ? rows.threads() : 1);
  if (wanted > 1) return { ...(await rows.comparing(job, wanted)), end: () => null };
  return {
    width: 0,
    work: async (block) => comparer.compare(block),
    end: () => null,
    close: async () => undefined,
  };
}
