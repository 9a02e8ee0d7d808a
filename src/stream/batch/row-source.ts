import type { RowFormat } from '../../domain/rows/row-formats.js';
import { CsvFramer } from '../frame/csv-framer.js';
import type { CsvHeader } from '../frame/csv-header.js';
import { NdjsonFramer } from '../frame/ndjson-framer.js';
import { refuseNoRows } from '../frame/no-rows.js';
import type { FrameOptions, RawRow } from '../frame/raw-row.js';

/** How rows are told from bytes. */
export type SourceOptions = FrameOptions & {
  readonly from: RowFormat;
  /** What stands between fields of CSV, where somebody says so. */
  readonly delimiter: string | undefined;
};

/** Rows that belong together because they came together, and the columns where they have some. */
export type RowBlock = { readonly rows: readonly RawRow[]; readonly header: CsvHeader | null };

/** Rows that are decided together: few enough to wait for, and enough that handing them over costs nothing. */
const BLOCK = 256;

/** Cuts bytes into blocks of rows. A CSV file without rows gives one block all the same, because its header counts. */
export async function* rowBlocks(
  chunks: AsyncIterable<Uint8Array>,
  options: SourceOptions,
): AsyncGenerator<RowBlock> {
  const csv = options.from === 'csv' ? new CsvFramer(options, options.delimiter) : null;
  const framer = csv ?? new NdjsonFramer(options);
  let held: RawRow[] = [];
  let given = 0;
  const block = (rows: readonly RawRow[]): RowBlock => {
    given += 1;
    return { rows, header: csv?.header ?? null };
  };
  for await (const chunk of chunks) {
    held.push(...framer.push(chunk));
    if (!csv && given === 0) refuseNoRows(held);
    for (; held.length >= BLOCK; held = held.slice(BLOCK)) yield block(held.slice(0, BLOCK));
  }
  held.push(...framer.end());
  if (!csv && given === 0) refuseNoRows(held);
  for (; held.length > 0; held = held.slice(BLOCK)) yield block(held.slice(0, BLOCK));
  if (given === 0 && csv?.header) yield block([]);
}
