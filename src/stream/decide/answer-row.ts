import type { RowPosition } from '../frame/raw-row.js';
import type { MappedRow } from '../map/map-reader.js';
import type { RowIssue } from '../map/row-issue.js';
import type { RowComplaint } from './complaint-of.js';
import type { RowFigures } from './row-result.js';

/** A complaint that a row told. */
export type ToldComplaint = Exclude<RowComplaint, { readonly errors: unknown }>;

/** Answers a row that tells a complaint: with a line, or with why it has no answer. */
export type AnswerRow = (
  row: RowPosition & { readonly mapped: MappedRow },
  told: ToldComplaint,
) =>
  | { readonly text: string; readonly figures: RowFigures | null }
  | { readonly errors: readonly RowIssue[] };
