import { availableParallelism } from 'node:os';
import type { RowPort } from '../../cli/port/row-port.js';
import { isSameFile } from '../files/same-file.js';
import { newFolder } from './new-folder.js';
import { progressOf } from './progress.js';
import { readBytes, sizeOf } from './read-bytes.js';
import { rowSink } from './row-sink.js';
import { stopSignal } from './stop.js';

/** Files of rows on this machine. */
export const ROWS: RowPort = {
  read: readBytes,
  size: sizeOf,
  isSameFile,
  write: rowSink,
  newFolder,
  pool: async (job, threads) => (await import('./row-pool.js')).decidingPool(job, threads),
  comparing: async (job, threads) => (await import('./row-pool.js')).comparingPool(job, threads),
  threads: () => availableParallelism(),
  stop: stopSignal,
  progress: progressOf,
};
