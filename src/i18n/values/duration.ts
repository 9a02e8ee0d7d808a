import type { FactDefinition } from '../../domain/policy/fact.js';
import { scale } from '../../domain/values/number.js';
import type { InterviewWords } from '../languages/index.js';
import { MINUTES, readStretch, type StretchWords, type TimeUnit, UNITS, unitNamed } from './stretch.js';

/** What may count time. */
type Counting = Pick<FactDefinition, 'name' | 'type' | 'workingDays'> & { readonly ask?: string };

/** Parts of a fact's name that say what it counts: `hours-late`, `minutes_late`, `daysDown`. */
const NAME_PARTS = /[A-Z]?[a-z]+/g;

/** What a fact counts time in, by its name; undefined where it counts something else: no stretch of time is working days. */
export function unitOf({ name, type, workingDays }: Counting): TimeUnit | undefined {
  const parts = (name.match(NAME_PARTS) ?? []).map((part) => part.toLowerCase());
  return type.is === 'number' && !workingDays
    ? UNITS.find((unit) => parts.some((part) => part === unit || part === `${unit}s`))
    : undefined;
}

/** What a fact counts time in, by its name or by its question; undefined where it counts something else. */
export const unitCounted = (fact: Counting, words: StretchWords): TimeUnit | undefined =>
  unitOf(fact) ?? unitAsked(fact, words);

/** What a question asks for so many of, where the name of its fact doesn't tell: `How many minutes did they wait?` */
function unitAsked({ ask = '', type, workingDays }: Counting, words: StretchWords): TimeUnit | undefined {
  if (type.is !== 'number' || workingDays) return undefined;
  const asked = ask.toLowerCase();
  return UNITS.find((unit) =>
    words.units[unit]
      .split(' ')
      .some((name) => name.length > 1 && asked.includes(`${words.howMany} ${name} `)),
  );
}

/**
 * A stretch of time as people say it (`2 weeks`, `a fortnight`, `2h59`, `1:30`, `an hour and a half`) in what a fact counts
 * by its name or its question, in millionths.
 * Undefined where the text names no unit, so that it is none.
 */
export function readDuration(fact: Counting, text: string, words: StretchWords): number | undefined {
  const into = unitCounted(fact, words);
  const minutes = into && (clockMinutes(text, words.units) ?? spokenMinutes(text, words));
  if (into === undefined || minutes === undefined) return undefined;
  const days = MINUTES[into];
  // Months and years are rounded to whole days, which is as exact as they are.
  const exact = minutes % 1440 === 0 || minutes < MINUTES.month ? minutes : Math.round(minutes / 1440) * 1440;
  // Half a minute and a hundredth of one are told to the end.
  return scale(Math.round(exact * 100), 1_000_000, days * 100);
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

function spokenMinutes(text: string, words: StretchWords): number | undefined {
  return readStretch(text, words)?.reduce((sum, { count, unit }) => sum + count * MINUTES[unit], 0);
}
