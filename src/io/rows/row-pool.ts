import path from 'node:path';
import { Piscina } from 'piscina';
import type { HistoryJob, RowComparison } from '../../cases/diff/index.js';
import type { BatchJob, RawRow, RowPool, RowResult } from '../../stream/index.js';

/** Threads that decide rows, each with the job from its start on. */
export const decidingPool = (job: BatchJob, threads: number): RowPool<readonly RowResult[]> =>
  pool('row-worker.js', job, threads);

/** Threads that have rows of the past answered by two policies. */
export const comparingPool = (job: HistoryJob, threads: number): RowPool<readonly RowComparison[]> =>
  pool('history-worker.js', job, threads);

/**
 * Megabytes for what a thread makes anew: a row is soon done with. Left to itself each thread takes ten times as much and is no
 * faster (100,000 rows by two threads: 225 MB at most, and 306 without).
 */
const NEW_OBJECTS = 4;

function pool<Result>(file: string, job: unknown, threads: number): RowPool<Result> {
  const workers = new Piscina<readonly RawRow[], Result>({
    filename: path.join(import.meta.dirname, file),
    minThreads: threads,
    maxThreads: threads,
    workerData: job,
    resourceLimits: { maxYoungGenerationSizeMb: NEW_OBJECTS },
  });
  return { width: threads, work: (rows) => workers.run(rows), close: () => workers.destroy() };
}
