import type { PlainValue } from '../../domain/rows/row-map.js';
import type { RowPosition } from '../frame/raw-row.js';

/** Something wrong with a row, and the way out: with a fact, or where that is null with the whole of it. */
export type RowIssue = {
  readonly fact: string | null;
  readonly message: string;
  readonly hint?: string;
  /** What stands in the row, where the map says nothing of it. */
  readonly unmatched?: string;
};

/** A row that has no answer, and why. */
export type BadRow = RowPosition & {
  readonly id: PlainValue | null;
  readonly errors: readonly RowIssue[];
};
