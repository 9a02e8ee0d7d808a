import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { amendsHere } from '../cli/here.js';
import { ROOT } from '../cli/program.js';

/** The day on which the examples stand. */
const TODAY = '2026-11-29';

type Cells = Readonly<Record<string, string>>;

const fileIn = (...parts: readonly string[]): string => path.join(ROOT, 'examples', ...parts);
const cellsOf = (text: string): Cells[] => parse(text, { columns: true });
const rowsOf = (folder: string, name: string): Cells[] => cellsOf(readFileSync(fileIn(folder, name), 'utf8'));

async function anticipated(folder: string, name: string, policy: string): Promise<Cells[]> {
  const file = fileIn(folder, `${name}.csv`);
  const args = ['--map', fileIn(folder, `${name}.map.yaml`), '--policy', policy, '--today', TODAY];
  const { code, out } = await amendsHere(['anticipate', file, ...args]);
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot(fileIn(folder, 'answer.csv'));
  return cellsOf(out);
}

const days = (written: string): number => {
  const [day, month, year] = written.split('/').map(Number);
  return (Date.parse(TODAY) - Date.UTC(year ?? 0, (month ?? 0) - 1, day)) / 86_400_000;
};

describe('examples of files', () => {
  it('every buyer of the last fourteen days is first in line, and nobody else', async () => {
    const list = await anticipated('superseded', 'orders', 'electronics');
    const buyers = rowsOf('superseded', 'orders.csv').filter(
      ({ sku, status }) => sku?.startsWith('NB14') && !['returned', 'cancelled'].includes(status ?? ''),
    );
    const inWindow = buyers.filter(({ bought }) => days(bought ?? '') <= 14);
    expect(inWindow.length).toBeGreaterThan(50);
    expect(list.map(({ customer }) => customer)).toEqual([...new Set(buyers.map(({ account }) => account))]);
    const rows = list.flatMap(({ ids = '', choices = '' }) => {
      const each = choices.split(' & ');
      return ids.split(' & ').map((id, at) => ({ id, isFirst: each[at] === 'newer-model or part-back' }));
    });
    expect(rows.map(({ id }) => id).sort()).toEqual(buyers.map(({ order }) => order).sort());
    expect(rows.flatMap(({ id, isFirst }) => (isFirst ? [id] : [])).sort()).toEqual(
      inWindow.map(({ order }) => order).sort(),
    );
  });

  it('everybody on a flight that was an hour late and more is written to once for it', async () => {
    const list = await anticipated('stranded', 'incidents', 'airline');
    const late = rowsOf('stranded', 'incidents.csv').filter(
      ({ status, hours_late }) => status === 'FLOWN' && Number(hours_late) >= 1,
    );
    const pairs = late.map(({ account, flight }) => `${account} ${flight}`);
    expect(list.map(({ customer, incident }) => `${customer} ${incident}`)).toEqual([...new Set(pairs)]);
    const stranded = list.filter(({ incident }) => incident === 'AM118');
    for (const { owed } of stranded) expect(owed).toMatch(/^miles=\d{4}/);
  });
});
