import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { amendsHere } from '../cli/here.js';
import { folderWith, ROOT } from '../cli/program.js';

const FORMATS = path.join(ROOT, 'examples', 'formats');

/** What becomes of the rows of each file: answered, bad, skipped, continued. */
const FILES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  'amazon-returns.tsv': [5, 1, 1, 0],
  'cfpb-complaints.csv': [5, 0, 0, 0],
  'gorgias-tickets.jsonl': [3, 0, 1, 0],
  'nyc-mediated.jsonl': [4, 0, 1, 0],
  'shopify-orders.csv': [3, 1, 2, 1],
  'zendesk-tickets.jsonl': [2, 1, 1, 0],
};

const mapOf = (file: string): string => path.join(FORMATS, file.replace(/\.\w+$/, '.map.yaml'));

const batch = (file: string, map: string) =>
  amendsHere(['batch', file, '--map', map, '--policy', 'retail', '--today', '2026-11-29', '--to', 'ndjson']);

/** The counts that a run says, in the order of {@link FILES}. */
const countsIn = (err: string): number[] =>
  [
    ...err
      .split('\n', 1)
      .join('')
      .matchAll(/[\d,]+(?= [dbsc])/g),
  ].map(([figure]) => Number(figure.replace(',', '')));

describe('files as programs write them', () => {
  it('each have a map, and no map is without one', () => {
    const files = readdirSync(FORMATS).filter((name) => !name.endsWith('.md'));
    const maps = Object.keys(FILES).map((file) => path.basename(mapOf(file)));
    expect(files.sort()).toEqual([...Object.keys(FILES), ...maps].sort());
  });

  it.each(Object.entries(FILES))('%s: every row is accounted for', async (file, counts) => {
    const { code, out, err } = await batch(path.join(FORMATS, file), mapOf(file));
    const [decided, bad, ...rest] = countsIn(err);
    expect([decided, bad, ...rest]).toEqual(counts);
    expect(code).toBe(counts[1] > 0 ? 1 : 0);
    const lines = out.trim().split('\n');
    expect(lines.filter((line) => 'errors' in JSON.parse(line))).toHaveLength(counts[1]);
    expect(lines).toHaveLength(counts[0] + counts[1]);
    await expect(out).toMatchFileSnapshot(`transcripts/${file.replace(/\.\w+$/, '')}.ndjson`);
  });

  it('an order that is left out is left out with all its lines', async () => {
    const row = (name: string, status: string, total: string, tags: string): string =>
      `${name},${status},${total},${tags}`;
    const rows = [
      row('#1', 'voided', '9.00', 'late'),
      row('#1', '', '', ''),
      row('#2', 'paid', '9.00', 'late'),
      row('#2', '', '', ''),
      row('#3', 'voided', '9.00', 'late'),
      row('#3', '', '', ''),
      row('#3', '', '', ''),
      row('#1', 'paid', '9.00', 'late'),
    ];
    const folder = folderWith({
      'rows.csv': `Name,Status,Total,Tags\n${rows.join('\n')}\n`,
      'rows.map.yaml':
        'map: 1\nid: { column: Name }\ncontinue: { by: Name }\nskip: { column: Status, values: [voided] }\nfacts:\n  problem: { column: Tags, contains: { late: late } }\n  price: { column: Total }\n',
    });
    const { out, err } = await batch(path.join(folder, 'rows.csv'), path.join(folder, 'rows.map.yaml'));
    expect(countsIn(err)).toEqual([2, 0, 5, 1]);
    expect(out.match(/"id":"#\d"/g)).toEqual(['"id":"#2"', '"id":"#1"']);
  });
});

/** Where the complaints of New York City lie that the map was tried on; nothing of them is in the project. */
const NYC = process.env['AMENDS_NYC'] ?? '';

describe('complaints of New York City', () => {
  it.skipIf(!existsSync(NYC))(
    'are all accounted for (skipped where AMENDS_NYC is no path to nyc-mediated.jsonl)',
    async () => {
      const { out, err } = await batch(NYC, mapOf('nyc-mediated.jsonl'));
      const rows = readFileSync(NYC, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { opened: string; closed: string; result: string });
      const [decided = 0, bad = 0, skipped = 0] = countsIn(err);
      expect(decided + bad + skipped).toBe(rows.length);
      // Some were closed before they were opened.
      expect(bad).toBe(rows.filter(({ opened, closed }) => Date.parse(closed) < Date.parse(opened)).length);
      expect(out.trim().split('\n')).toHaveLength(decided + bad);
    },
  );
});
