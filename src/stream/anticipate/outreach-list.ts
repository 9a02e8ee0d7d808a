import { normalised } from '../../record/reference.js';
import { LineStore } from './line-store.js';
import type { NoticedRow } from './noticed-row.js';

/**
 * What one customer is written to about one incident: the rows that say so, in their order. Both are named as in the first
 * of them.
 */
export type NoticedRows = {
  readonly customer: string;
  readonly incident: string;
  readonly rows: readonly HeldRow[];
};

/** A row as it is held until all are read. */
export type HeldRow = Pick<NoticedRow, 'row' | 'id' | 'told' | 'harm'>;

/** As it's stored: what the first row of its customer has more than the others. */
type StoredRow = HeldRow & Partial<Pick<NoticedRow, 'customer' | 'incident'>>;

/** Holds rows until the last has come, because it may be of the customer of the first. */
export class OutreachList {
  readonly #lines = new LineStore();
  /** Where the lines of the rows stand, by customer and incident. */
  readonly #rows = new Map<string, number | number[]>();
  #count = 0;

  /** Customers and incidents are told apart as the record tells them: capitals make nobody somebody else. */
  add({ customer, incident, ...held }: NoticedRow): void {
    const key = JSON.stringify([normalised(customer), normalised(incident)]);
    const before = this.#rows.get(key);
    const stored: StoredRow = before === undefined ? { ...held, customer, incident } : held;
    const place = this.#lines.add(JSON.stringify(stored));
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
    for (const places of this.#rows.values()) {
      const stored = [places].flat().map((place) => JSON.parse(this.#lines.read(place)) as StoredRow);
      const { customer = '', incident = '' } = stored[0] ?? {};
      const rows = stored.map(({ row, id, told, harm }) => ({ row, id, told, harm }));
      yield { customer, incident, rows };
    }
  }
}
