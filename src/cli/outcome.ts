/** How a run ended. */
export type Outcome =
  /** The question was answered. */
  | 'answered'
  /** There is something wrong with a policy. */
  | 'findings'
  /** We were called wrongly: usage, missing file, missing facts. */
  | 'could-not-run'
  /** Our bug. */
  | 'bug'
  /** The person at the terminal left. */
  | 'cancelled';

const EXIT_CODES: Readonly<Record<Outcome, number>> = {
  answered: 0,
  findings: 1,
  'could-not-run': 2,
  bug: 3,
  cancelled: 130,
};

/** The exit code of a run: the same in every format. */
export function exitCode(outcome: Outcome): number {
  return EXIT_CODES[outcome];
}
