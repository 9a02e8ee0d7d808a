import type { PlainValue, RowPlace } from '../../domain/rows/row-map.js';

/** What stands in one row, by column or by path; undefined where nothing does. */
export type RowValues = { readonly at: (place: RowPlace) => unknown };

/** A JSON object. */
export type JsonRow = Readonly<Record<string, unknown>>;

/** Whether plain data is a map of keys to values. */
export const isJsonRow = (value: unknown): value is JsonRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of a row of JSON. */
export const jsonValues = (row: JsonRow): RowValues => ({
  at: (place) => (place.is === 'column' ? own(row, place.name) : place.steps.reduce(stepInto, row)),
});

function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(step) ? value[Number(step)] : undefined;
  return isJsonRow(value) ? own(value, step) : undefined;
}

/** Not what every object has, such as `constructor`. */
const own = (row: JsonRow, key: string): unknown => (Object.hasOwn(row, key) ? row[key] : undefined);

/** Reads rows of CSV, whose columns stand in one order. */
export class CsvColumns {
  readonly #places: ReadonlyMap<string, number>;

  constructor(columns: readonly string[]) {
    // Of equal columns nobody may ask for one, so which of them this keeps doesn't matter.
    this.#places = new Map(columns.map((name, at) => [name, at]));
  }

  /** The values of a row, in the order of the columns. */
  valuesOf(fields: readonly string[]): RowValues {
    return {
      at: (place) => (place.is === 'column' ? fields[this.#places.get(place.name) ?? -1] : undefined),
    };
  }
}

/** A value that can stand by itself; null for a list, a map, and nothing. */
export const plainValue = (value: unknown): PlainValue | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
