/** How a run ended. */
export type Outcome =
  /** The question was answered. */
  | 'answered'
  /** There is something wrong with a policy. */
  | 'findings'
  /** We were called wrongly: usage, missing file, missing facts. */
  | 'could-not-run'
  /** Nothing is wrong, but something could not be proved and `--strict` asked for proof. */
  | 'not-proved'
  /** Our bug. */
  | 'bug'
  /** The person at the terminal left. */
  | 'cancelled';

const EXIT_CODES: Readonly<Record<Outcome, number>> = {
  answered: 0,
  findings: 1,
  'could-not-run': 2,
  bug: 3,
  'not-proved': 4,
  cancelled: 130,
};

/** The exit code of a run: the same in every format. */
export function exitCode(outcome: Outcome): number {
  return EXIT_CODES[outcome];
}

/** Which outcome speaks for several: our bug, then what could not be run, then findings, then what is not proved. */
export function gravest(outcomes: readonly Outcome[]): Outcome {
  const order: readonly Outcome[] = ['cancelled', 'bug', 'could-not-run', 'findings', 'not-proved'];
  return order.find((outcome) => outcomes.includes(outcome)) ?? 'answered';
}
