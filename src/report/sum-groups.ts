import type { ReportGroup } from '../domain/results/record-report.js';
import {
  addSums,
  type Dimension,
  NO_SUMS,
  type RecordSums,
  SUM_NAMES,
  type WeekSums,
} from '../domain/results/record-sums.js';

/** Several sums in one. */
export const totalOf = (rows: readonly RecordSums[]): RecordSums =>
  rows.reduce<RecordSums>((sum, row) => addSums(sum, row), NO_SUMS);

/** The rows of a dimension, added up by name; what comes to most first, of two alike by name. */
export function groupsOf(rows: readonly WeekSums[], dimension: Dimension): readonly ReportGroup[] {
  const groups = new Map<string, RecordSums>();
  for (const row of rows)
    if (row.dimension === dimension) groups.set(row.name, addSums(groups.get(row.name) ?? NO_SUMS, row));
  return (
    [...groups]
      // What was chosen otherwise in the end leaves a row of nothing.
      .filter(([, sums]) => SUM_NAMES.some((name) => sums[name] !== 0))
      .map(([name, sums]) => ({ name, ...sums }))
      .toSorted((a, b) => comesTo(b) - comesTo(a) || b.answers - a.answers || (a.name < b.name ? -1 : 1))
  );
}

/** What something comes to: what it costs us, with the stake that wasn't won back, in minor units. */
export const comesTo = ({ cost, lostMiddle }: RecordSums): number => cost + lostMiddle;
