import { type Weekday, weekdayOf, yearOf } from '../values/day.js';
import type { Calendar } from './policy.js';

/** Whether the calendar leaves a day to work on. */
const isWorkingDay = ({ weekend, holidays }: Calendar, day: number): boolean =>
  !weekend.includes(weekdayOf(day)) && !holidays.includes(day);

/** How many working days there are from a day to another: the last included, the first not; below 0 backwards. */
export function workingDaysBetween(calendar: Calendar, from: number, to: number): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  const weeks = Math.floor((to - from) / 7);
  const { weekend, holidays } = calendar;
  let count = weeks * (7 - weekend.length);
  for (let day = from + 7 * weeks + 1; day <= to; day += 1) if (!isWeekend(weekend, day)) count += 1;
  return count - holidays.filter((day) => day > from && day <= to && !isWeekend(weekend, day)).length;
}

const isWeekend = (weekend: readonly Weekday[], day: number): boolean => weekend.includes(weekdayOf(day));

/** Whether each of some days in a row is one to work on, from the first. */
export const workingDaysFrom = (calendar: Calendar, first: number, count: number): boolean[] =>
  Array.from({ length: count }, (_, at) => isWorkingDay(calendar, first + at));

/** The years from one to another, both included, that have no holiday, where others have some. */
export function yearsWithoutHolidays({ holidays }: Calendar, from: number, to: number): number[] {
  const known = new Set(holidays.map(yearOf));
  if (known.size === 0) return [];
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  return years.filter((year) => !known.has(year));
}
