import type { CurrencyReport, RecordReport, ReportGroup } from '../../domain/results/record-report.js';
import type { RecordSums } from '../../domain/results/record-sums.js';
import type { FigureTable } from '../markup/figures-page.js';
import { FEW_ANSWERS, NOBODY_SAID } from './group-names.js';
import { count } from './report-figures.js';

/** By whom and where it's told apart who went past a cap. */
const TOLD_BY: readonly RecordReport['by'][] = ['store', 'staff'];

/** Who had a yes from above, and who went past a cap, with one, without one, or because nobody could check it. */
export function capTables({ by }: RecordReport, part: CurrencyReport): readonly FigureTable[] {
  const lines = TOLD_BY.includes(by) ? groupsIn(part).filter((one) => one.approvals + passed(one) > 0) : [];
  const most = Math.max(1, ...lines.map(passed));
  return [
    {
      title: 'A yes from above, and caps',
      head: ['a yes', 'cap lifted', 'past a cap', 'not checked'],
      lines: lines.map((one) => ({
        name: one.name,
        share: passed(one) / most,
        cells: [one.approvals, one.lifted, one.over, one.unchecked].map(count),
      })),
    },
  ];
}

const passed = ({ lifted, over, unchecked }: RecordSums): number => lifted + over + unchecked;

const groupsIn = ({ groups, tooFew, unnamed }: CurrencyReport): readonly ReportGroup[] => [
  ...groups,
  ...(tooFew ? [{ ...tooFew.sums, name: FEW_ANSWERS }] : []),
  ...(unnamed ? [{ ...unnamed, name: NOBODY_SAID }] : []),
];
