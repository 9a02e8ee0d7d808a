import { workerData } from 'node:worker_threads';
import { alikeProof, HistoryComparer, type HistoryJob, type RowComparison } from '../../cases/diff/index.js';
import type { RawRow } from '../../stream/index.js';

const job = workerData as HistoryJob;
const comparer = new HistoryComparer(job, alikeProof(job.pair));

/** A thread that has rows of the past answered by two policies: piscina hands it one block after the other. */
// biome-ignore lint/style/noDefaultExport: piscina asks for one.
export default (rows: readonly RawRow[]): readonly RowComparison[] => comparer.compare(rows);
