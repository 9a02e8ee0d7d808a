import { WEEKDAYS } from '../values/weekdays.js';
import type { FactDefinition, Facts, FactValue } from './fact.js';
import type { Policy } from './policy.js';

/** When a complaint is answered: an ISO date, and the hour (0 to 23) where it is known. */
export type Moment = { readonly date: string; readonly hour: number | null };

/** A moment as it was written; `offset` only where it was given with one, as `Z` or `+01:00`. */
type ParsedMoment = Moment & { readonly offset: string | null };

const PATTERN = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::([0-5]\d)(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** Reads `2026-11-22` or `2026-11-22T20:15`; null where there is no such moment. */
export function parseMoment(text: string): ParsedMoment | null {
  const [, date, hour, minute, , offset] = PATTERN.exec(text) ?? [];
  if (!date || !isCalendarDay(date) || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return null;
  return { date, hour: hour === undefined ? null : Number(hour), offset: offset ?? null };
}

/** Whether `date`, of the form 2026-01-31, is a day of the calendar. */
function isCalendarDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** What was told, with the hour and the weekday of the moment unless somebody gave them. */
export function withMoment({ facts: definitions }: Policy, told: Facts, { date, hour }: Moment): Facts {
  // JavaScript counts from Sunday.
  const weekday = WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7];
  const moment: Record<string, FactValue | undefined> = { hour: hour ?? undefined, weekday };
  const known = definitions.filter((fact) => fact.use === 'moment' && accepts(fact, moment[fact.name]));
  return { ...Object.fromEntries(known.map(({ name }) => [name, moment[name]])), ...told };
}

/** Whether a fact follows from the moment: the hour, the weekday. */
export const isOfMoment = ({ facts }: Pick<Policy, 'facts'>, fact: string): boolean =>
  facts.some(({ name, use }) => name === fact && use === 'moment');

/** A policy may have narrowed the fact. */
const accepts = ({ type }: FactDefinition, value: FactValue | undefined): boolean =>
  type.is === 'one-of' ? type.values.includes(String(value)) : value !== undefined;
