import {
  type CurrencyReport,
  ENOUGH,
  type RecordReport,
  type ReportCause,
  type ReportGroup,
} from '../../domain/results/record-report.js';
import { addSums, type RecordSums } from '../../domain/results/record-sums.js';
import { counted } from '../../i18n/en/grammar.js';
import type { FigureLine, FigureTable } from '../markup/figures-page.js';
import { capTables } from './cap-table.js';
import { NOBODY_SAID } from './group-names.js';
import { count, dayWords, type MoneyWords, moneyWords } from './report-figures.js';

/** Causes whose weeks are shown, and the weeks that are. */
const TRENDS = { causes: 5, weeks: 6 } as const;

/** The tables about answers in one currency. */
export function reportTables(report: RecordReport, part: CurrencyReport): readonly FigureTable[] {
  return [
    causeTable(report, part),
    trendTable(part),
    ...(report.by === 'week' || report.by === 'cause' ? [] : [groupTable(report, part)]),
    ...capTables(report, part),
    weekTable(part),
  ];
}

/** Bars are as long as what they stand for, the longest as wide as its cell. */
function barred<Line>(
  lines: readonly Line[],
  length: (line: Line) => number,
  line: (line: Line) => Omit<FigureLine, 'share'>,
): readonly FigureLine[] {
  const most = Math.max(1, ...lines.map(length));
  return lines.map((one) => ({ ...line(one), share: Math.max(0, length(one)) / most }));
}

function causeTable({ days }: RecordReport, { currency, causes, total }: CurrencyReport): FigureTable {
  const money = moneyWords(currency);
  const told = causes.reduce<RecordSums | null>((sum, one) => (sum ? addSums(sum, one) : one), null);
  const rest = told && addSums(total, told, -1);
  const lines = causes.map((one) => ({ ...one, year: yearOf(one, money) }));
  const all = [...lines, ...(rest && rest.answers > 0 ? [{ ...rest, name: NOBODY_SAID, year: '' }] : [])];
  return {
    title: 'What caused it',
    head: ['matters', 'costs us', 'lost', 'costs a year'],
    lines: barred(
      all,
      ({ cost }) => cost,
      (one) => ({
        name: one.name,
        cells: [count(one.matters), money.about(one.cost), rangeOf(one, money), one.year],
      }),
    ),
    notes: causes.length > 0 ? yearNotes(days, causes) : [],
  };
}

const rangeOf = ({ lostLow, lostHigh }: RecordSums, { whole }: MoneyWords): string =>
  `${whole(lostLow)} to ${whole(lostHigh)}`;

const yearOf = ({ aYear }: Pick<ReportCause, 'aYear'>, { whole }: MoneyWords): string =>
  aYear === null ? 'too little' : whole(aYear);

function yearNotes(days: number, causes: readonly ReportCause[]): string[] {
  if (causes.every(({ aYear }) => aYear !== null)) return [];
  const few = `A year is reckoned from ${ENOUGH.days / 7} weeks and ${ENOUGH.matters} matters of a cause on`;
  return [days < ENOUGH.days ? `${few}; this page has ${counted(days, 'day')}.` : `${few}.`];
}

/** The last weeks of the causes that come to most. */
function trendTable({ currency, causes, weeks }: CurrencyReport): FigureTable {
  const { about } = moneyWords(currency);
  const shown = weeks.slice(-TRENDS.weeks);
  const lines = barred(
    causes.slice(0, TRENDS.causes),
    ({ costByWeek }) => costByWeek.slice(-TRENDS.weeks).reduce((sum, cost) => sum + cost, 0),
    ({ name, costByWeek }) => ({ name, cells: costByWeek.slice(-TRENDS.weeks).map(about) }),
  );
  return {
    title: 'What causes cost, by the Monday of the week',
    head: shown.map(({ name }) => dayWords(name)),
    lines: weeks.length > 1 ? lines : [],
  };
}

function weekTable({ currency, weeks }: CurrencyReport): FigureTable {
  return {
    title: 'Week by week from Monday, the latest first',
    head: ['answers', 'owed', 'goodwill', 'costs us', 'lost'],
    lines: barred(
      weeks.toReversed(),
      ({ cost }) => cost,
      (week) => ({ name: dayWords(week.name, true), cells: sumCells(week, moneyWords(currency)) }),
    ),
  };
}

const sumCells = (sums: RecordSums, { about, whole }: MoneyWords): readonly string[] => [
  count(sums.answers),
  ...[sums.owed, sums.goodwill, sums.cost].map(about),
  whole(sums.lostMiddle),
];

const TITLES = {
  store: 'Store by store',
  staff: 'Who gave it',
  remedy: 'What was given',
  rule: 'By which rule',
} as const;

function groupTable({ by }: RecordReport, part: CurrencyReport): FigureTable {
  const kind = by as keyof typeof TITLES;
  const money = moneyWords(part.currency);
  if (kind === 'remedy') return remedyTable(part, money);
  const rest = part.unnamed && part.unnamed.answers > 0 ? [{ ...part.unnamed, name: NOBODY_SAID }] : [];
  return {
    title: TITLES[kind],
    head: ['answers', 'owed', 'goodwill', 'costs us', 'lost'],
    lines: barred(
      [...part.groups, ...rest],
      ({ cost }) => cost,
      (one) => ({ name: one.name, cells: sumCells(one, money) }),
    ),
    notes: [...fewNotes(part), ...(kind === 'rule' ? ['An answer may be counted under several rules.'] : [])],
  };
}

/** A remedy may be owed in one answer and goodwill in another. */
function remedyTable({ groups, unnamed }: CurrencyReport, { about }: MoneyWords): FigureTable {
  const goods = unnamed && unnamed.cost !== 0 ? [{ ...unnamed, name: GOODS }] : [];
  return {
    title: TITLES.remedy,
    head: ['answers', 'where owed', 'as goodwill', 'costs us'],
    lines: barred(
      [...groups, ...goods],
      ({ cost }) => cost,
      (one: ReportGroup) => ({
        name: one.name,
        cells: [
          one.name === GOODS ? '' : count(one.answers),
          ...[one.owed, one.goodwillCost, one.cost].map(about),
        ],
      }),
    ),
  };
}

/** What goods cost and bring back beside all remedies, so that the lines come to the total. No remedy is called so. */
const GOODS = 'goods taken back';

function fewNotes({ tooFew }: CurrencyReport): string[] {
  if (tooFew === null) return [];
  const { names, sums } = tooFew;
  return [
    `Not compared: ${names === 1 ? 'one person' : `${count(names)} people`} with fewer than ${ENOUGH.answersOfStaff} answers each, ${count(sums.answers)} in all. That would be chance.`,
  ];
}
