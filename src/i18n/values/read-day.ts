import { dayIn, monthsBefore, parseDay, writeDay, yearOf } from '../../domain/values/day.js';
import type { InterviewWords } from '../languages/index.js';
import { type Part, readStretch, type StretchWords, type TimeUnit } from './stretch.js';

/** The words by which people name days. */
type DayWords = StretchWords & Pick<InterviewWords, 'months' | 'daysBack' | 'previous'>;

/**
 * The day that somebody names, in days since 1970-01-01: `2026-11-01`, `1 Nov 2026` and, where it's known which day it
 * is, `1 Nov` (the latest that isn't ahead), `2 weeks` and `a month` (ago), `last week`, `yesterday`. Undefined where it's none.
 */
export function readDay(text: string, words: DayWords, today?: number): number | undefined {
  const said = text.trim().toLowerCase();
  const named = parseDay(said) ?? namedDay(said, words, today);
  return named ?? (today === undefined ? undefined : dayBefore(said, words, today));
}

/** A day by its month: `1 Nov 2026`, `1st of November`, `Nov 1`. */
function namedDay(said: string, words: DayWords, today: number | undefined): number | undefined {
  const forms = [
    /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)?(?: of)?\s+(?<month>\p{L}+)\.?(?:,?\s+(?<year>\d{4}))?$/u,
    /^(?<month>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>\d{4}))?$/u,
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

/** A stretch of time before today: `2 weeks`, `a month ago`, `last week`, `a year and a half`. */
function dayBefore(said: string, words: DayWords, today: number): number | undefined {
  const back = words.daysBack.findIndex((names) => names.split(' ').includes(said));
  if (back >= 0) return today - back;
  const [first = '', ...rest] = said.split(/\s+/);
  const [article = ''] = words.articles.split(' ');
  const isPrevious = words.previous.split(' ').includes(first) && rest.length === 1;
  const parts = readStretch(isPrevious ? [article, ...rest].join(' ') : said, words);
  return parts?.reduce<number | undefined>((day, part) => stepBack(day, part), today);
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
  const written =
    /^(\d{4})(\D)(\d{1,2})\2(\d{1,2})$/.exec(said)?.toSpliced(2, 1) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(said);
  const [, year, month, day] = written ?? [];
  if (year) return isoOf(dayIn(Number(year), Number(month), Number(day)));
  const [, one, other, last] = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/.exec(said) ?? [];
  if (!last) return undefined;
  const ways = [
    dayIn(Number(last), Number(other), Number(one)),
    dayIn(Number(last), Number(one), Number(other)),
  ].filter((way) => way !== undefined);
  return new Set(ways).size === 1 ? isoOf(ways[0]) : undefined;
}

const isoOf = (day: number | undefined): string | undefined =>
  day === undefined ? undefined : writeDay(day);
