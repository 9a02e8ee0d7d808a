import { WEEKDAYS } from './weekdays.js';

/** A day of the week, as the fact `weekday` has it. */
export type Weekday = (typeof WEEKDAYS)[number];

const MILLISECONDS = 86_400_000;

/** 1 January 1970, from which days are counted, was a Thursday. */
const WEEKDAY_OF_DAY_0 = 3;

/** The day written `2026-11-01`, in whole days since 1970-01-01; undefined where the calendar has no such day. */
export function parseDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  const day = time / MILLISECONDS;
  return writeDay(day) === text ? day : undefined;
}

/** A day as an ISO date: 20758 is `2026-11-01`. */
export const writeDay = (day: number): string => dateOf(day).toISOString().slice(0, 10);

const dateOf = (day: number): Date => new Date(day * MILLISECONDS);

/** The day of the week that a day is. */
export function weekdayOf(day: number): Weekday {
  const place = (((day + WEEKDAY_OF_DAY_0) % 7) + 7) % 7;
  return WEEKDAYS[place] as Weekday;
}

/** The year that a day is in: 2026. */
export const yearOf = (day: number): number => dateOf(day).getUTCFullYear();

/** The day of a year, a month (from 1) and a day of the month; undefined where there is none. */
export function dayIn(year: number, month: number, ofMonth: number): number | undefined {
  const [y, m, d] = [
    String(year).padStart(4, '0'),
    ...[month, ofMonth].map((n) => String(n).padStart(2, '0')),
  ];
  return parseDay(`${y}-${m}-${d}`);
}

/** The same day of the month so many months before, or that month's last where it has no such day. */
export function monthsBefore(day: number, months: number): number {
  const date = dateOf(day);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return first.getTime() / MILLISECONDS + Math.min(date.getUTCDate(), length) - 1;
}

const bound = (text: string): number => parseDay(text) as number;

/** The first and the last day that a date can be, both included: nobody complains of what was before 1980. */
export const DATE_BOUNDS = { atLeast: bound('1980-01-01'), atMost: bound('2099-12-31') } as const;
