import type { Policy } from '../../domain/policy/policy.js';
import { parseDay } from '../../domain/values/day.js';
import { csvFields } from '../frame/csv-fields.js';
import type { RawRow, RowPosition } from '../frame/raw-row.js';
import { type MappedRow, MapReader } from '../map/map-reader.js';
import { EMPTY, plainJsonRow, plainRow } from '../map/plain-row.js';
import { CsvColumns, isJsonRow, jsonValues } from '../map/row-values.js';
import type { BatchJob } from './job.js';

/** A row with what it says, or why it can't be read at all. */
export type ReadRow = RowPosition & ({ readonly mapped: MappedRow } | { readonly wrong: string });

/** Reads rows of a file as facts of a complaint. */
export class RowReader {
  readonly #csv: BatchJob['csv'];
  readonly #columns: CsvColumns;
  readonly #map: MapReader | null;
  readonly #clock: number;
  readonly #policy: Policy;

  constructor({ csv, map, policy, moment }: Pick<BatchJob, 'csv' | 'map' | 'policy' | 'moment'>) {
    this.#csv = csv;
    this.#policy = policy;
    this.#columns = new CsvColumns(csv?.columns ?? []);
    this.#map = map && new MapReader(map, policy);
    this.#clock = parseDay(moment.date) ?? 0;
  }

  /** What these rows say, in their order. */
  read(rows: readonly RawRow[]): ReadRow[] {
    if (this.#csv) return this.#readCsv(rows, this.#csv);
    return rows.map((row) => this.#readJson(row));
  }

  #readJson({ row, line, text, wrong }: RawRow): ReadRow {
    if (text === null) return { row, line, wrong: wrong ?? '' };
    const data = parsed(text);
    if (!isJsonRow(data)) return { row, line, wrong: data === undefined ? NO_JSON : NO_OBJECT };
    const mapped = this.#map
      ? this.#map.read(jsonValues(data), this.#clock)
      : plainJsonRow(data, this.#policy);
    return { row, line, mapped };
  }

  #readCsv(rows: readonly RawRow[], { columns, delimiter }: NonNullable<BatchJob['csv']>): ReadRow[] {
    const texts = rows.flatMap(({ text }) => (text === null ? [] : [text]));
    const cut = csvFields(texts, delimiter);
    let next = 0;
    return rows.map(({ row, line, text, wrong }): ReadRow => {
      if (text === null) return { row, line, wrong: wrong ?? '' };
      const fields = cut[next];
      next += 1;
      if (!fields) return { row, line, wrong: NO_CSV };
      // Spreadsheets leave rows of nothing but delimiters below their last one.
      if (fields.every((field) => field.trim() === '')) return { row, line, mapped: EMPTY };
      if (fields.length !== columns.length) return { row, line, wrong: otherLength(fields, columns) };
      return { row, line, mapped: this.#mappedCsv(fields, columns) };
    });
  }

  #mappedCsv(fields: readonly string[], columns: readonly string[]): MappedRow {
    if (this.#map) return this.#map.read(this.#columns.valuesOf(fields), this.#clock);
    return plainRow(Object.fromEntries(columns.map((name, at) => [name, fields[at]])));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const NO_JSON = 'This is no JSON: a row is cut short, or isn’t on one line.';
const NO_OBJECT = 'This is no JSON object, such as {"problem": "late", "price": 40}.';
const NO_CSV = 'The fields of this row can’t be told apart: a quote is in the wrong place.';

const otherLength = (fields: readonly string[], columns: readonly string[]): string =>
  `This row has ${fields.length} fields, and there are ${columns.length} columns.`;

/** Columns that are no facts of a policy, nor the names of rows; without a map nobody knows what they mean. */
export const strangeColumns = (columns: readonly string[], { facts }: Policy): string[] =>
  columns.filter((name) => name !== 'id' && !facts.some((fact) => fact.name === name));
