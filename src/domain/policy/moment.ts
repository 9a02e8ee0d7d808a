import { parseDay, weekdayOf, writeDay } from '../values/day.js';
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
  if (!date || parseDay(date) === undefined || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59)
    return null;
  return { date, hour: hour === undefined ? null : Number(hour), offset: offset ?? null };
}

/** Rows by the thousand are answered at one moment. */
const DAYS = new WeakMap<Moment, { readonly day: number | undefined }>();

/** The day of a moment, in days since 1970-01-01; undefined where its date is none. */
export function dayOf(moment: Moment): number | undefined {
  const found = DAYS.get(moment) ?? { day: parseDay(moment.date) };
  DAYS.set(moment, found);
  return found.day;
}

/**
 * Where the day stands among known facts on which a complaint is answered that says no `today` of its own. No fact can
 * have this name.
 */
export const CLOCK_DAY = '#today';

/**
 * What was told, with the day, the hour and the weekday of the moment unless somebody gave them. The weekday is that of
 * the day which the complaint says itself, where it does.
 */
export function withMoment(policy: Policy, told: Facts, at: Moment): Facts {
  const clock = dayOf(at);
  const today = told['today'] ?? clock;
  const weekday = typeof today === 'number' ? weekdayOf(today) : undefined;
  const moment: Record<string, FactValue | undefined> = { hour: at.hour ?? undefined, weekday };
  const known: Record<string, FactValue | undefined> = {};
  for (const fact of factsOfMoment(policy)) {
    if (accepts(fact, moment[fact.name])) known[fact.name] = moment[fact.name];
  }
  Object.assign(known, told);
  if (clock !== undefined) known[CLOCK_DAY] = clock;
  return known;
}

/** Every complaint is told its moment. */
const OF_MOMENT = new WeakMap<Policy['facts'], readonly FactDefinition[]>();

/** The facts that follow from the moment, in the policy's order. */
function factsOfMoment({ facts }: Pick<Policy, 'facts'>): readonly FactDefinition[] {
  const found = OF_MOMENT.get(facts) ?? facts.filter(({ use }) => use === 'moment');
  OF_MOMENT.set(facts, found);
  return found;
}

/** The moment on the day that a complaint says itself, where it says one. */
export function momentOfComplaint(moment: Moment, { today }: Facts): Moment {
  return typeof today === 'number' ? { ...moment, date: writeDay(today) } : moment;
}

/** Whether a fact follows from the moment: the hour, the weekday. */
export const isOfMoment = ({ facts }: Pick<Policy, 'facts'>, fact: string): boolean =>
  factsOfMoment({ facts }).some(({ name }) => name === fact);

/** A policy may have narrowed the fact. */
const accepts = ({ type }: FactDefinition, value: FactValue | undefined): boolean =>
  type.is === 'one-of' ? type.values.includes(String(value)) : value !== undefined;
