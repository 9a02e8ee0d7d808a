import type { CurrencyReport, RecordReport, ReportGroup } from '../../domain/results/record-report.js';
import { SUM_NAMES, type SumName } from '../../domain/results/record-sums.js';
import { FEW_ANSWERS } from './group-names.js';

/** One line of a table for spreadsheets. */
export type ReportRow = readonly (string | number | null)[];

/** What a page's breakdown is as rows, heads first: a row a currency and name. Money in minor units. */
export const reportRows = (report: RecordReport): readonly ReportRow[] => [
  ['currency', report.by, ...SUM_NAMES.map(kebab)],
  ...report.currencies.flatMap((part) => groupsIn(report, part).map((group) => rowOf(report, part, group))),
];

const rowOf = ({ by }: RecordReport, { currency }: CurrencyReport, group: ReportGroup): ReportRow => [
  ...[currency, group.name],
  ...SUM_NAMES.map((name) => (by === 'remedy' && !OF_A_REMEDY.includes(name) ? null : group[name])),
];

/** What is kept of each remedy by itself; all else is of whole answers. */
const OF_A_REMEDY: readonly SumName[] = ['answers', 'withGoodwill', 'owed', 'goodwillCost', 'cost'];

function groupsIn({ by }: RecordReport, { weeks, groups, tooFew, unnamed }: CurrencyReport): ReportGroup[] {
  if (by === 'week') return [...weeks];
  return [
    ...groups,
    ...(tooFew ? [{ ...tooFew.sums, name: FEW_ANSWERS }] : []),
    ...(unnamed && (unnamed.answers > 0 || unnamed.cost !== 0) ? [{ ...unnamed, name: '' }] : []),
  ];
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
