import {
  answeredOn,
  countSince,
  type DatedCounts,
  datedCounts,
  isPast,
  isWithin,
  tellingCount,
} from '../../domain/policy/dates.js';
import type { FactDefinition, Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { weekdayOf, writeDay } from '../../domain/values/day.js';
import { catalogueFor } from '../languages/index.js';

/** A mistake in facts that cannot all be, and the way out. */
type DateIssue = { readonly fact: string; readonly message: string; readonly hint: string };

/** How facts are called to whoever reads of an issue: as they are typed, or by their label where somebody is asked. */
export type Called = (fact: string) => string;

/** A policy, and how its facts are called. */
type Naming = { readonly policy: Policy; readonly called: Called };

/** What was told of days and cannot be: a date ahead, a count at odds with its date, a weekday with today. */
export function dateIssues(policy: Policy, facts: Facts, called: Called): DateIssue[] {
  const naming = { policy, called };
  const today = answeredOn(facts);
  if (today === undefined) return [];
  return [
    ...weekdayIssues(naming, facts),
    ...datedCounts(policy).flatMap((dated) => issuesOf(naming, dated, facts, today)),
  ];
}

/** A weekday of another moment counts as it is told; beside a `today` of the complaint's own it has to be that day's. */
function weekdayIssues({ policy, called }: Naming, { today, weekday }: Facts): DateIssue[] {
  if (typeof today !== 'number' || weekday === undefined || weekday === weekdayOf(today)) return [];
  const { atOdds, leaveOneOut } = catalogueFor(policy).refusals.dates;
  const told = { fact: called('weekday'), value: String(weekday) };
  const message = atOdds({ ...told, other: 'today', than: writeDay(today), is: weekdayOf(today) });
  return [{ fact: 'weekday', message, hint: leaveOneOut }];
}

function issuesOf(naming: Naming, dated: DatedCounts, facts: Facts, today: number): DateIssue[] {
  const { policy, called } = naming;
  const { date } = dated;
  const told = facts[date.name];
  if (typeof told !== 'number') return countIssues(naming, dated, facts, today);
  if (told > today && isPast(dated)) {
    const { ahead, sayWhen } = catalogueFor(policy).refusals.dates;
    const days = { fact: called(date.name), date: writeDay(told), today: writeDay(today) };
    return [
      {
        fact: date.name,
        message: ahead(days),
        hint: sayWhen({ ...days, isAsked: called(date.name) !== date.name }),
      },
    ];
  }
  return atOdds(naming, dated, facts, { date: told, today, by: called(date.name), than: writeDay(told) });
}

/** Plain counts tell the date, each the same. */
function countIssues(naming: Naming, dated: DatedCounts, facts: Facts, today: number): DateIssue[] {
  const telling = tellingCount(dated, facts);
  if (!telling) return [];
  const count = Number(facts[telling.name]);
  const date = today - count;
  if (!isWithin(dated.date, date)) return [tooFar(naming, dated, telling, count, date)];
  return atOdds(naming, dated, facts, { date, today, by: naming.called(telling.name), than: String(count) });
}

function tooFar(
  { policy, called }: Naming,
  { date: { name, type } }: DatedCounts,
  { name: fact }: FactDefinition,
  count: number,
  date: number,
): DateIssue {
  const { outside, tellDate } = catalogueFor(policy).refusals.dates;
  const [low, high] = type.is === 'date' ? [type.atLeast, type.atMost] : [date, date];
  const ends = { low: writeDay(low), high: writeDay(high) };
  return {
    fact,
    message: outside({ fact: called(fact), count, date: called(name), day: writeDay(date), ...ends }),
    hint: tellDate(called(name)),
  };
}

/** The day that is told, by which fact and in which words, and the day to which it's counted. */
type Told = { readonly date: number; readonly today: number; readonly by: string; readonly than: string };

function atOdds(
  { policy, called }: Naming,
  { counts }: DatedCounts,
  facts: Facts,
  { date, today, by: other, than }: Told,
): DateIssue[] {
  const words = catalogueFor(policy).refusals.dates;
  return counts.flatMap((count) => {
    const { name: fact } = count;
    const [value, is] = [facts[fact], countSince(policy, count, date, today)];
    if (value === undefined || value === is) return [];
    const message = words.atOdds({ fact: called(fact), value: String(value), other, than, is: String(is) });
    return [{ fact, message, hint: words.leaveOneOut }];
  });
}
