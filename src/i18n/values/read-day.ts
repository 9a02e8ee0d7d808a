import { dayIn, monthsBefore, parseDay, writeDay, yearOf } from '../../domain/values/day.js';
import type { InterviewWords } from '../languages/index.js';
import { type TimeUnit, unitNamed } from './duration.js';

/** The words by which people name days. */
type DayWords = Pick<InterviewWords, 'units' | 'months' | 'single' | 'daysBack'>;

/**
 * The day that somebody names, in days since 1970-01-01: `2026-11-01`, `1 Nov 2026` and, where it's known which day it
 * is, `1 Nov` (the latest that isn't ahead), `2 weeks` and `a month` (ago), `yesterday`. Undefined where it's none.
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

/** A stretch of time before today: `2 weeks`, `a month ago`. */
function dayBefore(said: string, { units, single, daysBack }: DayWords, today: number): number | undefined {
  const back = daysBack.findIndex((names) => names.split(' ').includes(said));
  if (back >= 0) return today - back;
  const [, many = '', name = ''] = /^(\d{1,5}|\p{L}+)\s*(\p{L}+)(?:\s+\p{L}+)?$/u.exec(said) ?? [];
  const count = single.split(' ').includes(many) ? 1 : /^\d+$/.test(many) ? Number(many) : undefined;
  const unit = unitNamed(name, units);
  const step = unit && STEPS[unit];
  return count !== undefined && step ? step(today, count) : undefined;
}

/** A day so many whole units of time before another; what is shorter than a day tells none. */
const STEPS: Partial<Record<TimeUnit, (day: number, count: number) => number>> = {
  day: (day, count) => day - count,
  week: (day, count) => day - 7 * count,
  month: monthsBefore,
  year: (day, count) => monthsBefore(day, 12 * count),
};

/** The ISO date that was likely meant by one written otherwise; undefined where it could be two, or is none. */
export function likelyDay(text: string, words: DayWords): string | undefined {
  const said = text.trim();
  const spoken = readDay(said, words);
  if (spoken !== undefined) return isoOf(spoken);
  const [, year, month, day] = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})$/.exec(said) ?? [];
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
