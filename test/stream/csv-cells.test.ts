import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine, harmless } from '../../src/stream/write/csv-cells.js';
import { draws } from '../draws.js';

/** What a spreadsheet carries out, also behind spaces or a quote. */
const CARRIED_OUT = /^[ "]*[=+\-@\t\r＝＋－＠]/;

const text = fc
  .array(fc.constantFrom('=', '+', '-', '@', ';', ',', '"', '\t', '\n', '\r', '|', ' ', 'a', '1', '＝'), {
    maxLength: 8,
  })
  .map((letters) => letters.join(''));

it('no cell begins a formula, whatever stands between fields where it’s opened', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (cells) => {
      const line = csvLine(cells.map((cell) => harmless(cell) ?? ''));
      const [asWritten = []]: string[][] = parse(line, { relax_column_count: true });
      for (const cell of asWritten) if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(CARRIED_OUT);
      for (const cell of line.split(/[;|\n]/).slice(1)) expect(cell).not.toMatch(CARRIED_OUT);
    }),
    { numRuns: draws(3000) },
  );
});

it.each(['-5', '-5.25', '12', 'a=b', 'Smith-Jones', ''])('%j stays as it is', (cell) => {
  expect(harmless(cell)).toBe(cell);
});
