import type { FactDefinition } from '../../domain/policy/fact.js';
import { scale } from '../../domain/values/number.js';
import type { InterviewWords } from '../languages/index.js';

/** What may count time. */
type Counting = Pick<FactDefinition, 'name' | 'type' | 'workingDays'>;

/** What time is counted in. */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** Minutes of each; a month is a twelfth of a year of 365 days. */
const MINUTES: Readonly<Record<TimeUnit, number>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 7 * 1440,
  month: 43_800,
  year: 365 * 1440,
};

const UNITS = Object.keys(MINUTES) as TimeUnit[];

/** Parts of a fact's name that say what it counts: `hours-late`, `minutes_late`, `daysDown`. */
const NAME_PARTS = /[A-Z]?[a-z]+/g;

/** What a fact counts time in, by its name; undefined where it counts something else: no stretch of time is working days. */
export function unitOf({ name, type, workingDays }: Counting): TimeUnit | undefined {
  const parts = (name.match(NAME_PARTS) ?? []).map((part) => part.toLowerCase());
  return type.is === 'number' && !workingDays
    ? UNITS.find((unit) => parts.some((part) => part === unit || part === `${unit}s`))
    : undefined;
}

/**
 * A stretch of time as people say it (`2 weeks`, `60 days`, `2h59`, `1:30`) in what a fact counts, in millionths.
 * Undefined where the text names no unit, so that it is none.
 */
export function readDuration(
  fact: Counting,
  text: string,
  { units }: Pick<InterviewWords, 'units'>,
): number | undefined {
  const into = unitOf(fact);
  const minutes = into && (clockMinutes(text, units) ?? spokenMinutes(text, units));
  if (into === undefined || minutes === undefined) return undefined;
  const days = MINUTES[into];
  // Months and years are rounded to whole days, which is as exact as they are.
  const exact = minutes % 1440 === 0 || minutes < MINUTES.month ? minutes : scale(minutes, 1, 1440) * 1440;
  return scale(exact, 1_000_000, days);
}

/** `2h59` and `2:59`: hours and minutes. */
function clockMinutes(text: string, units: InterviewWords['units']): number | undefined {
  const [, hours, sign = '', minutes] =
    /^(\d{1,4})\s*(:|\p{L}+)\s*([0-5]\d)(?:\s*\p{L}+)?$/u.exec(text.trim()) ?? [];
  const isClock = sign === ':' || unitNamed(sign, units) === 'hour';
  return isClock && hours !== undefined && minutes !== undefined
    ? Number(hours) * 60 + Number(minutes)
    : undefined;
}

function spokenMinutes(text: string, units: InterviewWords['units']): number | undefined {
  const [, count, name = ''] = /^(\d{1,6})\s*(\p{L}+)(?:\s+\p{L}+)?$/u.exec(text.trim()) ?? [];
  const unit = unitNamed(name, units);
  return unit && count !== undefined ? Number(count) * MINUTES[unit] : undefined;
}

/** The unit of time that a word names. */
export const unitNamed = (word: string, units: InterviewWords['units']): TimeUnit | undefined =>
  UNITS.find((unit) => units[unit].split(' ').includes(word.toLowerCase()));
