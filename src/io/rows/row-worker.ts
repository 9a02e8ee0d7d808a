import { workerData } from 'node:worker_threads';
import { type BatchJob, type RawRow, RowDecider, type RowResult } from '../../stream/index.js';

const decider = new RowDecider(workerData as BatchJob);

/** A thread that decides rows: piscina hands it one block after the other. */
// biome-ignore lint/style/noDefaultExport: piscina asks for one.
export default (rows: readonly RawRow[]): readonly RowResult[] => decider.decide(rows);
