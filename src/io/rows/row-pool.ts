import path from 'node:path';
import { Piscina } from 'piscina';
import type { BatchJob, RawRow, RowPool, RowResult } from '../../stream/index.js';

/** Threads that decide rows, each with the job from its start on. */
export function rowPool(job: BatchJob, threads: number): RowPool {
  const pool = new Piscina<readonly RawRow[], readonly RowResult[]>({
    filename: path.join(import.meta.dirname, 'row-worker.js'),
    minThreads: threads,
    maxThreads: threads,
    workerData: job,
  });
  return {
    width: threads,
    decide: (rows) => pool.run(rows),
    close: () => pool.destroy(),
  };
}
