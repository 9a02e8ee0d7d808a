import type { CurrencyReport, RecordReport, ReportGroup } from '../../domain/results/record-report.js';
import { SUM_NAMES } from '../../domain/results/record-sums.js';

/** One line of a table for spreadsheets. */
export type ReportRow = readonly (string | number | null)[];

/** What a page's breakdown is as rows, heads first: a row a currency and name. Money in minor units. */
export const reportRows = (report: RecordReport): readonly ReportRow[] => [
  ['currency', report.by, ...SUM_NAMES.map(kebab)],
  ...report.currencies.flatMap((part) => groupsIn(report, part).map((group) => rowOf(part.currency, group))),
];

const rowOf = (currency: string, group: ReportGroup): ReportRow => [
  ...[currency, group.name],
  ...SUM_NAMES.map((name) => group[name]),
];

function groupsIn({ by }: RecordReport, { weeks, groups, tooFew, unnamed }: CurrencyReport): ReportGroup[] {
  if (by === 'week') return [...weeks];
  return [
    ...groups,
    ...(tooFew ? [{ ...tooFew.sums, name: 'fewer than 20 answers each' }] : []),
    ...(unnamed && unnamed.answers > 0 ? [{ ...unnamed, name: '' }] : []),
  ];
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
