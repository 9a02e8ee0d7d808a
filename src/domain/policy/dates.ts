import { workingDaysBetween } from './calendar.js';
import type { FactDefinition, Facts, FactValue } from './fact.js';
import { factNamed } from './fact-named.js';
import { CLOCK_DAY } from './moment.js';
import type { Policy } from './policy.js';

/** A date of a complaint, and the facts that count the days since it. */
export type DatedCounts = { readonly date: FactDefinition; readonly counts: readonly FactDefinition[] };

/** Every completed complaint asks for them. */
const FOUND = new WeakMap<Policy['facts'], readonly DatedCounts[]>();

/** The dates that something is counted from, in the policy's order. */
export function datedCounts({ facts }: Pick<Policy, 'facts'>): readonly DatedCounts[] {
  const before = FOUND.get(facts);
  if (before) return before;
  const found = facts.flatMap((date) => {
    const counts = facts.filter(({ since }) => since === date.name);
    return date.type.is === 'date' && counts.length > 0 ? [{ date, counts }] : [];
  });
  FOUND.set(facts, found);
  return found;
}

/** The date that a fact counts from, or that it is, with everything that counts from it. */
export const datedCountsOf = (policy: Pick<Policy, 'facts'>, fact: string): DatedCounts | undefined =>
  datedCounts(policy).find(
    ({ date, counts }) => date.name === fact || counts.some(({ name }) => name === fact),
  );

/** The day on which a complaint is answered: what it says itself, else what `--today` or the clock does. */
export function answeredOn(known: Facts): number | undefined {
  const day = known['today'] ?? known[CLOCK_DAY];
  return typeof day === 'number' ? day : undefined;
}

/** What a fact counts from a date to a day, that day included and the date not, before it's kept within its bounds. */
export function daysCounted(
  { calendar }: Pick<Policy, 'calendar'>,
  { workingDays }: FactDefinition,
  date: number,
  today: number,
): number {
  return workingDays && calendar ? workingDaysBetween(calendar, date, today) : today - date;
}

/** A count from a date to a day, kept within what the fact can be. */
export function countSince(
  policy: Pick<Policy, 'calendar'>,
  count: FactDefinition,
  date: number,
  today: number,
): number {
  const { type } = count;
  const days = daysCounted(policy, count, date, today);
  return type.is === 'number' ? Math.min(Math.max(days, type.atLeast), type.atMost) : days;
}

/** Whether a date may not be after today: one that something counts from which starts at 0. */
export const isPast = ({ counts }: DatedCounts): boolean =>
  counts.some(({ type }) => type.is === 'number' && type.atLeast >= 0);

/** The first of its counts that tells a date, because it counts every day and somebody told it. */
export const tellingCount = ({ counts }: DatedCounts, known: Facts): FactDefinition | undefined =>
  counts.find(({ name, workingDays }) => !workingDays && known[name] !== undefined);

/**
 * What is known, with what follows from it: today; of a date that was told, its counts; of a plain count, the date and
 * the other counts. Working days that were told stand alone. Without a day to count to, nothing follows.
 */
export function withDatesFollowed(policy: Policy, known: Facts): Facts {
  const today = answeredOn(known);
  if (today === undefined) return known;
  const followed: Record<string, FactValue | undefined> = { ...known };
  if (isWithin(factNamed(policy, 'today'), today)) followed['today'] = today;
  for (const dated of datedCounts(policy)) {
    const { date, counts } = dated;
    const day = known[date.name] ?? dateTold(dated, known, today);
    if (typeof day !== 'number') continue;
    for (const count of counts) {
      if (known[date.name] !== undefined || known[count.name] === undefined)
        followed[count.name] = countSince(policy, count, day, today);
    }
    followed[date.name] = day;
  }
  return followed;
}

/** The date that a plain count tells; undefined where it is none that the date can be. */
function dateTold(dated: DatedCounts, known: Facts, today: number): number | undefined {
  const count = tellingCount(dated, known);
  const day = count ? today - Number(known[count.name]) : undefined;
  return day !== undefined && isWithin(dated.date, day) ? day : undefined;
}

/** Whether a date can be this day. */
export const isWithin = (date: FactDefinition | undefined, day: number): boolean =>
  date?.type.is === 'date' && day >= date.type.atLeast && day <= date.type.atMost;

/** Whether a fact is a date, or counts the days from one. */
export const isOfDays = ({ since, type }: FactDefinition): boolean =>
  since !== undefined || type.is === 'date';

/**
 * What follows of facts that are at their defaults: a count from its date, or a date from the plain count that stands
 * before it. Undefined for every other fact.
 */
export function followingFact(policy: Policy, definition: FactDefinition, facts: Facts): number | undefined {
  if (!isOfDays(definition)) return undefined;
  const today = facts['today'];
  if (typeof today !== 'number') return undefined;
  if (definition.since !== undefined) {
    const date = facts[definition.since];
    return typeof date === 'number' ? countSince(policy, definition, date, today) : undefined;
  }
  const dated = datedCounts(policy).find(({ date }) => date === definition);
  return dated && dateTold(dated, facts, today);
}

/** The same with a fact told anew: what would be at odds with it, as its date or another count, is told no more. */
export function retold(policy: Policy, known: Facts, fact: string, value: FactValue | undefined): Facts {
  const dated = datedCountsOf(policy, fact);
  if (!dated) return { ...known, [fact]: value };
  const forgotten = [dated.date, ...dated.counts].map(({ name }) => [name, undefined]);
  return { ...known, ...Object.fromEntries(forgotten), [fact]: value };
}
