import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { amends, built, folderWith, inShell } from '../cli/program.js';

beforeAll(built);

const MAP = `map: 1
id: { column: id }
facts:
  problem: { column: reason, values: { LATE: late, BROKEN: faulty, "*": other } }
  price: { column: paid, money: "$1,234.50" }
  days-since-purchase: { days: { from: { column: bought, date: "YYYY-MM-DD" }, to: today } }
  contacts: { column: touches, else: 1 }
`;

const HEADER = 'id,reason,paid,bought,touches,words';

/** Rows with everything that goes wrong on the way through another program: quotes, nulls, zeros before a figure. */
const ROWS = [...Array(120).keys()].map((at) => {
  const reason = ['LATE', 'BROKEN', 'late ', 'odd'][at % 4];
  const paid = at % 7 === 0 ? '"$1,020.50"' : at % 11 === 0 ? 'soon' : `$${at + 1}.00`;
  const words = at % 5 === 0 ? '"He said ""no"", twice"' : at % 6 === 0 ? '' : 'café; naïve';
  return `00${at},${reason},${paid},2026-11-${String((at % 28) + 1).padStart(2, '0')},${at % 3 || ''},${words}`;
});

const FILES = { 'rows.csv': `${[HEADER, ...ROWS].join('\n')}\n`, 'map.yaml': MAP };
const ARGS = ['--map', 'map.yaml', '--policy', 'retail', '--today', '2026-11-29', '--to', 'ndjson'];

/** The answers of the whole file on one machine; rows are not numbered in them, but where they are bad. */
function whole(folder: string): string {
  const { code, out } = amends(['batch', 'rows.csv', ...ARGS], { cwd: folder });
  expect(code).toBe(1);
  expect(out.split('\n')).toHaveLength(ROWS.length + 1);
  return out;
}

/** Bad rows name their place in the file that they came in. */
const withoutPlaces = (out: string): string => out.replace(/"row":\d+,"line":\d+,/g, '');

describe('rows that are answered in parts', () => {
  it('come to the same bytes as in one file', () => {
    const halves = [ROWS.slice(0, 47), ROWS.slice(47)].map((rows) => `${[HEADER, ...rows].join('\n')}\n`);
    const folder = folderWith({ ...FILES, '1.csv': halves[0] ?? '', '2.csv': halves[1] ?? '' });
    const parts = ['1.csv', '2.csv'].map((file) => amends(['batch', file, ...ARGS], { cwd: folder }).out);
    expect(withoutPlaces(parts.join(''))).toBe(withoutPlaces(whole(folder)));
  });

  it('come to the same bytes by split and xargs, two at a time', () => {
    const folder = folderWith(FILES);
    const { code, err } = inShell(
      [
        `tail -n +2 rows.csv | split -l 50 - part-`,
        `for part in part-*; do (head -1 rows.csv; cat $part) > $part.csv; done`,
        `ls part-*.csv | xargs -P2 -I{} sh -c '$AMENDS batch {} ${ARGS.join(' ')} > {}.out 2>> counts; true'`,
        `cat part-*.csv.out > answers.ndjson`,
      ].join(' && '),
      folder,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(withoutPlaces(readFileSync(path.join(folder, 'answers.ndjson'), 'utf8'))).toBe(
      withoutPlaces(whole(folder)),
    );
  });

  it('come back the same through DuckDB, with columns as text and rows by their number', async () => {
    const folder = folderWith(FILES);
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const [from, to] = ['rows.csv', 'through.csv'].map((name) => path.join(folder, name));
    await connection.run(`
      COPY (
        SELECT * EXCLUDE place FROM (
          SELECT *, row_number() OVER () AS place FROM read_csv('${from}', all_varchar = true, header = true)
        ) ORDER BY place
      ) TO '${to}' (HEADER, DELIMITER ',')`);
    connection.closeSync();
    const { out } = amends(['batch', 'through.csv', ...ARGS], { cwd: folder });
    expect(out).toBe(whole(folder));
  });
});
