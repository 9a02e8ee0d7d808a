import type { Paint } from '../page/paint.js';

/** How an answer is wanted. */
export type AnswerStyle = {
  /** Columns of the terminal. */
  readonly columns: number;
  /** Lines of the terminal; 0 where the answer may be as long as it is. */
  readonly rows: number;
  readonly paint: Paint;
  /** `label: value` lines for screen readers. */
  readonly plain: boolean;
  /** Without the part that is not for customers. */
  readonly discreet: boolean;
  /** With the whole reckoning. */
  readonly why: boolean;
  /** How the rest of the reasons is come by, where there was no room for all: a key, or an option of the command line. */
  readonly restBy: 'key' | 'option';
  /** Nobody chose the policy: it is only an example. */
  readonly example: boolean;
  /** Facts that nobody told, and that are taken as usual, the likeliest to be otherwise first. */
  readonly assumed: readonly string[];
};
