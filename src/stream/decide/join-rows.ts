import type { PlainValue, RowMap, Taken } from '../../domain/rows/row-map.js';
import type { RowPosition } from '../frame/raw-row.js';
import type { MappedRow } from '../map/map-reader.js';
import type { RowIssue } from '../map/row-issue.js';
import type { ReadRow } from './row-reader.js';
import type { CameAgain } from './row-result.js';

/** A complaint that several rows tell, and what became of those after the first. */
export type JoinedRow = CameAgain & { readonly first: ReadRow; readonly others: readonly ReadRow[] };

type Open = CameAgain & { first: RowPosition & { readonly mapped: MappedRow }; others: ReadRow[] };

/** So many values of the past are known again; a file may have any number of them. */
const MOST_KNOWN = 100_000;

/** Makes one complaint of neighbouring rows with the same value in one column, as a map says. */
export class RowJoiner {
  readonly #take: Readonly<Record<string, Taken>>;
  #open: Open | null = null;
  /** What rows of the past shared, the oldest first. */
  readonly #known = new Set<string>();
  /** What the rows share whose first is left out. */
  #leftOut: string | null = null;

  constructor({ take }: NonNullable<RowMap['continue']>) {
    this.#take = take;
  }

  /** The complaints that are whole once these rows have come. */
  push(rows: readonly ReadRow[]): JoinedRow[] {
    return rows.flatMap((row) => this.#add(row));
  }

  /** The last complaint. */
  end(): JoinedRow[] {
    const last = this.#open;
    this.#open = null;
    return last ? [last] : [];
  }

  #add(row: ReadRow): JoinedRow[] {
    const open = this.#open;
    // A row that can't be read may be a part of what is open: it stands in its place, and spoils it.
    if (!('mapped' in row)) return open ? this.#spoil(open, row) : [{ first: row, others: [] }];
    const { group, isSkipped } = row.mapped;
    const goesOn = open !== null && group !== null && group === open.first.mapped.group;
    if (isSkipped && !goesOn) this.#leftOut = group;
    // What goes on with a row that is left out, such as the lines of an order that was cancelled, is left out with it.
    else if (!goesOn && group !== null && group === this.#leftOut) return this.#add(leftOut(row));
    if (isSkipped && open) {
      open.others.push(row);
      return [];
    }
    if (open && goesOn) {
      open.first = { ...open.first, mapped: this.#joined(open.first.mapped, row) };
      open.others.push(row);
      return [];
    }
    const whole = this.end();
    if (isSkipped) return [...whole, { first: row, others: [] }];
    this.#open = { first: row, others: [], ...this.#cameAgain(group) };
    this.#leftOut = null;
    return whole;
  }

  /** Whether rows of the same stood before, with others between; from now on these have. */
  #cameAgain(group: string | null): CameAgain {
    if (group === null) return {};
    if (this.#known.has(group)) return { again: group };
    this.#known.add(group);
    const [oldest] = this.#known;
    if (this.#known.size > MOST_KNOWN && oldest !== undefined) this.#known.delete(oldest);
    return {};
  }

  #spoil(open: Open, row: ReadRow): JoinedRow[] {
    const { mapped } = open.first;
    const issues = [...mapped.issues, maybePart(row)];
    open.first = { ...open.first, mapped: { ...mapped, issues } };
    open.others.push(row);
    return [];
  }

  #joined(first: MappedRow, { row, mapped }: RowPosition & { readonly mapped: MappedRow }): MappedRow {
    const raw: Record<string, unknown> = { ...first.raw };
    const issues = mapped.issues.length > 0 ? [...first.issues, unreadPart(row)] : [...first.issues];
    for (const [name, value] of Object.entries(mapped.raw)) {
      const how = this.#take[name] ?? 'first';
      if (raw[name] === undefined || how === 'first') raw[name] ??= value;
      else if (!areFigures(raw[name], value)) issues.push(noFigure(name, how));
      else raw[name] = combined(how, Number(raw[name]), Number(value));
    }
    return { ...first, raw, issues };
  }
}

const leftOut = (row: RowPosition & { readonly mapped: MappedRow }): ReadRow => ({
  ...row,
  mapped: { ...row.mapped, isSkipped: true },
});

const unreadPart = (row: number): RowIssue => ({
  fact: null,
  message: `Row ${row}, which goes on with it, can’t be read.`,
});

const maybePart = ({ row }: RowPosition): RowIssue => ({
  fact: null,
  message: `Row ${row}, which may go on with it, can’t be read.`,
});

const noFigure = (fact: string, how: Taken): RowIssue => ({
  fact,
  message: `What its rows say is no figure, so there’s no ${how} of it.`,
  hint: 'Say in the map how money is written there: money: "$1,234.50".',
});

const areFigures = (...values: readonly unknown[]): boolean =>
  values.every((value) => String(value).trim() !== '' && Number.isFinite(Number(value)));

/** Adding decimals in binary leaves crumbs; money has three digits at most. */
const combined = (how: Exclude<Taken, 'first'>, one: number, other: number): PlainValue =>
  how === 'sum' ? Math.round((one + other) * 1e6) / 1e6 : Math.max(one, other);
