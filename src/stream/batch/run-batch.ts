import type { AnswerRow } from '../decide/answer-row.js';
import type { BatchJob } from '../decide/job.js';
import { RowDecider } from '../decide/row-decider.js';
import type { ReadRow } from '../decide/row-reader.js';
import type { RowResult } from '../decide/row-result.js';
import type { CsvHeader } from '../frame/csv-header.js';
import { badLine } from '../write/brief-line.js';
import { csvHeader } from '../write/csv-line.js';
import { BatchCounter, type BatchCounts } from './batch-counts.js';
import type { RowBlock } from './row-source.js';
import { type BlockWorker, workBlocks } from './work-blocks.js';

/** Threads that work on blocks of rows beside this one, as many at once as `width` says. */
export type RowPool<Result> = Omit<BlockWorker<Result>, 'end'>;

/** What a batch needs of the world. */
export type BatchPort = {
  /** What rows are decided by, once the columns are known. Throws a Failure where they don't fit. */
  readonly jobFor: (header: CsvHeader | null) => BatchJob;
  /** What becomes of complaints instead of a line for each; they are decided on this thread then. */
  readonly answer?: AnswerRow;
  /** Adds to rows what else is known of them, such as by a record; they are decided on this thread then. */
  readonly fill?: (rows: readonly ReadRow[]) => Promise<readonly ReadRow[]>;
  /** Threads for a job; null to decide on this one. */
  readonly poolFor: (job: BatchJob) => Promise<RowPool<readonly RowResult[]> | null>;
  /** Writes lines, and says whether somebody still reads them. */
  readonly write: (text: string) => Promise<boolean>;
  /** Writes rows without an answer as JSON beside their places; null where nobody wants that. */
  readonly writeBad: ((text: string) => Promise<boolean>) | null;
  /** Called for each row that counts. */
  readonly onResult: (result: RowResult) => void;
  /** Called after each block with how many rows are through. */
  readonly onProgress: (rows: number) => void;
};

/** How it ended: all rows are through, there were more bad ones than may be, nobody reads on, or somebody stopped it. */
export type BatchEnd = 'all' | 'too-many-bad' | 'unread' | 'stopped';

/** What a batch does besides its port. */
export type BatchOptions = {
  /** It stops after the first bad row beyond these. */
  readonly maxBad: number;
  /** Whether lines of answers are wanted, and not only what they add up to. */
  readonly isWritten: boolean;
  /** Whether somebody has asked to stop; whole rows are written first. */
  readonly isStopped: () => boolean;
};

/**
 * Decides rows in their order, block by block, and writes a line for each. With a pool several blocks are decided at
 * once; they are written in order all the same, and so the bytes are the same.
 */
export async function runBatch(
  blocks: AsyncIterable<RowBlock>,
  port: BatchPort,
  options: BatchOptions,
): Promise<{ readonly counts: BatchCounts; readonly end: BatchEnd }> {
  const writer = new ResultWriter(port, options);
  const begin = async (header: CsvHeader | null) => {
    const job = port.jobFor(header);
    await writer.begin(job);
    return workerFor(job, port.fill ? null : await port.poolFor(job), port);
  };
  for await (const { result } of workBlocks(blocks, begin)) {
    // Of a file that was left in the middle, the last row is no whole one.
    if (options.isStopped()) writer.stop();
    await writer.write(result);
    if (writer.end !== null) break;
  }
  return { counts: writer.counts, end: writer.end ?? 'all' };
}

/** Rows that are joined need their neighbours, so that this thread has them all, as it does where there is no other. */
function workerFor(
  job: BatchJob,
  pool: RowPool<readonly RowResult[]> | null,
  { answer, fill = async (rows) => rows }: Pick<BatchPort, 'answer' | 'fill'>,
): BlockWorker<readonly RowResult[]> {
  if (pool) return { ...pool, end: () => null };
  const decider = new RowDecider(job, answer);
  return {
    width: 0,
    work: async (rows) => decider.answer(await fill(decider.read(rows))),
    end: () => decider.end(),
    close: async () => undefined,
  };
}

/** Counts and writes what became of rows, until there is a reason to end. */
class ResultWriter {
  readonly #port: BatchPort;
  readonly #options: BatchOptions;
  readonly #counter = new BatchCounter();
  end: BatchEnd | null = null;

  constructor(port: BatchPort, options: BatchOptions) {
    this.#port = port;
    this.#options = options;
  }

  get counts(): BatchCounts {
    return this.#counter.result;
  }

  stop(): void {
    this.end ??= 'stopped';
  }

  async begin({ to }: BatchJob): Promise<void> {
    if (to === 'csv' && this.#options.isWritten) await this.#port.write(`${csvHeader()}\n`);
  }

  async write(results: readonly RowResult[]): Promise<void> {
    if (this.end !== null) return;
    const counted = this.#count(results);
    this.#port.onProgress(this.#counter.rows);
    const bad = counted.flatMap((result) => (result.is === 'bad' ? [badLine(result.bad)] : []));
    if (bad.length > 0) await this.#port.writeBad?.(textOf(bad));
    const lines = counted.flatMap((result) => ('text' in result ? [result.text] : []));
    if (lines.length === 0 || !this.#options.isWritten) return;
    if (!(await this.#port.write(textOf(lines)))) this.end = 'unread';
  }

  /** Those of the rows that count: all, or as far as the first bad row beyond what may be. */
  #count(results: readonly RowResult[]): readonly RowResult[] {
    for (const [at, result] of results.entries()) {
      this.#counter.add(result);
      this.#port.onResult(result);
      if (this.#counter.bad <= this.#options.maxBad) continue;
      this.end = 'too-many-bad';
      return results.slice(0, at + 1);
    }
    return results;
  }
}

const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
