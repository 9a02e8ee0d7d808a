import {
  type Breakdown,
  type CurrencyReport,
  ENOUGH,
  type RecordReport,
  type ReportAdvice,
  type ReportAnswer,
  type ReportCause,
  type ReportGroup,
} from '../domain/results/record-report.js';
import {
  ANSWER_LISTS,
  type AnswerList,
  addSums,
  NO_SUMS,
  type RecordSums,
  type WeekSums,
} from '../domain/results/record-sums.js';
import { groupsOf, totalOf } from './sum-groups.js';

/** What the page of every currency has in common. */
type Page = {
  readonly by: Breakdown;
  readonly weeks: readonly string[];
  readonly days: RecordReport['days'];
  readonly answers: { readonly [List in AnswerList]: readonly ReportAnswer[] };
};

/** Days of a year, for what something comes to at the same rate. */
const DAYS_A_YEAR = 365;

/** What the answers in one currency come to, by their rows. */
export function currencyReport(
  currency: string,
  rows: readonly WeekSums[],
  { by, weeks, days, answers }: Page,
): CurrencyReport {
  const whole = rows.filter(({ dimension }) => dimension === 'engine');
  const total = totalOf(whole);
  const costs = costsOfCauses(rows);
  const causes = groupsOf(rows, 'cause').map((cause) => ({
    ...cause,
    aYear: aYear(cause, days),
    costByWeek: weeks.map((week) => costs.get(cause.name)?.get(week) ?? 0),
  }));
  return {
    ...{ currency, total, causes },
    weeks: weeks.map((name) => ({ name, ...totalOf(whole.filter(({ week }) => week === name)) })),
    ...breakdown(by, rows, total),
    advice: adviceOn(causes),
    answers: listsIn(answers, currency),
  };
}

/** At this rate; null where there are too few matters in too few days. */
const aYear = ({ cost, matters }: ReportGroup, days: number): number | null =>
  days >= ENOUGH.days && matters >= ENOUGH.matters ? Math.round((cost * DAYS_A_YEAR) / days) : null;

/** What each cause costs us in each week. */
function costsOfCauses(rows: readonly WeekSums[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const costs = new Map<string, Map<string, number>>();
  for (const { dimension, name, week, cost } of rows) {
    if (dimension !== 'cause') continue;
    const weeks = costs.get(name) ?? new Map<string, number>();
    costs.set(name, weeks.set(week, (weeks.get(week) ?? 0) + cost));
  }
  return costs;
}

/** What an answer has at most one of, so that what is left has none. Of remedies it's what becomes of goods: costs alone. */
const AT_MOST_ONE: readonly Breakdown[] = ['store', 'staff', 'cause', 'remedy'];

function breakdown(
  by: Breakdown,
  rows: readonly WeekSums[],
  total: RecordSums,
): Pick<CurrencyReport, 'groups' | 'tooFew' | 'unnamed'> {
  if (by === 'week') return { groups: [], tooFew: null, unnamed: null };
  const groups = groupsOf(rows, by);
  const rest = AT_MOST_ONE.includes(by) ? addSums(total, totalOf(groups), -1) : null;
  const unnamed = rest && by === 'remedy' ? { ...NO_SUMS, owed: rest.owed, cost: rest.cost } : rest;
  if (by !== 'staff') return { groups, tooFew: null, unnamed };
  const enough = groups.filter(({ answers }) => answers >= ENOUGH.answersOfStaff);
  const few = groups.filter(({ answers }) => answers < ENOUGH.answersOfStaff);
  return {
    groups: enough,
    tooFew: few.length === 0 ? null : { names: few.length, sums: totalOf(few) },
    unnamed,
  };
}

function adviceOn(causes: readonly ReportCause[]): ReportAdvice {
  const [most] = causes;
  if (!most) return { is: 'none-told' };
  const enough = causes.find(({ matters }) => matters >= ENOUGH.matters);
  if (enough) return { is: 'act', cause: enough.name };
  const often = causes.reduce((one, other) => (other.matters > one.matters ? other : one), most);
  return { is: 'too-few', cause: often.name, matters: often.matters };
}

const listsIn = (answers: Page['answers'], wanted: string): Page['answers'] =>
  Object.fromEntries(
    ANSWER_LISTS.map((list) => [list, answers[list].filter(({ currency }) => currency === wanted)]),
  ) as unknown as Page['answers'];
