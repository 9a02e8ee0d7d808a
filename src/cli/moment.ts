import type { FactDefinition, Facts, FactValue } from '../domain/fact.js';
import { Failure } from '../domain/failure.js';
import type { Policy } from '../domain/policy.js';
import type { Host, WallClock } from './host.js';

/** When the complaint is answered: an ISO date, and the hour where it is known. */
export type Moment = { readonly date: string; readonly hour: number | null };

const DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * The moment that `--today` says, or the clock does, in the policy's timezone. A time with an offset is
 * taken over into that timezone; one without is its own. Throws a Failure where there is no such day.
 */
export function momentOf(today: string | undefined, { timezone }: Policy, host: Host): Moment {
  if (today === undefined) return momentAt(host.wallClock(timezone));
  const [, date, hour, minute, offset] = DATE.exec(today) ?? [];
  if (!date || !isCalendarDay(date) || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59)
    throw notADay(today);
  if (offset) return momentAt(host.wallClock(timezone, instantOf(today)));
  return { date, hour: hour === undefined ? null : Number(hour) };
}

const momentAt = ({ date, hour }: WallClock): Moment => ({ date, hour });

function instantOf(today: string): number {
  const instant = Date.parse(today.replace(' ', 'T'));
  if (Number.isNaN(instant)) throw notADay(today);
  return instant;
}

function isCalendarDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

const notADay = (today: string): Failure =>
  new Failure(
    `--today “${today}” is no date.`,
    'Write it as 2026-11-22, or with a time as 2026-11-22T20:15.',
  );

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** What was told, with the hour and the weekday of the moment unless somebody gave them. */
export function withMoment({ facts: definitions }: Policy, told: Facts, { date, hour }: Moment): Facts {
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
  const moment: Record<string, FactValue | undefined> = { hour: hour ?? undefined, weekday };
  const known = definitions.filter((fact) => fact.use === 'moment' && accepts(fact, moment[fact.name]));
  return { ...Object.fromEntries(known.map(({ name }) => [name, moment[name]])), ...told };
}

const accepts = ({ type }: FactDefinition, value: FactValue | undefined): boolean =>
  type.is === 'one-of' ? type.values.includes(String(value)) : value !== undefined;
