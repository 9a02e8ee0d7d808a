import type { Range } from '../../domain/policy/condition.js';
import type { DatedCounts } from '../../domain/policy/dates.js';
import type { FactDefinition } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { DATE_BOUNDS } from '../../domain/values/day.js';

const WEEK = 7;

/**
 * Days such that whatever is real on any day is so on one of these: those about the days at which something changes for
 * dates, today or the calendar, and so many before and after that every count goes past what conditions tell of it.
 * Further out the weeks are all alike: of what is real there, the day and every date near it can be moved by whole weeks
 * towards these, and a date that stays behind still counts for as much as anything tells. `edges` are the first
 * numbers of what conditions tell apart, by fact.
 */
export function dayWindow(
  policy: Policy,
  dates: readonly DatedCounts[],
  edges: ReadonlyMap<string, readonly number[]>,
): Range {
  const today = policy.facts.filter(({ name }) => name === 'today');
  const days = [
    ...[...today, ...dates.map(({ date }) => date)].flatMap((fact) => endsOf(fact, edges)),
    ...(policy.calendar?.holidays ?? []),
  ];
  const counts = dates.flatMap((dated) => dated.counts);
  const margin = WEEK + 2 * Math.max(WEEK, ...counts.map((count) => furthest(policy, count, edges)));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (days.length === 0) return { atLeast: MIDDLE - margin, atMost: MIDDLE + margin };
  return {
    atLeast: Math.max(DATE_BOUNDS.atLeast, first - margin),
    atMost: Math.min(DATE_BOUNDS.atMost, last + margin),
  };
}

/** Where no day is more than another, any will do. */
const MIDDLE = Math.floor((DATE_BOUNDS.atLeast + DATE_BOUNDS.atMost) / 2);

/** The days at which something changes for a date, its own ends among them where it's narrower than dates are. */
function endsOf({ name, type }: FactDefinition, edges: ReadonlyMap<string, readonly number[]>): number[] {
  const own = type.is === 'date' ? [type.atLeast, type.atMost] : [];
  const ends = Object.values(DATE_BOUNDS) as readonly number[];
  return [...(edges.get(name) ?? []), ...own].filter(
    (day) => !ends.includes(day) && day <= DATE_BOUNDS.atMost,
  );
}

/** How many days it takes at most to count as much as conditions tell of a count, or the fact's lower end. */
function furthest(
  { calendar }: Policy,
  { name, type, workingDays }: FactDefinition,
  edges: ReadonlyMap<string, readonly number[]>,
): number {
  const { atLeast, atMost } = type as FactDefinition['type'] & { is: 'number' };
  const told = (edges.get(name) ?? []).filter((edge) => edge > atLeast && edge <= atMost);
  const most = Math.max(0, ...told.map(Math.abs));
  if (!workingDays || !calendar) return most;
  const weeks = Math.ceil((most + calendar.holidays.length + 1) / (WEEK - calendar.weekend.length));
  return WEEK * (weeks + 1);
}
