import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFields } from '../../src/stream/frame/csv-fields.js';
import { CsvFramer } from '../../src/stream/frame/csv-framer.js';
import { NdjsonFramer } from '../../src/stream/frame/ndjson-framer.js';
import type { Framer, RawRow } from '../../src/stream/frame/raw-row.js';
import { draws } from '../draws.js';

const OPTIONS = { encoding: 'utf8', maxRow: 1_000_000 } as const;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All rows of some bytes, handed over in pieces that end at these places. */
function rowsOf(framer: Framer, bytes: Uint8Array, cuts: readonly number[] = []): RawRow[] {
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  const rows = ends.flatMap((end, at) => framer.push(bytes.slice(ends[at - 1] ?? 0, end)));
  return [...rows, ...framer.end()];
}

const csv = (bytes: Uint8Array, cuts: readonly number[] = [], maxRow: number = OPTIONS.maxRow) => {
  const framer = new CsvFramer({ ...OPTIONS, maxRow }, undefined);
  return { rows: rowsOf(framer, bytes, cuts), header: framer.header };
};

const cutting = fc.array(fc.nat(100_000), { maxLength: 12 });

/** Fields of every kind that a program writes: with what divides fields and rows in them, and quotes. */
const field = fc.string({
  unit: fc.constantFrom('a', 'é', '漢', '😀', ' ', ',', ';', '\t', '|', '"', '\n', '\r\n', '1'),
  maxLength: 8,
});

const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.constantFrom(',', ';', '\t', '|'))
  .chain(([width, delimiter]) =>
    fc.record({
      delimiter: fc.constant(delimiter),
      columns: fc.constant(Array.from({ length: width }, (_, at) => `column ${at}`)),
      rows: fc.array(fc.array(field, { minLength: width, maxLength: width }), { maxLength: 12 }),
      newline: fc.constantFrom('\n', '\r\n'),
      mark: fc.boolean(),
    }),
  );

describe('rows of CSV', () => {
  it('are the very fields that were written, wherever the bytes are cut', () => {
    fc.assert(
      fc.property(table, cutting, ({ delimiter, columns, rows, newline, mark }, cuts) => {
        const text = stringify([columns, ...rows], {
          delimiter,
          record_delimiter: newline,
          quoted_match: /\n/,
        });
        const read = csv(bytesOf(`${mark ? '\ufeff' : ''}${text}`), cuts);
        expect(read.header).toEqual({ columns, delimiter });
        const texts = read.rows.map(({ text: row }) => row ?? '');
        expect(csvFields(texts, delimiter)).toEqual(rows);
      }),
      { numRuns: draws(1000) },
    );
  });

  it('stand on the line where they begin', () => {
    fc.assert(
      fc.property(table, cutting, ({ delimiter, columns, rows, newline }, cuts) => {
        const lines = [columns, ...rows].map((row) =>
          stringify([row], { delimiter, record_delimiter: newline, quoted_match: /\n/ }),
        );
        const begins = lines.map((_, at) => 1 + lineEnds(lines.slice(0, at).join('')));
        expect(csv(bytesOf(lines.join('')), cuts).rows.map(({ line }) => line)).toEqual(begins.slice(1));
      }),
      { numRuns: draws(500) },
    );
  });

  it('do not depend on where bytes are cut, whatever the bytes', () => {
    const mess = fc.string({
      unit: fc.constantFrom('a', ',', ';', '"', '""', '\n', '\r', '\r\n', ' ', '\u00e9'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(mess, cutting, fc.integer({ min: 4, max: 60 }), (text, cuts, maxRow) => {
        const bytes = bytesOf(`a,b\n${text}`);
        // The limit is looked at where bytes end, so that only what is under it has to be the same.
        const limit = cuts.length % 2 === 0 ? 1000 : 1000 + maxRow;
        expect(csv(bytes, cuts, limit)).toEqual(csv(bytes, [], limit));
      }),
      { numRuns: draws(3000) },
    );
  });

  it('lose nothing to a stray quote but the row it stands in', () => {
    const plain = fc.stringMatching(/^[a-z]{1,6}$/);
    const quoted = fc.tuple(plain, plain).map(([a, b]) => `"${a}, ""${b}"" \n${b}"`);
    const rows = fc.array(fc.tuple(plain, fc.oneof(plain, quoted), plain), { minLength: 3, maxLength: 10 });
    fc.assert(
      fc.property(rows, fc.nat(), fc.integer({ min: 0, max: 2 }), cutting, (all, which, place, cuts) => {
        const lines = all.map((fields) => fields.join(','));
        const at = which % lines.length;
        const fields = [...(all[at] ?? [])];
        // Where a field is quoted already, another quote in it is one more row that can't be told from the file.
        if (fields[place]?.startsWith('"')) return;
        fields[place] = `"${fields[place]}`;
        if (fields.some((one, other) => other > place && one.startsWith('"'))) return;
        const spoilt = lines.map((line, other) => (other === at ? fields.join(',') : line));
        const { rows: read } = csv(bytesOf(`a,b,c\n${spoilt.join('\n')}\n`), cuts);
        expect(read.map(({ text }) => text)).toEqual(
          lines.map((line, other) => (other === at ? null : line)),
        );
      }),
      { numRuns: draws(1000) },
    );
  });

  it('lose nothing to a row over the limit but that row', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.integer({ min: 51, max: 400 }), cutting, (at, length, cuts) => {
        const rows = Array.from({ length: 6 }, (_, row) => `row ${row},x`);
        const long = rows.map((row, other) => (other === at ? `${'y'.repeat(length)},x` : row));
        const { rows: read } = csv(bytesOf(`a,b\n${long.join('\n')}\n`), cuts, 50);
        expect(read.map(({ text }) => text)).toEqual(rows.map((row, other) => (other === at ? null : row)));
        expect(read.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6]);
        expect(read.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7]);
      }),
      { numRuns: draws(300) },
    );
  });

  it('end, with a quote that is never closed, after the line that opened it', () => {
    const { rows } = csv(bytesOf(`a,b\n1,"x\n2,y\n3,${'z'.repeat(30)}\n4,w\n`), [], 20);
    expect(rows.map(({ text }) => text)).toEqual([null, '2,y', null, '4,w']);
    expect(rows[0]?.wrong).toContain('not closed within 20 bytes');
  });

  it('tell a delimiter by the header alone', () => {
    expect(csv(bytesOf('a;b,c;d\n')).header).toEqual({ columns: ['a', 'b,c', 'd'], delimiter: ';' });
    expect(csv(bytesOf('a,b;c\n')).header?.delimiter).toBe(',');
    expect(csv(bytesOf('"a;b;c",d\n')).header?.columns).toEqual(['a;b;c', 'd']);
    expect(csv(bytesOf('sep=|\na,b|c\n1|2\n')).header).toEqual({ columns: ['a,b', 'c'], delimiter: '|' });
    expect(csv(bytesOf('one\n1\n')).rows.map(({ text }) => text)).toEqual(['1']);
  });

  it('may be none', () => {
    expect(csv(bytesOf(''))).toEqual({ rows: [], header: undefined });
    expect(csv(bytesOf('a,b')).header?.columns).toEqual(['a', 'b']);
    expect(csv(bytesOf('a,b\n\n\n')).rows).toEqual([]);
  });

  it('are refused as UTF-16, and where the header cannot be read', () => {
    expect(() => csv(new Uint8Array([0xff, 0xfe, 97, 0, 44, 0]))).toThrow('UTF-16');
    expect(() => csv(bytesOf('"a,b\n1,2\n'))).toThrow('names no columns');
  });
});

/** Line ends as people count them. */
const lineEnds = (text: string): number => text.split(/\r\n|\n|\r/).length - 1;

describe('rows of JSON', () => {
  const json = (bytes: Uint8Array, cuts: readonly number[] = [], maxRow: number = OPTIONS.maxRow) =>
    rowsOf(new NdjsonFramer({ ...OPTIONS, maxRow }), bytes, cuts);

  it('are the lines that are not blank, wherever the bytes are cut', () => {
    const line = fc.string({ unit: fc.constantFrom('{', '"', 'é', '😀', ' ', '1', '}'), maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(line),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        cutting,
        (lines, end, isEnded, cuts) => {
          const text = lines.join(end) + (isEnded ? end : '');
          const said = lines.flatMap((one, at) => (one.trim() === '' ? [] : [{ line: at + 1, text: one }]));
          const read = json(bytesOf(text), cuts).map(({ line: at, text: one }) => ({ line: at, text: one }));
          expect(read).toEqual(said);
        },
      ),
      { numRuns: draws(1000) },
    );
  });

  it('lose nothing to bytes that are no text, or to a row over the limit', () => {
    const bad = [...bytesOf('{"a":1}\n'), 0xc3, 0x28, 10, ...bytesOf(`${'x'.repeat(40)}\n{"b":2}`)];
    fc.assert(
      fc.property(cutting, (cuts) => {
        const rows = json(new Uint8Array(bad), cuts, 30);
        expect(rows.map(({ text }) => text)).toEqual(['{"a":1}', null, null, '{"b":2}']);
        expect(rows.map(({ wrong }) => wrong?.slice(0, 22))).toEqual([
          undefined,
          'This row isn’t UTF-8. ',
          'This row is longer tha',
          undefined,
        ]);
      }),
      { numRuns: draws(200) },
    );
  });

  it('are read as Windows saves them where somebody says so', () => {
    const framer = new NdjsonFramer({ encoding: 'latin1', maxRow: 1000 });
    expect(rowsOf(framer, new Uint8Array([0x22, 0xe9, 0x80, 0x22]))[0]?.text).toBe('"é€"');
  });
});
