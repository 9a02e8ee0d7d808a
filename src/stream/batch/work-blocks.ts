import type { CsvHeader } from '../frame/csv-header.js';
import type { RawRow } from '../frame/raw-row.js';
import type { RowBlock } from './row-source.js';

/** Somebody who works on blocks of rows: this thread, or others beside it. */
export type BlockWorker<Result> = {
  /** How many blocks it works on at once; 0 where each is done before the next is taken. */
  readonly width: number;
  readonly work: (rows: readonly RawRow[]) => Promise<Result>;
  /** What is left once all blocks are through; null where nothing can be. */
  readonly end: () => Result | null;
  readonly close: () => Promise<void>;
};

/** Rows and what they came to. */
export type WorkedBlock<Result> = { readonly rows: readonly RawRow[]; readonly result: Result };

/**
 * Has blocks worked on, several at once where the worker can, and gives what they come to in their order. `begin` is called
 * with the first of them, when the columns are known; whoever leaves early closes the worker by that.
 */
export async function* workBlocks<Result>(
  blocks: AsyncIterable<RowBlock>,
  begin: (header: CsvHeader | null) => Promise<BlockWorker<Result>>,
): AsyncGenerator<WorkedBlock<Result>> {
  const waiting: Promise<WorkedBlock<Result>>[] = [];
  let worker: BlockWorker<Result> | null = null;
  try {
    for await (const { rows, header } of blocks) {
      worker ??= await begin(header);
      const working = worker.work(rows).then((result) => ({ rows, result }));
      // It's awaited later; until then nobody else hears that it failed.
      working.catch(() => undefined);
      waiting.push(working);
      // One more than there are threads, so that none of them waits for this one.
      if (waiting.length > worker.width) yield await (waiting.shift() as (typeof waiting)[number]);
    }
    for (const working of waiting) yield await working;
    const rest = worker?.end() ?? null;
    if (rest !== null) yield { rows: [], result: rest };
  } finally {
    await worker?.close();
  }
}
