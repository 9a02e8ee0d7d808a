import type { LeftOfCaps } from '../offers/caps.js';

/** How to decide. */
export type DecideOptions = {
  /** ISO date, for the record; the facts `hour` and `weekday` are the complaint's. */
  readonly today: string;
  /** Who answers; the lowest role where it is left out. */
  readonly role?: string;
  /** What a record says is left of each cap of the policy; what is left out is not checked. */
  readonly left?: LeftOfCaps;
  /** Whether a record says that this matter gets no goodwill; left out where nobody is held out. */
  readonly heldOut?: boolean;
  /** Whether to work out what would change the answer, which takes many decisions. */
  readonly wouldChange?: boolean;
};
