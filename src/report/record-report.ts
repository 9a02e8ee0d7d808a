import type { RecordEntry } from '../domain/results/record-entry.js';
import type { Breakdown, RecordReport } from '../domain/results/record-report.js';
import type { AnswerList, Dimension, WeekSums } from '../domain/results/record-sums.js';
import { parseDay, writeDay } from '../domain/values/day.js';
import { firstDay } from '../record/window.js';
import { currencyReport } from './currency-report.js';
import { reportAnswers } from './report-answers.js';
import { totalOf } from './sum-groups.js';

/** All that a page is made of: what the record has for its days. */
export type ReportParts = {
  /** The days that were asked for (ISO dates, both included). */
  readonly since: string;
  readonly until: string;
  readonly by: Breakdown;
  /** The first day of which the record has an answer, whichever days the page is about; null where it has none. */
  readonly begun: string | null;
  /** A row a week, currency and name, of at least the {@link dimensionsFor} this page. */
  readonly sums: readonly WeekSums[];
  readonly listed: { readonly [List in AnswerList]: readonly RecordEntry[] };
  readonly erased: number;
  /** This version of amends. */
  readonly engine: string;
};

/** The dimensions that a page by something is made of. */
export const dimensionsFor = (by: Breakdown): readonly Dimension[] => [
  ...new Set<Dimension>(['engine', 'cause', ...(by === 'week' ? [] : [by])]),
];

/** The page of some days. */
export function recordReport(parts: ReportParts): RecordReport {
  const { since, until, by, begun, sums, erased, engine } = parts;
  const from = begun === null || since > begun ? since : begun;
  const days = begun === null ? 0 : Math.max(0, dayOf(until) - dayOf(from) + 1);
  const answers = reportAnswers(parts.listed);
  const page = { by, weeks: weeksBetween(from, until), days, answers };
  const currencies = [...new Set(sums.map(({ currency }) => currency))].sort();
  return {
    report: 1,
    ...{ since, until, by, begun, days, erased },
    otherEngines: otherEngines(sums, engine),
    currencies: currencies
      .map((currency) => currencyReport(currency, rowsIn(sums, currency), page))
      .toSorted((a, b) => b.total.answers - a.total.answers),
  };
}

const dayOf = (day: string): number => parseDay(day) ?? 0;

const rowsIn = (rows: readonly WeekSums[], wanted: string): readonly WeekSums[] =>
  rows.filter(({ currency }) => currency === wanted);

/** The Mondays of all weeks from a day to another, as ISO dates. */
function weeksBetween(since: string, until: string): readonly string[] {
  const weeks: string[] = [];
  const monday = firstDay({ count: 1, unit: 'week' }, dayOf(since));
  for (let week = monday; week <= dayOf(until); week += 7) weeks.push(writeDay(week));
  return weeks;
}

function otherEngines(sums: readonly WeekSums[], own: string): RecordReport['otherEngines'] {
  const rows = sums.filter(({ dimension }) => dimension === 'engine');
  const others = [...new Set(rows.map(({ name }) => name))].filter((name) => name !== own).sort();
  return others
    .map((engine) => ({ engine, answers: totalOf(rows.filter(({ name }) => name === engine)).answers }))
    .filter(({ answers }) => answers > 0);
}
