import { parseDay, writeDay } from '../../domain/values/day.js';
import { Failure } from '../../domain/values/failure.js';
import { readWindow } from '../../domain/values/window.js';
import { firstDay } from '../../record/window.js';
import { windowHint } from '../../source/suggest/suggestions.js';
import type { DayRange } from '../port/record.js';

/** Which days somebody wants a page about. */
export type DaysWanted = { readonly since?: string; readonly until?: string };

/** This week and the eight before, so that there are always eight whole ones. */
const USUAL = '9 weeks';

/**
 * The days that a page is about, as they are said: a day or a stretch of time up to today (ISO date), until a day or
 * whatever there is. Throws a Failure for what is no day, lies in the future, or ends before it begins.
 */
export function daysOfPage({ since, until }: DaysWanted, today: string): DayRange {
  const last = until === undefined ? null : dayIn('until', until);
  const first = sinceIn(since ?? USUAL, parseDay(today) ?? 0);
  if (writeDay(first) > today)
    throw new Failure(
      `--since ${writeDay(first)} is still to come: today is ${today}.`,
      'Name a day that has been, or a time such as "8 weeks".',
    );
  if (last !== null && last < first) throw endsTooSoon(writeDay(first), writeDay(last), since !== undefined);
  return { since: writeDay(first), until: last === null ? LATEST : writeDay(last) };
}

/** Nobody who hasn't said where the days begin can swap them. */
function endsTooSoon(first: string, last: string, isSinceSaid: boolean): Failure {
  if (isSinceSaid)
    return new Failure(
      `The days end before they begin: --since is ${first}, --until is ${last}.`,
      'Swap them, or leave --until out.',
    );
  return new Failure(
    `Unless you say otherwise the days begin on ${first}, and --until ${last} is before that.`,
    `Say where they begin with --since, on ${last} or earlier.`,
  );
}

/** Answers may bear a day after today: in another timezone it's tomorrow, or a clock was set back. */
const LATEST = '9999-12-31';

function sinceIn(text: string, today: number): number {
  const window = readWindow(text);
  return window ? firstDay(window, today) : dayIn('since', text);
}

function dayIn(option: 'since' | 'until', text: string): number {
  const day = parseDay(text.trim());
  if (day !== undefined) return day;
  const stretch = option === 'since' ? ' or a time such as "8 weeks"' : '';
  throw new Failure(
    `--${option} “${text}” is no day.`,
    (option === 'since' ? windowHint(text) : undefined) ?? `Write a day such as 2026-11-22${stretch}.`,
  );
}
