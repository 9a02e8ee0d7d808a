import type { Facts } from '../../domain/policy/fact.js';

/** How far an interview has come. */
export type Progress = {
  /** What was told before and what was answered or ticked since. */
  readonly known: Facts;
  /** Facts that stood on a checklist and were left as they are taken. */
  readonly assumed: ReadonlySet<string>;
};

/** Nothing asked yet. */
export const initialState = (known: Facts): Progress => ({ known, assumed: new Set() });
