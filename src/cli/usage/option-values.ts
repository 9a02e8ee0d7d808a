import { FAIL_ON, type FailOn } from '../../domain/results/diff.js';
import { Failure } from '../../domain/values/failure.js';

/** An option that may be given several times: its values in their order. */
export const several = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** How many warnings may stand. Throws a Failure where it's no whole number. */
export function wholeNumber(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new Failure(`--max-warnings “${value}” is no whole number.`, 'Write how many may stand, such as 0.');
}

/** A share in percent, `90` or `90%`. Throws a Failure where it's none. */
export function percentage(value: string): number {
  const number = Number(/^(\d+(?:\.\d+)?)%?$/.exec(value)?.[1] ?? Number.NaN);
  if (number <= 100) return number;
  throw new Failure(`--min-coverage “${value}” is no percentage.`, 'Write it as 90, or 90%.');
}

/** What of a change is to fail the run, one or several. Throws a Failure where it's nothing to fail on. */
export function failOn(value: string, before: readonly FailOn[] = []): readonly FailOn[] {
  const found = FAIL_ON.find((one) => one === value);
  if (found) return [...before, found];
  throw new Failure(`--fail-on “${value}” is nothing to fail on.`, `There are: ${FAIL_ON.join(', ')}.`);
}

/** How many complaints to try. Throws a Failure where it's no number of them. */
export function tries(value: string): number {
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw new Failure(`--tries “${value}” is no number of complaints.`, 'Write how many to try, such as 1000.');
}
