import { LineStore } from './line-store.js';
import type { NoticedRow } from './noticed-row.js';

/** What one customer is written to about one incident: the rows that say so, in their order. */
export type NoticedRows = {
  readonly customer: string;
  readonly incident: string;
  readonly rows: readonly HeldRow[];
};

/** A row as it is held until all are read. */
export type HeldRow = Pick<NoticedRow, 'row' | 'id' | 'told' | 'harm'>;

/** Holds rows until the last has come, because it may be of the customer of the first. */
export class OutreachList {
  readonly #lines = new LineStore();
  /** Where the lines of the rows stand, by customer and incident. */
  readonly #rows = new Map<string, number | number[]>();
  #count = 0;

  add({ customer, incident, ...held }: NoticedRow): void {
    const key = JSON.stringify([customer, incident]);
    const place = this.#lines.add(JSON.stringify(held));
    const before = this.#rows.get(key);
    this.#count += 1;
    // Most customers have one row, and a list for each would take as much room as the row.
    if (before === undefined) this.#rows.set(key, place);
    else if (Array.isArray(before)) before.push(place);
    else this.#rows.set(key, [before, place]);
  }

  /** How many rows are held. */
  get rows(): number {
    return this.#count;
  }

  /** How many customers are written to, each about one incident. */
  get size(): number {
    return this.#rows.size;
  }

  /** One for each customer and incident, in the order of their first rows. */
  *all(): Generator<NoticedRows> {
    for (const [key, places] of this.#rows) {
      const [customer, incident] = JSON.parse(key) as [string, string];
      const rows = [places].flat().map((place) => JSON.parse(this.#lines.read(place)) as HeldRow);
      yield { customer, incident, rows };
    }
  }
}
