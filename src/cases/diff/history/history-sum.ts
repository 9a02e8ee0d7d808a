import type {
  BadRow,
  HistoryDiff,
  HistoryTotals,
  RowDifference,
  UndecidedRows,
} from '../../../domain/results/diff.js';
import type { RawRow } from '../../../stream/index.js';
import type { AnswerSums, HistoryComparer, RowComparison } from './history-comparer.js';
import type { LackingFacts } from './pair-reader.js';

/** Of rows that gain or lose, so many are shown; and of those that are no complaint. */
const MOST_SHOWN = 10;

/** A row that gains or loses, as it stands in its file. */
type MovedRow = { readonly row: RawRow; readonly gain: number };

type ComparedRow = RowComparison & { readonly is: 'compared' };

/** Adds up what a change comes to over rows of the past. Every row is counted: compared, not decided, or no complaint. */
export class HistorySum {
  readonly #totals = { before: new Totals(), after: new Totals() };
  readonly #directions = { 'more-generous': 0, stricter: 0, different: 0, same: 0 };
  readonly #money = { gained: 0, lost: 0, dearer: 0, cheaper: 0 };
  readonly #undecided = new Map<string, UndecidedRows>();
  readonly #bad: BadRow[] = [];
  #gaining: readonly MovedRow[] = [];
  #losing: readonly MovedRow[] = [];
  #rows = 0;
  #compared = 0;
  #badRows = 0;

  /** Takes rows in their order, and what each of them is to both policies. */
  add(rows: readonly RawRow[], comparisons: readonly RowComparison[]): void {
    comparisons.forEach((one, at) => {
      const row = rows[at];
      if (row && one.is !== 'skipped') this.#add(row, one);
    });
  }

  #add(row: RawRow, one: RowComparison): void {
    this.#rows += 1;
    if (one.is === 'bad') this.#addBad(one.line, one.why);
    if (one.is === 'undecided') this.#addUndecided(one.line, one.lacking);
    if (one.is === 'compared') this.#addCompared(row, one);
  }

  #addBad(line: number, why: string): void {
    this.#badRows += 1;
    if (this.#bad.length < MOST_SHOWN) this.#bad.push({ line, why });
  }

  #addUndecided(line: number, { by, missing }: LackingFacts): void {
    const key = JSON.stringify([by, missing]);
    const known = this.#undecided.get(key) ?? { by, missing, rows: 0, firstLine: line };
    this.#undecided.set(key, { ...known, rows: known.rows + 1 });
  }

  #addCompared(row: RawRow, { direction, before, after, gain }: ComparedRow): void {
    this.#compared += 1;
    this.#directions[direction ?? 'same'] += 1;
    this.#totals.before.add(before);
    this.#totals.after.add(after);
    const dearer = after.cost - before.cost;
    this.#money.dearer += Math.max(0, dearer);
    this.#money.cheaper += Math.max(0, -dearer);
    this.#money.gained += Math.max(0, gain);
    this.#money.lost += Math.max(0, -gain);
    if (gain > 0) this.#gaining = most([...this.#gaining, { row, gain }]);
    if (gain < 0) this.#losing = most([...this.#losing, { row, gain }]);
  }

  /** What it came to; `comparer` answers the rows again that are shown. */
  result(file: string, comparer: HistoryComparer): HistoryDiff {
    const shown = (moved: readonly MovedRow[]): RowDifference[] =>
      moved.flatMap(({ row, gain }) => comparer.shown(row, gain) ?? []);
    return {
      file,
      rows: this.#rows,
      compared: this.#compared,
      directions: this.#directions,
      before: this.#totals.before.result(this.#compared),
      after: this.#totals.after.result(this.#compared),
      ...this.#money,
      mostGained: shown(this.#gaining),
      mostLost: shown(this.#losing),
      undecided: [...this.#undecided.values()].sort((a, b) => b.rows - a.rows),
      bad: { rows: this.#badRows, first: this.#bad },
    };
  }
}

class Totals {
  #cost = 0;
  #worth = 0;
  #approvals = 0;
  /** In thousandths, so that the order of adding makes no difference. */
  #mended = 0;

  add({ cost, worth, needsApproval, mended }: AnswerSums): void {
    this.#cost += cost;
    this.#worth += worth;
    this.#approvals += needsApproval ? 1 : 0;
    this.#mended += mended;
  }

  result(rows: number): HistoryTotals {
    const mended = rows === 0 ? 0 : Math.round(this.#mended / rows) / 1000;
    return { cost: this.#cost, worth: this.#worth, approvals: this.#approvals, mended };
  }
}

/** Those that move most, the first of them first; of two alike, the earlier row. */
const most = (moved: readonly MovedRow[]): MovedRow[] =>
  moved
    .toSorted((a, b) => Math.abs(b.gain) - Math.abs(a.gain) || a.row.line - b.row.line)
    .slice(0, MOST_SHOWN);
