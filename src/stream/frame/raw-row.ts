import type { Encoding } from '../../domain/rows/row-formats.js';

/** A row as it stands in a file: which of its rows and lines it is, both from 1, and its text or why there is none. */
export type RawRow = RowPosition & { readonly text: string | null; readonly wrong: string | null };

/** Where a row stands: the header of a CSV file is line 1 and no row. */
export type RowPosition = { readonly row: number; readonly line: number };

/** Cuts bytes into rows, however they are divided; the last one comes at the end. */
export type Framer = {
  /** The rows that these bytes complete. */
  readonly push: (bytes: Uint8Array) => RawRow[];
  /** The rows that are left. */
  readonly end: () => RawRow[];
};

/** What framing goes by. */
export type FrameOptions = {
  readonly encoding: Encoding;
  /** Bytes that a row may have; a longer one is bad, and never held. */
  readonly maxRow: number;
};
