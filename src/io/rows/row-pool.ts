import path from 'node:path';
import { Piscina } from 'piscina';
import type { HistoryJob, RowComparison } from '../../cases/diff/index.js';
import type { BatchJob, RawRow, RowPool, RowResult } from '../../stream/index.js';

/** Threads that decide rows, each with the job from its start on. */
export const decidingPool = (job: BatchJob, threads: number): RowPool<readonly RowResult[]> =>
  pool('row-worker.js', job, threads, NEW_OBJECTS.deciding);

/** Threads that have rows of the past answered by two policies. */
export const comparingPool = (job: HistoryJob, threads: number): RowPool<readonly RowComparison[]> =>
  pool('history-worker.js', job, threads, NEW_OBJECTS.comparing);

/**
 * Megabytes for what a thread makes anew. A row is soon done with: left to itself a thread takes ten times as much for
 * deciding and is no faster (100,000 rows by two threads: 225 MB at most, and 306 without). Two answers to a row outlive
 * that: comparing, a thread collects an eighth of its time with 12 MB, and half as long with 32.
 */
const NEW_OBJECTS = { deciding: 4, comparing: 32 };

function pool<Result>(file: string, job: unknown, threads: number, newObjects: number): RowPool<Result> {
  const workers = new Piscina<readonly RawRow[], Result>({
    filename: path.join(import.meta.dirname, file),
    minThreads: threads,
    maxThreads: threads,
    workerData: job,
    resourceLimits: { maxYoungGenerationSizeMb: newObjects },
  });
  return { width: threads, work: (rows) => workers.run(rows), close: () => workers.destroy() };
}
