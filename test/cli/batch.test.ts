import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { amends, built, folderWith, PROGRAM } from './program.js';

beforeAll(built);

const ON = ['--policy', 'retail', '--today', '2026-11-22'];

const row = (at: number) =>
  JSON.stringify({ id: `T-${at}`, problem: 'late', price: 20 + (at % 40), contacts: 1 });
const rows = (count: number) => `${Array.from({ length: count }, (_, at) => row(at)).join('\n')}\n`;

/** Runs `batch` on a file of this name with this text. */
function batch(name: string, text: string | Buffer, ...options: string[]) {
  const folder = folderWith({});
  writeFileSync(path.join(folder, name), text);
  return { ...amends(['batch', name, ...ON, ...options], { cwd: folder }), folder };
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

describe('amends batch', () => {
  it('answers rows in order, and counts them beside the answers', () => {
    const { out, err, code } = batch('a.ndjson', rows(300));
    expect(code).toBe(0);
    expect(linesOf(out).map((line) => JSON.parse(line).id)).toEqual(
      Array.from({ length: 300 }, (_, at) => `T-${at}`),
    );
    expect(err).toBe('300 rows: 300 decided, 0 bad, 0 skipped, 0 continued.\n');
  });

  it('reads CSV and writes it, or either from the other', () => {
    const csv = 'id;problem;price\nA;late;40\n"B";damaged;"65,00"\n';
    const { out, code } = batch('a.csv', csv.replace('65,00', '65.00'));
    expect(code).toBe(0);
    expect(linesOf(out)[0]).toContain('id,outcome,remedies');
    expect(linesOf(out).map((line) => line.split(',')[0])).toEqual(['id', 'A', 'B']);
    const json = batch('a.csv', csv.replace('65,00', '65.00'), '--to', 'ndjson').out;
    expect(linesOf(json).map((line) => JSON.parse(line).id)).toEqual(['A', 'B']);
    expect(batch('a.txt', csv.replace('65,00', '65.00'), '--from', 'csv').out).toBe(out);
  });

  it('reads standard input where no file is named', () => {
    const { stdout, status } = spawnSync(process.execPath, [PROGRAM, 'batch', ...ON], {
      input: rows(3),
      encoding: 'utf8',
    });
    expect(linesOf(stdout)).toHaveLength(3);
    expect(status).toBe(0);
  });

  it('gives the same bytes by one thread and by two', () => {
    const text = rows(1500).replace('"late"', '"lte"');
    const one = batch('a.ndjson', text, '--threads', '1');
    const two = batch('a.ndjson', text, '--threads', '2');
    expect(one.code).toBe(1);
    expect({ ...two, folder: '' }).toEqual({ ...one, folder: '' });
  });

  it('says what its rows come to, on a page instead of them or beside them', () => {
    const page = batch('a.ndjson', rows(20), '--summary', 'text');
    expect(page.out).toContain('What Retail gives, as on 2026-11-22');
    const both = batch('a.ndjson', rows(20), '--summary', 'html=page.html', '--summary', 'json=sum.json');
    expect(linesOf(both.out)).toHaveLength(20);
    const summary = JSON.parse(readFileSync(path.join(both.folder, 'sum.json'), 'utf8'));
    expect(summary).toMatchObject({
      counts: { rows: 20, decided: 20 },
      byProblem: [{ name: 'late', rows: 20 }],
    });
    const answers = linesOf(both.out).map((line) => JSON.parse(line));
    expect(summary.cost).toBe(answers.reduce((sum, { cost }) => sum + cost, 0));
    expect(summary.goodwill).toBe(answers.reduce((sum, { goodwill }) => sum + goodwill, 0));
    const html = readFileSync(path.join(both.folder, 'page.html'), 'utf8');
    expect(html).not.toMatch(/https?:|<script|<link|url\(/);
  });
});

describe('rows that a map joins', () => {
  const MAP = `map: 1
id: { column: order }
continue: { by: order, take: { price: sum } }
facts: { problem: { is: late }, price: { column: price, money: "1.00" } }
`;
  const joined = (...orders: string[]) => {
    const folder = folderWith({
      'lines.csv': ['order,price', ...orders.map((order) => `${order},20`)].join('\n'),
      'm.map.yaml': MAP,
    });
    return amends(['batch', 'lines.csv', '--map', 'm.map.yaml', ...ON], { cwd: folder });
  };

  it('and that come again after others are complaints of their own, which is said', () => {
    expect(joined('A', 'A', 'B').err).toBe('3 rows: 2 decided, 0 bad, 0 skipped, 1 continued.\n');
    const once = joined('A', 'B', 'A', 'A');
    expect(once.err).toContain('4 rows: 3 decided, 0 bad, 0 skipped, 1 continued.\n');
    expect(once.err).toContain('“A” comes again after other rows, and is a complaint of its own there');
    expect(joined('A', 'B', 'A', 'B').err).toContain(
      '2 complaints come again after other rows, the first “A”',
    );
  });
});

describe('what can go wrong with a file', () => {
  it('before its first row is answered takes nobody’s last bad rows away', () => {
    const folder = folderWith({ 'a.csv': 'id,price,price\n1,2,3\n', 'bad.ndjson': 'the last run\n' });
    const options = ['--bad-rows', 'bad.ndjson', ...ON];
    expect(amends(['batch', 'a.csv', ...options], { cwd: folder }).code).toBe(2);
    const bad = () => readFileSync(path.join(folder, 'bad.ndjson'), 'utf8');
    expect(bad()).toBe('the last run\n');
    writeFileSync(path.join(folder, 'a.csv'), 'problem,price\nlate,40\n');
    expect(amends(['batch', 'a.csv', ...options], { cwd: folder }).code).toBe(0);
    expect(bad()).toBe('');
  });

  it('that isn’t there takes nothing away either, and a folder that isn’t there is said before any row', () => {
    const folder = folderWith({ 'bad.ndjson': 'the last run\n', 'a.ndjson': rows(3) });
    expect(amends(['batch', 'b.ndjson', '--bad-rows', 'bad.ndjson', ...ON], { cwd: folder }).code).toBe(2);
    expect(readFileSync(path.join(folder, 'bad.ndjson'), 'utf8')).toBe('the last run\n');
    const lost = amends(['batch', 'a.ndjson', '--bad-rows', 'none/bad.ndjson', ...ON], { cwd: folder });
    expect({ code: lost.code, out: lost.out }).toEqual({ code: 2, out: '' });
  });

  it('takes a dash for standard output', () => {
    const { out, folder } = batch('a.ndjson', rows(3), '--summary', 'json=-');
    expect(JSON.parse(out)).toMatchObject({ counts: { rows: 3 } });
    expect(existsSync(path.join(folder, '-'))).toBe(false);
  });

  it('loses nothing but a row that is cut in the middle', () => {
    const text = linesOf(rows(10));
    text[4] = text[4]?.slice(0, 20) ?? '';
    const { out, code, err } = batch('a.ndjson', text.join('\n'), '--bad-rows', 'bad.ndjson');
    expect(code).toBe(1);
    expect(linesOf(out)).toHaveLength(10);
    expect(JSON.parse(linesOf(out)[4] ?? '')).toMatchObject({ row: 5, line: 5, id: null });
    expect(err).toContain('10 rows: 9 decided, 1 bad');
  });

  it('writes bad rows to a file as well as in their places', () => {
    const { out, folder } = batch(
      'a.ndjson',
      `${rows(3)}{"problem":"lte"}\n${rows(2)}`,
      '--bad-rows',
      'bad.ndjson',
    );
    expect(readFileSync(path.join(folder, 'bad.ndjson'), 'utf8')).toBe(`${linesOf(out)[3]}\n`);
  });

  it('never holds a row of 50 MB', () => {
    const { out, code } = batch('a.ndjson', `${rows(2)}{"problem":"${'x'.repeat(50_000_000)}"}\n${rows(2)}`);
    expect(code).toBe(1);
    expect(linesOf(out).map((line) => 'errors' in JSON.parse(line))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(out).toContain('longer than 1 MB');
  });

  it('says which rows are no UTF-8', () => {
    const { out } = batch(
      'a.ndjson',
      Buffer.concat([Buffer.from(rows(1)), Buffer.from([0x7b, 0xc3, 0x28, 0x7d, 10]), Buffer.from(rows(1))]),
    );
    expect(linesOf(out).map((line) => JSON.parse(line).errors?.[0].message.slice(0, 21))).toEqual([
      undefined,
      'This row isn’t UTF-8.',
      undefined,
    ]);
  });

  it('is content with an empty file, and with a header alone', () => {
    expect(batch('a.ndjson', '')).toMatchObject({
      out: '',
      code: 0,
      err: '0 rows: 0 decided, 0 bad, 0 skipped, 0 continued.\n',
    });
    expect(batch('a.csv', '')).toMatchObject({ out: '', code: 0 });
    expect(linesOf(batch('a.csv', 'id,problem,price\n').out)).toHaveLength(1);
  });

  it.each<[string, string, string | Buffer, string[], string]>([
    ['bad rows in place of all rows', 'a.ndjson', rows(1), ['--bad-rows', './a.ndjson'], 'is read here'],
    ['a page in place of all rows', 'a.ndjson', rows(1), ['--summary', 'html=a.ndjson'], 'is read here'],
    [
      'two things in one place',
      'a.ndjson',
      rows(1),
      ['--bad-rows', 'x', '--summary', 'html=x'],
      'Two things can’t be written to “x”.',
    ],
    ['CSV as JSON', 'a.ndjson', 'id;problem;price\n1;late;3\n', [], 'Say --from csv, if it is.'],
    ['a workbook', 'a.csv', Buffer.from('PK\u0003\u0004abc'), [], 'an Excel workbook or a ZIP archive'],
    ['a compressed file', 'a.ndjson', Buffer.from([0x1f, 0x8b, 8, 0, 0]), [], 'The file is compressed.'],
    ['a list of JSON', 'a.ndjson', '[{"problem":"late"}]', [], "jq -c '.[]' FILE"],
    [
      'a list over several lines',
      'a.ndjson',
      '[\n  {"problem":"late"}\n]\n',
      [],
      'The file is one list of JSON.',
    ],
    ['objects over several lines', 'a.ndjson', '{\n  "problem": "late"\n}\n', [], 'jq -c . FILE'],
    ['columns called alike', 'a.csv', 'id,price,price\n1,2,3\n', [], 'Two columns are called “price”.'],
    [
      'a column that is no fact',
      'a.csv',
      'id,problem,prise\n1,late,3\n',
      [],
      'The column “prise” is no fact of the policy. Did you mean “price”?\nLeave out what isn’t one, or say what columns mean in a map',
    ],
    ['columns of somebody else', 'a.csv', 'ticket,reason\n1,late\n', [], 'say what columns mean in a map'],
    ['a file without a telling name', 'a.dat', rows(1), [], 'doesn’t tell how its rows are written.'],
    ['a file that is not there', 'a.ndjson', rows(1), ['--map', 'none.yaml'], 'none.yaml'],
    ['UTF-16', 'a.csv', Buffer.from('\ufeffid,price\n', 'utf16le'), [], 'The file is UTF-16'],
    ['whole decisions as CSV', 'a.csv', 'id\n', ['--full'], 'Whole decisions don’t fit into columns.'],
    [
      'two pages in one place',
      'a.ndjson',
      rows(1),
      ['--summary', 'text', '--summary', 'json'],
      'Only one format can go to stdout.',
    ],
    [
      'a summary in place of a policy',
      'a.ndjson',
      rows(1),
      ['--bad-rows', 'amends.yaml'],
      'is a file that amends reads',
    ],
    [
      'a row size that is none',
      'a.ndjson',
      rows(1),
      ['--max-row', 'big'],
      '--max-row “big” is no size for a row.',
    ],
    [
      'a delimiter that is none',
      'a.csv',
      'id\n',
      ['--delimiter', 'ab'],
      '--delimiter “ab” can’t stand between fields.',
    ],
  ])('could not run, and says why: %s', (_what, name, text, options, message) => {
    const folder = folderWith({
      'amends.yaml': 'amends: 1\nname: "Our shop"\ncurrency: GBP\nextends: retail@1\n',
    });
    writeFileSync(path.join(folder, name), text);
    const { code, err, out } = amends(['batch', name, ...ON, ...options], { cwd: folder });
    expect(err).toContain(message);
    expect(code).toBe(2);
    expect(out).toBe('');
  });

  it('names a map’s mistakes at their places, and decides nothing', () => {
    const folder = folderWith({
      'm.yaml': 'map: 1\nfacts:\n  prise: { column: total }\n',
      'a.csv': 'total\n3\n',
    });
    const { code, err, out } = amends(['batch', 'a.csv', '--map', 'm.yaml', ...ON], { cwd: folder });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('m.yaml:3:3');
  });

  it('says what a map says nothing of, with its count', () => {
    const folder = folderWith({
      'm.yaml': 'map: 1\nfacts:\n  price: { is: 40 }\n  problem: { column: why, values: { late: late } }\n',
      'a.csv': 'why\nlate\nHUH\nhuh \nwhat\n',
    });
    const { err } = amends(['batch', 'a.csv', '--map', 'm.yaml', ...ON], { cwd: folder });
    expect(err).toBe(
      '4 rows: 1 decided, 3 bad, 0 skipped, 0 continued.\nThe map says nothing of problem “HUH”: 2 rows.\nThe map says nothing of problem “what”: 1 row.\n',
    );
  });

  it('names what a map looks for that no row of JSON has', () => {
    const folder = folderWith({
      'm.yaml':
        'map: 1\nfacts:\n  problem: { is: late }\n  price: { column: totl }\n  contacts: { path: a.b, else: 1 }\n',
      'a.ndjson': '{"total":40}\n{"total":30,"totl":null}\n{"total":3}\n',
    });
    const seen = amends(['batch', 'a.ndjson', '--map', 'm.yaml', ...ON], { cwd: folder });
    expect(seen.err).toContain('None of the first 3 rows has a “a.b”, which m.yaml reads.');
    expect(seen.err).not.toContain('totl');
    writeFileSync(path.join(folder, 'a.ndjson'), '{"total":40}\n');
    const { err } = amends(['batch', 'a.ndjson', '--map', 'm.yaml', ...ON], { cwd: folder });
    expect(err).toContain('The row has no “totl”, which m.yaml reads. Did you mean “total”?');
  });

  it('leaves out rows of nothing but delimiters, and what a star means', () => {
    const folder = folderWith({
      'm.yaml':
        'map: 1\nfacts:\n  problem: { is: late }\n  price: { column: p }\nskip: { column: s, values: ["spam*", test] }\n',
      'a.csv': 'p,s\n3,open\n,\n4,Spam - auto\n5,test\n6,tests\n',
    });
    const { err } = amends(['batch', 'a.csv', '--map', 'm.yaml', ...ON], { cwd: folder });
    expect(err).toBe('5 rows: 2 decided, 0 bad, 3 skipped, 0 continued.\n');
  });

  it('says that nobody chose the policy', () => {
    const folder = folderWith({ 'a.ndjson': rows(1) });
    expect(amends(['batch', 'a.ndjson'], { cwd: folder }).err).toContain('Example policy');
    expect(amends(['batch', 'a.ndjson', ...ON], { cwd: folder }).err).not.toContain('Example policy');
  });

  it('stops with 2 where the disk is full', () => {
    if (!existsSync('/dev/full')) return;
    const folder = folderWith({ 'a.ndjson': rows(300) });
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'batch', 'a.ndjson', ...ON], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    expect(status).toBe(2);
    expect(stderr).toContain('there is no room left');
  });

  it('stops with 0 where nobody reads on', () => {
    const folder = folderWith({ 'a.ndjson': rows(20_000) });
    const { stdout, stderr } = spawnSync(
      'bash',
      [
        '-c',
        `"$0" "$1" batch a.ndjson ${ON.join(' ')} | head -1; echo "\${PIPESTATUS[0]}"`,
        process.execPath,
        PROGRAM,
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(linesOf(stdout)).toHaveLength(2);
    expect(linesOf(stdout)[1]).toBe('0');
    expect(stderr).toContain('nobody reads the answers any more');
  });

  it('writes whole rows, the count and 130 where somebody stops it', async () => {
    const folder = folderWith({});
    const child = spawn(process.execPath, [PROGRAM, 'batch', '-', ...ON], { cwd: folder });
    let [out, err] = ['', ''];
    child.stdout.on('data', (some) => {
      // The input stays open, so that it's the signal that ends it; a second one would end it at once.
      if (out === '') child.kill('SIGINT');
      out += String(some);
    });
    child.stderr.on('data', (some) => {
      err += String(some);
    });
    child.stdin.on('error', () => undefined);
    child.stdin.write(`${rows(600)}{"problem":"la`);
    const code = await new Promise((resolve) => {
      child.on('close', resolve);
    });
    expect(code).toBe(130);
    const answered = linesOf(out).map((line) => JSON.parse(line));
    expect(out.endsWith('\n')).toBe(true);
    expect(err).toContain(`${answered.length} rows: ${answered.length} decided, 0 bad`);
    expect(err).toContain('Stopped: the rows after them weren’t decided.');
  });

  it('killed in the middle, has written whole answers, and of none a second time', async () => {
    const folder = folderWith({ 'a.ndjson': rows(4000) });
    const whole = amends(['batch', 'a.ndjson', ...ON], { cwd: folder }).out;
    const out = openSync(path.join(folder, 'out.ndjson'), 'w');
    const child = spawn(process.execPath, [PROGRAM, 'batch', 'a.ndjson', ...ON], {
      cwd: folder,
      stdio: ['ignore', out, 'ignore'],
    });
    const written = () => readFileSync(path.join(folder, 'out.ndjson'), 'utf8');
    while (written() === '') await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    const signal = await new Promise((resolve) => {
      child.on('close', (_, by) => resolve(by));
    });
    expect(signal).toBe('SIGKILL');
    expect(written().endsWith('\n')).toBe(true);
    expect(written().length).toBeLessThan(whole.length);
    expect(whole.startsWith(written())).toBe(true);
  });
});
