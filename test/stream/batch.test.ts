import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMap } from '../../src/source/maps/read-map.js';
import {
  type BatchJob,
  type BatchPort,
  RowDecider,
  type RowPool,
  type RowResult,
  rowBlocks,
  runBatch,
} from '../../src/stream/index.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';

const RETAIL = builtIn('retail');

const JOB: Omit<BatchJob, 'csv'> = {
  policy: RETAIL,
  map: null,
  moment: { date: '2026-11-22', hour: null },
  role: { name: 'associate', isTold: false },
  to: 'ndjson',
  full: false,
  summed: false,
};

type World = {
  readonly text: string;
  readonly from?: 'csv' | 'ndjson';
  readonly job?: Partial<BatchJob>;
  readonly pool?: (job: BatchJob) => RowPool<readonly RowResult[]>;
  readonly maxBad?: number;
  /** How many blocks of lines somebody reads. */
  readonly reads?: number;
  /** After how many bytes somebody asks to stop. */
  readonly stopsAt?: number;
};

/** Runs a batch over a text that comes in pieces. */
async function ran({ text, from = 'ndjson', job = {}, pool, maxBad, reads, stopsAt }: World) {
  const lines: string[] = [];
  const bad: string[] = [];
  let sent = 0;
  let written = 0;
  async function* chunks() {
    const bytes = new TextEncoder().encode(text);
    for (; sent < bytes.length; sent += 4096) yield bytes.slice(sent, sent + 4096);
  }
  const port: BatchPort = {
    jobFor: (header) => ({ ...JOB, csv: header, ...job }),
    poolFor: async (whole) => pool?.(whole) ?? null,
    write: async (some) => {
      written += 1;
      if (written > (reads ?? Number.POSITIVE_INFINITY)) return false;
      lines.push(some);
      return true;
    },
    writeBad: async (some) => {
      bad.push(some);
      return true;
    },
    onResult: () => undefined,
    onProgress: () => undefined,
  };
  const blocks = rowBlocks(chunks(), { encoding: 'utf8', maxRow: 1_000_000, from, delimiter: undefined });
  const { counts, end } = await runBatch(blocks, port, {
    maxBad: maxBad ?? Number.POSITIVE_INFINITY,
    isWritten: true,
    isStopped: () => sent >= (stopsAt ?? Number.POSITIVE_INFINITY),
  });
  return { out: lines.join(''), bad: bad.join(''), counts, end };
}

/** Others who decide, each block after another while, so that they end in any order. */
const unruly =
  (waits: readonly number[]) =>
  (job: BatchJob): RowPool<readonly RowResult[]> => {
    let at = 0;
    return {
      width: 3,
      work: (rows) => {
        at += 1;
        const wait = waits[at % waits.length] ?? 0;
        return new Promise((resolve) => {
          setTimeout(() => resolve(new RowDecider(job).decide(rows)), wait);
        });
      },
      close: async () => undefined,
    };
  };

const good = (id: number) =>
  JSON.stringify({ id, problem: 'late', price: 20 + (id % 50), contacts: 1 + (id % 3) });
const rowsWith = (count: number, isBad: (at: number) => boolean) =>
  Array.from({ length: count }, (_, at) => (isBad(at) ? '{"problem":"no' : good(at)));

describe('a batch', () => {
  it('gives the same bytes whoever decides', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 1400 }),
        fc.integer({ min: 2, max: 9 }),
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }),
        fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
        async (count, every, waits, maxBad) => {
          const text = rowsWith(count, (at) => at % every === 1).join('\n');
          const limit = maxBad === undefined ? {} : { maxBad };
          const alone = await ran({ text, ...limit });
          expect(await ran({ text, ...limit, pool: unruly(waits) })).toEqual(alone);
        },
      ),
      { numRuns: draws(24) },
    );
  });

  it('accounts for every row, in order', async () => {
    const rows = rowsWith(700, (at) => at % 10 === 3);
    const { out, bad, counts, end } = await ran({ text: rows.join('\n\n') });
    expect(counts).toMatchObject({ rows: 700, decided: 630, bad: 70, skipped: 0, continued: 0 });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(700);
    lines.forEach((line, at) => {
      if (at % 10 === 3) expect(line).toMatchObject({ row: at + 1, line: 2 * at + 1, id: null });
      else expect(line.id).toBe(at);
    });
    expect(bad).toBe(
      `${out
        .split('\n')
        .filter((line) => line.startsWith('{"row"'))
        .join('\n')}\n`,
    );
    expect(end).toBe('all');
  });

  it('stops after the first bad row beyond what may be', async () => {
    for (const maxBad of [0, 1, 5]) {
      const text = rowsWith(900, (at) => at % 100 === 99).join('\n');
      const { counts, end, out } = await ran({ text, maxBad });
      expect(end).toBe('too-many-bad');
      expect(counts).toMatchObject({ rows: 100 * (maxBad + 1), bad: maxBad + 1 });
      expect(out.trimEnd().split('\n')).toHaveLength(counts.rows);
    }
  });

  it('ends with whole rows where somebody stops it, or nobody reads on', async () => {
    const text = rowsWith(3000, () => false).join('\n');
    const stopped = await ran({ text, stopsAt: 40_000 });
    expect(stopped.end).toBe('stopped');
    expect(stopped.counts.rows).toBeGreaterThan(200);
    expect(stopped.counts.rows).toBeLessThan(3000);
    expect(stopped.out.trimEnd().split('\n')).toHaveLength(stopped.counts.rows);
    expect((await ran({ text })).out.startsWith(stopped.out)).toBe(true);
    const unread = await ran({ text, reads: 2 });
    expect(unread.end).toBe('unread');
  });

  it('makes one complaint of neighbouring rows, and says where one of them is missing', async () => {
    const { map } = readMap(
      `map: 1
id: { column: order }
facts:
  problem: { is: late }
  price: { column: amount }
  contacts: { column: calls }
continue: { by: order, take: { price: sum, contacts: largest } }
`,
      'm.yaml',
      RETAIL,
    );
    const text = 'order,amount,calls\nA,10.10,1\nA,20.20,3\nB,5,1\nA,7,1\nC,1,1\nC,x,1\nD,1,1\nD,1\nE,2,1\n';
    const { out, counts } = await ran({ text, from: 'csv', job: { map, full: true } });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, complaint, errors }) => [id, complaint?.price ?? errors[0].message])).toEqual([
      ['A', '30.30'],
      ['B', '5.00'],
      ['A', '7.00'],
      ['C', expect.stringContaining('no figure')],
      ['D', 'Row 8, which may go on with it, can’t be read.'],
      [null, 'This row has 2 fields, and there are 3 columns.'],
      ['E', '2.00'],
    ]);
    expect(lines[0].complaint.contacts).toBe(3);
    expect(counts).toMatchObject({ rows: 9, decided: 4, bad: 3, continued: 2 });
  });

  it('of an empty file is none, and of a header only too', async () => {
    expect(await ran({ text: '' })).toMatchObject({ out: '', counts: { rows: 0 }, end: 'all' });
    expect(await ran({ text: '\n \n' })).toMatchObject({ out: '', counts: { rows: 0 } });
    const header = await ran({ text: 'id,problem,price', from: 'csv', job: { to: 'csv' } });
    expect(header).toMatchObject({ counts: { rows: 0 }, end: 'all' });
    expect(header.out.split(',')[0]).toBe('id');
  });
});
