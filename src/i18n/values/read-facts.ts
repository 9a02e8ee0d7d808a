import { PARTS_OF_THE_PRICE } from '../../domain/policy/charges.js';
import { countSince, datedCountsOf, isPast } from '../../domain/policy/dates.js';
import type { FactDefinition, Facts, FactType, FactValue } from '../../domain/policy/fact.js';
import { factNamed } from '../../domain/policy/fact-named.js';
import { CLOCK_DAY } from '../../domain/policy/moment.js';
import type { Policy } from '../../domain/policy/policy.js';
import { writeDay } from '../../domain/values/day.js';
import { sayMoney } from '../../domain/values/money.js';
import { catalogueFor, type RefusalWords } from '../languages/index.js';
import { type Called, dateIssues } from './date-issues.js';
import { readFigure } from './figure.js';
import { daysMeant, likelyDay } from './read-day.js';
import { readRemedies } from './read-remedies.js';
import { sayDay } from './say-day.js';

/** A value that cannot be one of the fact, and what could. */
export type FactIssue = { readonly fact: string; readonly message: string; readonly hint?: string };

/** A value read, or why it is none. */
type Reading = { readonly value: FactValue } | { readonly wrong: string; readonly hint?: string };

/**
 * Reads facts as people write them, in YAML, JSON or `fact=value` words: money in major units (`49.99`),
 * percentages with their sign, yes/no/true/false, dates as `2026-11-01` or as people say them. Returns what could be
 * read and every mistake. `clock` is the day it is, in days since 1970-01-01, unless a fact says so.
 */
export function readFacts(
  policy: Policy,
  raw: Readonly<Record<string, unknown>>,
  clock?: number,
): { facts: Facts; issues: FactIssue[] } {
  const today = todayTold(policy, raw) ?? clock;
  const facts: Record<string, FactValue> = {};
  const issues: FactIssue[] = [];
  for (const [name, value] of Object.entries(raw)) {
    if (value === undefined || value === null || value === '') continue;
    const definition = factNamed(policy, name);
    const reading = definition
      ? readFact(policy, definition, value, name === 'today' ? undefined : today)
      : unknownFact(policy, name);
    if ('value' in reading) facts[name] = reading.value;
    else issues.push({ fact: name, message: reading.wrong, ...(reading.hint ? { hint: reading.hint } : {}) });
  }
  return { facts, issues: [...issues, ...contradictions(policy, { ...facts, [CLOCK_DAY]: today })] };
}

/** The day on which a complaint says itself that it's answered; undefined where it does not, or not in order. */
export function todayTold(policy: Policy, { today }: Readonly<Record<string, unknown>>): number | undefined {
  const definition = factNamed(policy, 'today');
  const reading = definition && typeof today === 'string' ? readFact(policy, definition, today) : undefined;
  return reading && 'value' in reading ? Number(reading.value) : undefined;
}

/**
 * Facts that cannot both be: a part of the price that is more than the price, a count at odds with its date. Messages call
 * facts as they are typed, unless `called` says otherwise.
 */
export function contradictions(policy: Policy, facts: Facts, called: Called = (fact) => fact): FactIssue[] {
  return [...partIssues(policy, facts, called), ...dateIssues(policy, facts, called)];
}

function partIssues(policy: Policy, facts: Facts, called: Called): FactIssue[] {
  const { price } = facts;
  const { morePart, restatePrice } = factRefusals(policy);
  const money = (minor: number): string => sayMoney(minor, policy.currency);
  return PARTS_OF_THE_PRICE.flatMap((fact) => {
    const part = facts[fact];
    if (typeof price !== 'number' || typeof part !== 'number' || part <= price) return [];
    const names = { fact: called(fact), paid: called('price') };
    const message = morePart({ ...names, part: money(part), price: money(price) });
    return [{ fact, message, hint: restatePrice(names) }];
  });
}

const unknownFact = (policy: Policy, name: string): Reading => ({
  wrong: factRefusals(policy).unknown(name),
});

const refusals = (policy: Policy): RefusalWords => catalogueFor(policy).refusals;

const factRefusals = (policy: Policy): RefusalWords['facts'] => refusals(policy).facts;

/** Reads one value of one fact; see {@link readFacts}. `today` is in days since 1970-01-01, where it's known. */
export function readFact(policy: Policy, definition: FactDefinition, raw: unknown, today?: number): Reading {
  const { type } = definition;
  if (type.is === 'remedies') return readRemedies(policy, definition, raw);
  if (typeof raw === 'object') return { wrong: factRefusals(policy).oneValue(definition.name) };
  const text = String(raw).trim();
  switch (type.is) {
    case 'one-of':
      return readOneOf(policy, type.values, text);
    case 'yes-no':
      return readYesNo(policy, text);
    case 'remedy':
      return readOneOf(policy, ['nothing', ...idsOf(policy)], text);
    case 'text':
      return { value: text };
    case 'date':
      return readDate(policy, { ...definition, type }, text, today);
    default:
      return (
        readCountSince(policy, definition, text, today) ??
        readFigure(policy, { ...definition, type }, { text, plain: typeof raw === 'number' })
      );
  }
}

/** A date, as people write it or say it. */
function readDate(
  policy: Policy,
  { name, type: { atLeast, atMost } }: FactDefinition & { readonly type: FactType & { is: 'date' } },
  typed: string,
  today: number | undefined,
): Reading {
  const { interview, refusals } = catalogueFor(policy);
  const { dates, facts, writeItAs } = refusals;
  const days = daysMeant(typed, interview, today);
  const [day, other] = days.length > 1 ? possibleDays(policy, name, days, today) : days;
  if (day === undefined) {
    const likely = likelyDay(typed, interview);
    return { wrong: dates.noDate(typed), hint: likely ? writeItAs(likely) : dates.writeDate };
  }
  if (other !== undefined) return eitherDay(policy, typed, [day, other]);
  const ends = { low: writeDay(atLeast), high: writeDay(atMost) };
  if (day < atLeast || day > atMost) return { wrong: facts.notBetween({ typed, ...ends }) };
  return { value: day };
}

/** Those of the days that may be meant that aren't ahead, where a fact tells of what is past; all, where none is left. */
function possibleDays(
  policy: Policy,
  fact: string,
  days: readonly number[],
  today: number | undefined,
): readonly number[] {
  const dated = datedCountsOf(policy, fact);
  if (today === undefined || !dated || !isPast(dated)) return days;
  const past = days.filter((day) => day <= today);
  return past.length > 0 ? past : days;
}

/** Nobody guesses which of the two figures is the month. */
function eitherDay(policy: Policy, typed: string, days: readonly number[]): Reading {
  const { eitherDay: either, writeMonth } = refusals(policy).dates;
  const said = days.map((day) => sayDay(day, policy));
  return { wrong: either({ typed, days: said }), hint: writeMonth(said[0] ?? '') };
}

/** The day from which something is counted, or how long ago that was, in place of the count; undefined where it's none. */
function readCountSince(
  policy: Policy,
  definition: FactDefinition,
  typed: string,
  today: number | undefined,
): Reading | undefined {
  if (definition.since === undefined || today === undefined || /^-?\d+$/.test(typed)) return undefined;
  const days = daysMeant(typed, catalogueFor(policy).interview, today).filter((day) => day <= today);
  if (days.length > 1) return eitherDay(policy, typed, days);
  const [day] = days;
  return day === undefined ? undefined : { value: countSince(policy, definition, day, today) };
}

const idsOf = ({ remedies }: Policy): string[] => remedies.map(({ id }) => id);

function readOneOf(policy: Policy, values: readonly string[], typed: string): Reading {
  // A Mac may write é as an e with an accent beside it.
  const text = typed.normalize('NFC');
  if (values.includes(text)) return { value: text };
  const alike = values.find((value) => value === text.toLowerCase().replace(/[\s_]+/g, '-'));
  return alike ? { value: alike } : { wrong: factRefusals(policy).noneOf({ typed: text, known: values }) };
}

function readYesNo(policy: Policy, text: string): Reading {
  const lower = text.toLowerCase();
  if (['yes', 'true', 'y'].includes(lower)) return { value: true };
  if (['no', 'false', 'n'].includes(lower)) return { value: false };
  return { wrong: factRefusals(policy).notYesNo(text) };
}
