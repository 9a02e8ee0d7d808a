import { dayIn, monthsBefore, parseDay, weekdayOf, writeDay, yearOf } from '../../domain/values/day.js';
import { WEEKDAYS } from '../../domain/values/weekdays.js';
import type { InterviewWords } from '../languages/index.js';
import { type Part, readStretch, type StretchWords, type TimeUnit } from './stretch.js';

/** The words by which people name days. */
type DayWords = StretchWords &
  Pick<InterviewWords, 'months' | 'weekdays' | 'onDay' | 'daysBack' | 'previous'>;

/**
 * The day that somebody names, in days since 1970-01-01: `2026-11-01`, `1 Nov 2026`, `25/12/2026` and, where it's known
 * which day it is, `1 Nov` and `Tuesday` (the latest that isn't ahead), `last Tuesday` (before today), `2 weeks` and `a
 * month` (ago), `last week`, `yesterday`. Undefined where it's none, or may be two: `3/4/2026`.
 */
export function readDay(text: string, words: DayWords, today?: number): number | undefined {
  const days = daysMeant(text, words, today);
  return days.length === 1 ? days[0] : undefined;
}

/** Every day that somebody may mean: two where nobody can tell the day from the month, as in `3/4/2026`. */
export function daysMeant(text: string, words: DayWords, today?: number): readonly number[] {
  const said = text.trim().toLowerCase();
  const inFigures = daysInFigures(said, today);
  if (inFigures) return inFigures;
  const named = parseDay(said) ?? namedDay(said, words, today);
  const day = named ?? (today === undefined ? undefined : dayBefore(said, words, today));
  return day === undefined ? [] : [day];
}

/** A day in figures alone, the day or the month first, or the year: `25/12/2026`, `25/12`, `2026/12/25`. A point may be that of a number. */
function daysInFigures(said: string, today: number | undefined): readonly number[] | undefined {
  const [, year, mark, month, ofMonth] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(said) ?? [];
  if (mark) return asDays([dayIn(Number(year), Number(month), Number(ofMonth))]);
  const [, one, separator, other, last] = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}))?$/.exec(said) ?? [];
  if (one === undefined || other === undefined || (last === undefined && separator !== '/')) return undefined;
  if (last === undefined && today === undefined) return [];
  const dayOf = (day: string, inMonth: string): number | undefined =>
    last === undefined
      ? latest(Number(inMonth), Number(day), today ?? 0)
      : dayIn(Number(last), Number(inMonth), Number(day));
  return asDays([dayOf(one, other), dayOf(other, one)]);
}

/** Each of the days that there are, once. */
const asDays = (days: readonly (number | undefined)[]): readonly number[] => [
  ...new Set(days.filter((day) => day !== undefined)),
];

/** A day by its month: `1 Nov 2026`, `1st of November`, `Nov 1`, `12-nov`. */
function namedDay(said: string, words: DayWords, today: number | undefined): number | undefined {
  const forms = [
    /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)?(?: of)?[\s/-]*(?<month>\p{L}+)\.?(?:,?[\s/-]*(?<year>\d{4}))?$/u,
    /^(?<month>\p{L}+)\.?\s*(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>\d{4}))?$/u,
  ];
  const { day, month = '', year } = forms.map((form) => form.exec(said)?.groups).find(Boolean) ?? {};
  const place = words.months.findIndex((names) => names.split(' ').includes(month)) + 1;
  if (day === undefined || place === 0) return undefined;
  if (year !== undefined) return dayIn(Number(year), place, Number(day));
  return today === undefined ? undefined : latest(place, Number(day), today);
}

/** The latest day of this month and number that is not after today; 29 February is at most eight years back. */
function latest(month: number, day: number, today: number): number | undefined {
  const year = yearOf(today);
  const days = Array.from({ length: 9 }, (_, back) => dayIn(year - back, month, day));
  return days.find((one) => one !== undefined && one <= today);
}

/** A day before today, or a stretch of time: `yesterday`, `Tuesday`, `2 weeks`, `a month ago`, `last week`. */
function dayBefore(said: string, words: DayWords, today: number): number | undefined {
  const back = words.daysBack.findIndex((names) => names.split(' ').includes(said));
  if (back >= 0) return today - back;
  const weekday = lastWeekday(said, words, today);
  if (weekday !== undefined) return weekday;
  const [first = '', ...rest] = said.split(/\s+/);
  const [article = ''] = words.articles.split(' ');
  const isPrevious = words.previous.split(' ').includes(first) && rest.length === 1;
  const parts = readStretch(isPrevious ? [article, ...rest].join(' ') : said, words);
  return parts?.reduce<number | undefined>((day, part) => stepBack(day, part), today);
}

/** `Tuesday` and `on Tuesday`, today if it is one; `last Tuesday` is before today. */
function lastWeekday(said: string, words: DayWords, today: number): number | undefined {
  const [name = '', first, ...rest] = said.replace(/\.$/, '').split(/\s+/).reverse();
  const place = words.weekdays.findIndex((names) => names.split(' ').includes(name));
  const isPrevious = first !== undefined && words.previous.split(' ').includes(first);
  const isKnown = first === undefined || isPrevious || words.onDay.split(' ').includes(first);
  if (place < 0 || rest.length > 0 || !isKnown) return undefined;
  const latestToCount = isPrevious ? today - 1 : today;
  return latestToCount - ((WEEKDAYS.indexOf(weekdayOf(latestToCount)) - place + 7) % 7);
}

function stepBack(day: number | undefined, { count, unit }: Part): number | undefined {
  const step = STEPS[unit];
  if (day === undefined || step === undefined) return undefined;
  const steps = count * step.each;
  return Number.isInteger(steps) ? step.back(day, steps) : undefined;
}

const days = (day: number, count: number): number => day - count;

/** How each unit of time is counted back; what is shorter than a day tells no day. */
const STEPS: Partial<
  Record<TimeUnit, { readonly each: number; readonly back: (day: number, count: number) => number }>
> = {
  day: { each: 1, back: days },
  week: { each: 7, back: days },
  fortnight: { each: 14, back: days },
  month: { each: 1, back: monthsBefore },
  year: { each: 12, back: monthsBefore },
};

/** The ISO date that was likely meant by one written otherwise; undefined where it could be two, or is none. */
export function likelyDay(text: string, words: DayWords): string | undefined {
  const said = text.trim().replace(/(?<=^\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}.*$/, '');
  const spoken = readDay(said, words);
  if (spoken !== undefined) return isoOf(spoken);
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(said) ?? [];
  return year ? isoOf(dayIn(Number(year), Number(month), Number(day))) : undefined;
}

const isoOf = (day: number | undefined): string | undefined =>
  day === undefined ? undefined : writeDay(day);
