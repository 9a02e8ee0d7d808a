import type { BadRow, HistoryDiff, RowDifference, UndecidedRows } from '../../../domain/results/diff.js';
import { costOf, worthOf } from '../answers/compare-answers.js';
import { type Compared, Deciding, type IsAlike } from '../answers/deciding.js';
import type { PolicyPair } from '../pair/joint-policy.js';
import { type ReadRow, type RowFacts, RowReader, readRow } from './history-row.js';

/** Of rows that gain or lose, so many are shown; and of those that are no complaint. */
const MOST_SHOWN = 10;

/** A row that was compared. */
type ComparedRow = { readonly line: number; readonly gain: number; readonly compared: Compared };

/** Complaints of the past, and how to answer them. */
export type History = {
  /** What the file is called. */
  readonly file: string;
  /** Its lines, an object of JSON each. */
  readonly lines: Iterable<string>;
  /** ISO date: counts where a row says no day. */
  readonly today: string;
  /** Which complaints need not be answered by both. */
  readonly isAlike: IsAlike;
};

/**
 * Has complaints of the past answered by both policies, and adds up what the change comes to. Every line is counted:
 * compared, not decided by a policy for want of facts, or no complaint.
 */
export function overHistory(pair: PolicyPair, history: History): HistoryDiff {
  const sum = new HistorySum(pair, history);
  let line = 0;
  for (const text of history.lines) {
    line += 1;
    if (text.trim() !== '') sum.add(line, text.replace(/^\uFEFF/, ''));
  }
  return sum.result(history.file);
}

class HistorySum {
  readonly #pair: PolicyPair;
  readonly #today: string;
  readonly #isAlike: IsAlike;
  readonly #reader: RowReader;
  readonly #deciding = new Map<string, Deciding>();
  readonly #known = new Map<string, { readonly compared: Compared; readonly gain: number }>();
  readonly #undecided = new Map<string, UndecidedRows>();
  readonly #bad: BadRow[] = [];
  readonly #totals = { before: emptyTotals(), after: emptyTotals() };
  readonly #directions = { 'more-generous': 0, stricter: 0, different: 0, same: 0 };
  readonly #money = { gained: 0, lost: 0, dearer: 0, cheaper: 0 };
  #gaining: ComparedRow[] = [];
  #losing: ComparedRow[] = [];
  #rows = 0;
  #compared = 0;
  #badRows = 0;

  constructor(pair: PolicyPair, { today, isAlike }: Omit<History, 'lines'>) {
    this.#pair = pair;
    this.#today = today;
    this.#isAlike = isAlike;
    this.#reader = new RowReader(pair);
  }

  add(line: number, text: string): void {
    this.#rows += 1;
    const row = readRow(text);
    if ('why' in row) this.#addBad(line, row.why);
    else this.#addRow(line, row);
  }

  #addRow(line: number, row: RowFacts): void {
    const today = row.today ?? this.#today;
    const deciding = this.#decidingOn(today);
    const readings = this.#reader.read(deciding, row, today);
    const bad = readings.flatMap(({ reading }) => (reading.is === 'bad' ? [reading.why] : []));
    if (bad[0] !== undefined) {
      this.#addBad(line, bad[0]);
      return;
    }
    const lacking = readings.flatMap(({ side, reading }) =>
      reading.is === 'missing' ? [{ by: side, missing: reading.facts }] : [],
    );
    for (const one of lacking) this.#addUndecided(line, one);
    const [before, after] = readings.flatMap(({ reading }) => (reading.is === 'complaint' ? [reading] : []));
    if (before && after) this.#addCompared(line, deciding, { before, after });
  }

  #decidingOn(today: string): Deciding {
    const known = this.#deciding.get(today) ?? new Deciding(this.#pair, today);
    this.#deciding.set(today, known);
    return known;
  }

  #addBad(line: number, why: string): void {
    this.#badRows += 1;
    if (this.#bad.length < MOST_SHOWN) this.#bad.push({ line, why });
  }

  #addUndecided(line: number, { by, missing }: Pick<UndecidedRows, 'by' | 'missing'>): void {
    const key = JSON.stringify([by, missing]);
    const known = this.#undecided.get(key) ?? { by, missing, rows: 0, firstLine: line };
    this.#undecided.set(key, { ...known, rows: known.rows + 1 });
  }

  #addCompared(line: number, deciding: Deciding, read: ReadRow): void {
    const key = `${deciding.today} ${JSON.stringify([read.before.known, read.after.known])}`;
    const known = this.#known.get(key) ?? this.#compare(deciding, read);
    if (this.#known.size < MOST_KNOWN) this.#known.set(key, known);
    this.#count({ line, ...known });
  }

  #compare(deciding: Deciding, { before, after }: ReadRow): { compared: Compared; gain: number } {
    const told = { ...before.known, ...after.known };
    const facts = { ...before.complaint.facts, ...after.complaint.facts };
    const compared = this.#isAlike(facts)
      ? deciding.alike(told, after.complaint)
      : deciding.compareComplaint(told, { before: before.complaint, after: after.complaint });
    return { compared, gain: compared.direction === null ? 0 : deciding.gain(compared) };
  }

  #count(row: ComparedRow): void {
    const { compared, gain } = row;
    const { before, after, direction } = compared;
    this.#compared += 1;
    this.#directions[direction ?? 'same'] += 1;
    const worth = worthOf(after);
    addTo(this.#totals.before, costOf(before), worth - gain, before);
    addTo(this.#totals.after, costOf(after), worth, after);
    const dearer = costOf(after) - costOf(before);
    this.#money.dearer += Math.max(0, dearer);
    this.#money.cheaper += Math.max(0, -dearer);
    this.#money.gained += Math.max(0, gain);
    this.#money.lost += Math.max(0, -gain);
    if (gain > 0) this.#gaining = most([...this.#gaining, row], (one) => one.gain);
    if (gain < 0) this.#losing = most([...this.#losing, row], (one) => -one.gain);
  }

  result(file: string): HistoryDiff {
    const mean = ({ mended, ...totals }: ReturnType<typeof emptyTotals>) => ({
      ...totals,
      mended: this.#compared === 0 ? 0 : Math.round((mended / this.#compared) * 1000) / 1000,
    });
    return {
      file,
      rows: this.#rows,
      compared: this.#compared,
      directions: this.#directions,
      before: mean(this.#totals.before),
      after: mean(this.#totals.after),
      ...this.#money,
      mostGained: this.#gaining.map((row) => this.#shown(row)),
      mostLost: this.#losing.map((row) => this.#shown(row)),
      undecided: [...this.#undecided.values()].sort((a, b) => b.rows - a.rows),
      bad: { rows: this.#badRows, first: this.#bad },
    };
  }

  #shown({ line, gain, compared }: ComparedRow): RowDifference {
    const deciding = this.#decidingOn(compared.today);
    return { line, gain, ...deciding.difference(compared) };
  }
}

/** Complaints that were told before are not decided again; of more than these, nobody remembers. */
const MOST_KNOWN = 20_000;

const emptyTotals = () => ({ cost: 0, worth: 0, approvals: 0, mended: 0 });

function addTo(
  totals: ReturnType<typeof emptyTotals>,
  cost: number,
  worth: number,
  { needs, ways: [lead] }: Compared['before'],
): void {
  totals.cost += cost;
  totals.worth += worth;
  totals.approvals += needs === null ? 0 : 1;
  totals.mended += lead.mended;
}

/** Those with the largest measure, the largest first; of two alike, the earlier line. */
function most(rows: readonly ComparedRow[], measure: (row: ComparedRow) => number): ComparedRow[] {
  return rows.toSorted((a, b) => measure(b) - measure(a) || a.line - b.line).slice(0, MOST_SHOWN);
}
