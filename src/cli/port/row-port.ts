import type { HistoryJob, RowComparison } from '../../cases/diff/index.js';
import type { BatchJob, RowPool, RowResult } from '../../stream/index.js';

/** Files of rows, which may be far larger than memory. */
export type RowPort = {
  /**
   * The bytes of a file, or of standard input where the path is `-`, piece by piece; they end early once somebody has
   * asked to stop. Throws a Failure where they cannot be read.
   */
  readonly read: (path: string, stop: Stop) => AsyncIterable<Uint8Array>;
  /** How many bytes a file has; null for standard input and whatever else has no size. */
  readonly size: (path: string) => number | null;
  /** Whether two paths lead to one file. */
  readonly isSameFile: (one: string, other: string) => boolean;
  /** Where lines go: a new file, or standard output where the path is null. */
  readonly write: (path: string | null) => RowSink;
  /**
   * Takes a folder that is empty, or makes one that isn't there, and writes new files into it. Throws a Failure where
   * something is in it, or it cannot be written.
   */
  readonly newFolder: (path: string) => { readonly write: (name: string, text: string) => void };
  /** Threads that decide rows. */
  readonly pool: (job: BatchJob, threads: number) => Promise<RowPool<readonly RowResult[]>>;
  /** Threads that have rows of the past answered by two policies. */
  readonly comparing: (job: HistoryJob, threads: number) => Promise<RowPool<readonly RowComparison[]>>;
  /** How many threads help. */
  readonly threads: () => number;
  /** Hears whether somebody asks to stop (Ctrl+C), until `done`. */
  readonly stop: () => Stop;
  /** Shows how far it is, where somebody watches; `total` is in bytes. */
  readonly progress: (total: number | null) => Progress;
};

/** Whether somebody has asked to stop. */
export type Stop = { readonly isAsked: () => boolean; readonly done: () => void };

/** Lines on their way out. */
export type RowSink = {
  /** Writes, and says whether somebody still reads it. Throws a Failure where it cannot be written. */
  readonly write: (text: string) => Promise<boolean>;
  readonly close: () => void;
};

/** How far a run is, for whoever watches. */
export type Progress = {
  /** Bytes read so far, and rows that are through. */
  readonly at: (bytes: number, rows: number) => void;
  readonly done: () => void;
};
