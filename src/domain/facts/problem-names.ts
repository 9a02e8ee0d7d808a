/** The problems that amends brings, in the order in which they are shown. */
export const PROBLEM_NAMES = [
  'wrong-item',
  'damaged',
  'faulty',
  'not-as-described',
  'missing-part',
  'late',
  'lost',
  'overcharged',
  'price-dropped',
  'poor-service',
  'accident',
  'injury',
  'changed-mind',
  'other',
] as const;

/** The name of a problem that amends brings. */
export type ProblemName = (typeof PROBLEM_NAMES)[number];
