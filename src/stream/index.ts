/** The room in which rows of files become complaints, and their decisions rows again. */

export { asNoticedFirst, noticing } from './anticipate/noticed-row.js';
export { OutreachMaker } from './anticipate/outreach.js';
export { type NoticedRows, OutreachList } from './anticipate/outreach-list.js';
export { OUTREACH_WRITERS } from './anticipate/write-outreach.js';
export type { BatchCounts, UnmatchedValue } from './batch/batch-counts.js';
export { type RowBlock, rowBlocks, type SourceOptions } from './batch/row-source.js';
export { type BatchEnd, type BatchPort, type RowPool, runBatch } from './batch/run-batch.js';
export { type BlockWorker, type WorkedBlock, workBlocks } from './batch/work-blocks.js';
export type { BatchJob } from './decide/job.js';
export { RowDecider } from './decide/row-decider.js';
export { type ReadRow, RowReader, strangeColumns } from './decide/row-reader.js';
export type { RowFigures, RowResult } from './decide/row-result.js';
export type { CsvHeader } from './frame/csv-header.js';
export type { RawRow } from './frame/raw-row.js';
export type { MappedRow } from './map/map-reader.js';
export { type UnseenPlace, unseenPlaces } from './map/unseen-places.js';
export { SummaryBuilder } from './summary/batch-summary.js';
