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

/** How many rows may be bad. Throws a Failure where it's no whole number. */
export function badRows(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new Failure(`--max-bad-rows “${value}” is no whole number.`, 'Write how many may be bad, such as 0.');
}

/** The number of an earlier run of `anticipate`. Throws a Failure where it's no number. */
export function runNumber(value: string): number {
  if (/^[1-9]\d{0,9}$/.test(value)) return Number(value);
  throw new Failure(`--again “${value}” is no number of a run.`, 'Give the one that the run printed.');
}

/** How many threads are to decide. Throws a Failure where it's no number of them. */
export function threads(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new Failure(
    `--threads “${value}” is no number of threads.`,
    'Write how many are to decide, such as 2.',
  );
}

const BYTES: Readonly<Record<string, number>> = { '': 1, b: 1, kb: 1000, mb: 1_000_000 };

/** The longest row and the shortest limit that make sense, in bytes: a row is held in memory. */
const ROW_LIMITS = { least: 100, most: 100_000_000 };

/** How long a row may be, in bytes: `1MB`, `500kB`. Throws a Failure where it's no such size. */
export function rowSize(value: string): number {
  const [, figure, unit = ''] = /^(\d+) ?([a-z]*)$/i.exec(value) ?? [];
  const size = Number(figure) * (BYTES[unit.toLowerCase()] ?? Number.NaN);
  if (size >= ROW_LIMITS.least && size <= ROW_LIMITS.most) return size;
  throw new Failure(
    `--max-row “${value}” is no size for a row.`,
    'Write it as 1MB or 500kB, from 100B to 100MB.',
  );
}

const DELIMITERS: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  pipe: '|',
};

/** What stands between fields: one character, or its name. Throws a Failure where it can't be that. */
export function delimiter(value: string): string {
  const known = DELIMITERS[value.toLowerCase()] ?? value;
  if (/^[^"\r\n\p{L}\p{N}]$/u.test(known) && known.charCodeAt(0) < 128) return known;
  throw new Failure(
    `--delimiter “${value}” can’t stand between fields.`,
    'Write comma, semicolon, tab, pipe, or one such character.',
  );
}
