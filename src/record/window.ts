import { weekdayOf } from '../domain/values/day.js';
import { WEEKDAYS } from '../domain/values/weekdays.js';
import type { Window } from '../domain/values/window.js';

export type { Window } from '../domain/values/window.js';

const DAYS_A_WEEK = 7;

/**
 * The first day of a window (days since 1970-01-01): 90 days are today and the 89 before, one week is this one, from
 * Monday. There is no last day: what bears a later date counts too, so that a clock which is set back frees nothing.
 */
export function firstDay({ count, unit }: Window, today: number): number {
  if (unit === 'day') return today - count + 1;
  return today - WEEKDAYS.indexOf(weekdayOf(today)) - DAYS_A_WEEK * (count - 1);
}

/** Whether a day is in a window. */
export const isWithin = (day: number, window: Window, today: number): boolean =>
  day >= firstDay(window, today);
