import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { sqlitePlace } from '../../io/record/engines.js';
import { amendsHere } from '../here.js';
import { DAMAGED, shopIn } from './shop.js';

describe('the settings', () => {
  it('say where the record is, from their own folder', async () => {
    const at = sqlitePlace();
    const file = await shopIn(at).decided(...DAMAGED);
    writeFileSync(path.join(at.folder, '.amendsrc.yaml'), 'record: shop.db\n');
    const counter = path.join(at.folder, 'counter');
    mkdirSync(counter);
    const give = ['record', 'give', '--decision', file, '--key', '1'];
    const begun = expect.stringMatching(/^A new record begins: .*shop\.db\. /);
    expect(await amendsHere(give, { cwd: counter })).toMatchObject({ code: 0, err: begun });
    expect(existsSync(path.join(at.folder, 'shop.db'))).toBe(true);
    const elsewhere = { cwd: counter, env: { AMENDS_RECORD: 'till.db' } };
    expect(await amendsHere(give, elsewhere)).toMatchObject({ code: 0 });
    expect(existsSync(path.join(counter, 'till.db'))).toBe(true);
  });

  it.each([
    ['no', true],
    ['yes', false],
    ['false', true],
  ])('keep no words and no names where they say %s', async (said, isLeftOut) => {
    const at = sqlitePlace();
    const { given, decided, record } = shopIn(at);
    writeFileSync(path.join(at.folder, '.amendsrc.yaml'), `keep-text: ${said}\nkeep-staff: ${said}\n`);
    const file = await decided(...DAMAGED);
    const staff = ['--by', 'Kimberly', '--approved-by', 'Leander'];
    await given('other', 'voucher=5', '--decision', file, '--key', '1', '--why', 'out of stock', ...staff);
    await given('undo', '1', '--why', 'wrong customer');
    const bytes = ['shop.db', 'shop.db-wal']
      .filter((name) => existsSync(path.join(at.folder, name)))
      .map((name) => readFileSync(path.join(at.folder, name), 'latin1'))
      .join('');
    for (const told of ['red dress', 'Kimberly', 'Leander', 'out of stock', 'wrong customer'])
      expect({ told, isLeftOut: !bytes.includes(told) }).toEqual({ told, isLeftOut });
    expect((await record('verify')).code).toBe(0);
  });

  it('that are wrong keep anything from being written', async () => {
    const at = sqlitePlace();
    const { record, decided } = shopIn(at);
    const file = await decided(...DAMAGED);
    writeFileSync(path.join(at.folder, '.amendsrc.yaml'), 'keep-text: perhaps\n');
    const { code, err } = await record('give', '--decision', file, '--key', '1');
    expect(code).toBe(2);
    expect(err).toMatch(/\.amendsrc\.yaml:1:/);
    expect(existsSync(at.where)).toBe(false);
  });
});

describe('a table of the record', () => {
  it('has a row for each entry, and nothing that a spreadsheet would take for a formula', async () => {
    const { record, decided, given } = shopIn(sqlitePlace());
    const file = await decided(...DAMAGED, 'cause==cmd|calc');
    const whose = ['--order', '+1+1', '--by', '@kim', '--store', '-1'];
    await given('give', '--decision', file, '--key', '1', '--chose', 'replacement', ...whose);
    await given('done', '1');
    const { out } = await record('export');
    const rows: Record<string, string>[] = parse(out, { columns: true });
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      kind: 'give',
      cause: "'=cmd|calc",
      order: "'+1+1",
      staff: "'@kim",
      store: "'-1",
      goodwill: '500',
      gave: 'apology replacement voucher:500',
      keep: 'yes',
    });
    expect(rows[1]).toMatchObject({ kind: 'done', about: '1', gave: '' });
  });
});

describe('what is missing or wrong', () => {
  it.each([
    ['no key', ['give', '--decision', 'D'], /needs a key of its own/],
    ['an empty key', ['give', '--decision', 'D', '--key', ' '], /needs a key of its own/],
    ['no decision', ['give', '--key', '1'], /--decision FILE/],
    ['a decision that is not there', ['give', '--key', '1', '--decision', 'no.json'], /does not exist/],
    ['no reason', ['other', 'voucher=5', '--decision', 'D', '--key', '1'], /--why/],
    ['nothing given', ['other', '--decision', 'D', '--key', '1', '--why', 'x'], /Say also what was given/],
    ['a fact as given', ['other', 'price=5', '--decision', 'D', '--key', '1', '--why', 'x'], /is a fact/],
    ['a remedy there is not', ['other', 'vouchr=5', '--decision', 'D', '--key', '1', '--why', 'x'], /vouchr/],
    [
      'a yes to oneself',
      ['give', '--decision', 'D', '--key', '1', '--by', 'Kim', '--approved-by', ' kim'],
      /own answer/,
    ],
    [
      'a policy there is not',
      ['give', '--decision', 'D', '--key', '1', '--policy', 'no.yaml'],
      /no policy “no.yaml”/,
    ],
    ['a number that is none', ['undo', 'x', '--why', 'y'], /no number of an entry/],
    ['an undo without a reason', ['undo', '1'], /--why/],
    ['an entry there is not', ['done', '99'], /There is no entry 99/],
    ['an entry that is no answer', ['done', '2'], /Entry 2 is no answer. It is about entry 1/],
    ['an end that is none', ['verify', '--since', '12'], /no end of a record/],
    ['nobody to forget', ['forget'], /either whom to forget/],
    ['an empty name to forget', ['forget', '--customer', ' '], /names nobody/],
    ['a time that is none', ['forget', '--older-than', 'soon'], /no stretch of time/],
    ['another form', ['export', '--to', 'xlsx'], /csv, ndjson/],
  ])('%s is said, with the way out, and nothing is written', async (_, args, says) => {
    const { record, decided, given } = shopIn(sqlitePlace());
    const file = await decided(...DAMAGED);
    await given('give', '--decision', file, '--key', 'a', '--chose', 'refund');
    await given('done', '1');
    const before = (await record('head')).out;
    const { code, out, err } = await record(...args.map((arg) => (arg === 'D' ? file : arg)));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
    expect(err.trim().split('\n').length).toBeGreaterThan(1);
    expect((await record('head')).out).toBe(before);
  });

  it('a file that holds no decision is refused before there is a record', async () => {
    const at = sqlitePlace();
    const { record } = shopIn(at);
    writeFileSync(path.join(at.folder, 'complaint.json'), '{"problem":"late","price":40}');
    const { code, err } = await record('give', '--decision', 'complaint.json', '--key', '1');
    expect(code).toBe(2);
    expect(err).toMatch(/holds no whole decision/);
    expect(existsSync(at.where)).toBe(false);
  });
});

describe('what is old', () => {
  it('is forgotten by its day', async () => {
    const { record, decided, given } = shopIn(sqlitePlace());
    const file = await decided(...DAMAGED);
    await given('give', '--decision', file, '--key', '1', '--customer', 'ann');
    expect((await record('forget', '--older-than', '1 day')).out).toBe('Nothing was left to forget.\n');
  });
});
