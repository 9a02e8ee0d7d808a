/** How much is tried where nothing proves a promise. */
export type Effort = {
  /** Complaints drawn at random for each. */
  readonly drawn: number;
  /** Where no more complaints than this differ, all of them are decided. */
  readonly every: number;
};
