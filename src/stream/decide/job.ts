import type { Moment } from '../../domain/policy/moment.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { RowFormat } from '../../domain/rows/row-formats.js';
import type { RowMap } from '../../domain/rows/row-map.js';

/** What rows are decided by; plain data, so that another thread can have it. */
export type BatchJob = {
  readonly policy: Policy;
  /** How columns become facts; null where they are called as facts are. */
  readonly map: RowMap | null;
  /** The moment of rows that say none. */
  readonly moment: Moment;
  /** Who answers; where nobody says so, the lowest role stands in for rows that don't say it themselves. */
  readonly role: { readonly name: string; readonly isTold: boolean };
  /** The columns of a CSV file and what stands between them; null for JSON. */
  readonly csv: { readonly columns: readonly string[]; readonly delimiter: string } | null;
  readonly to: RowFormat;
  /** Whether to write whole decisions. */
  readonly full: boolean;
  /** Whether rows are added up, so that the figures of each are wanted. */
  readonly summed: boolean;
};
