import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Decision } from '../../../src/domain/results/decision.js';
import { inBothEngines, opened } from '../../io/record/engines.js';
import { sqlIn } from '../../io/record/sql.js';
import { DAMAGED, shopIn } from './shop.js';

const ANN = ['--customer', 'Ann@Example.com', '--order', 'A-77'];

inBothEngines('amends record', ({ is, place }) => {
  it('writes an answer once by its key, and says so where it says something else', async () => {
    const { record, decided } = shopIn(await place());
    const file = await decided(...DAMAGED);
    const give = (...more: string[]) => record('give', '--decision', file, '--key', '1', ...more);
    expect(await give(...ANN)).toMatchObject({ code: 0, out: 'Recorded as entry 1.\n' });
    const again = await give('--customer', ' ann@example.COM ', '--order', 'a-77');
    expect(again).toMatchObject({ code: 0, out: 'Recorded before, as entry 1.\n' });
    for (const other of [
      ['--customer', 'ann@example.com', '--order', 'a-78'],
      [...ANN, '--chose', 'refund'],
      [...ANN, '--by', 'kim'],
    ])
      expect(await give(...other)).toMatchObject({
        code: 1,
        out: expect.stringMatching(/^Not recorded: the key/),
      });
    expect((await record('head')).out).toMatch(/^1:/);
  });

  it('shows another offer, and writes nothing, where the record knows more than the decision', async () => {
    const { record, decided, given } = shopIn(await place());
    const file = await decided(...DAMAGED);
    await given('give', '--decision', file, '--key', '1', ...ANN);
    const before = (await record('head')).out;
    const second = await record('give', '--decision', file, '--key', '2', ...ANN, '--json');
    expect(second).toMatchObject({ code: 1, err: expect.stringMatching(/another offer now/) });
    const now = JSON.parse(second.out) as Decision;
    expect(now.complaint).toMatchObject({ contacts: 2, 'claims-before': 0 });
    expect((await record('head')).out).toBe(before);
    // What a person told counts, and what happened is never refused.
    const told = await decided(...DAMAGED, 'contacts=1');
    await given('give', '--decision', told, '--key', '3', ...ANN);
    await given('other', 'voucher=10', '--decision', file, '--key', '4', '--why', 'no stock', ...ANN);
  });

  it('counts an answer that was undone for nothing', async () => {
    const { record, decided, given } = shopIn(await place());
    const file = await decided(...DAMAGED);
    const first = await given('give', '--decision', file, '--key', '1', ...ANN);
    await given('undo', String(first), '--why', 'wrong customer');
    await given('give', '--decision', file, '--key', '2', ...ANN);
    const again = await record('undo', String(first), '--why', 'wrong customer');
    expect(again).toMatchObject({ code: 0, out: 'Recorded before, as entry 2.\n' });
    expect(await record('undo', String(first), '--why', 'another reason')).toMatchObject({ code: 1 });
    expect(await record('done', String(first))).toMatchObject({
      code: 1,
      out: 'Not recorded: entry 1 was undone.\n',
    });
    expect((await record('verify')).code).toBe(0);
    // A till that tries the old key again has something new to say, and must hear that it isn't written.
    for (const whose of [ANN, ['--customer', 'bob@example.com', '--order', 'B-1']])
      expect(await record('give', '--decision', file, '--key', '1', ...whose)).toMatchObject({
        code: 1,
        out: 'Not recorded: entry 1 had this key, and was undone. Give it a new key.\n',
      });
  });

  it('says what is left to choose, whose it is not, and that a record begins', async () => {
    const { record, decided } = shopIn(await place());
    const file = await decided(...DAMAGED);
    const { err } = await record('give', '--decision', file, '--key', '1');
    expect(err).toMatch(/^A new record begins: /);
    expect(err).toContain('It’s nobody’s: without --customer or --order no later answer knows of it.');
    expect(err).toContain('They still have to choose: amends record chose 1 replacement | refund');
    const chosen = ['--key', '2', '--chose', 'refund', ...ANN];
    expect(await record('give', '--decision', file, ...chosen)).toMatchObject({ code: 0, err: '' });
    expect(await record('chose', '1', 'refund')).toMatchObject({ code: 0 });
    expect((await record('chose', '1', 'replacement')).out).toBe(
      'Not recorded: what entry 1 gives was chosen already (entry 3).\n',
    );
  });

  it('takes no reference of nothing but blanks, as an empty variable gives it', async () => {
    const { record, decided } = shopIn(await place());
    const file = await decided(...DAMAGED);
    for (const name of ['customer', 'order'])
      expect(await record('give', '--decision', file, '--key', '1', `--${name}`, ' ')).toMatchObject({
        code: 2,
        err: `--${name} is empty.\nLeave it out where nobody knows it.\n`,
      });
    expect(await record('head', '--record', ' ')).toMatchObject({ code: 2 });
  });

  it('knows a customer again by the problem, and other customers not', async () => {
    const { record, decided, given } = shopIn(await place());
    const damaged = await decided(...DAMAGED);
    const late = await decided('problem=late', 'price=60');
    const give = (file: string, key: string, customer: string) =>
      record('give', '--decision', file, '--key', key, '--customer', customer);
    await given('give', '--decision', damaged, '--key', '1', '--customer', 'ann');
    expect((await give(damaged, '2', 'bob')).code).toBe(0);
    expect((await give(damaged, '3', 'ANN')).code).toBe(1);
    const why = ['--why', 'they asked', '--customer', 'ann'];
    await given('other', 'voucher=5', '--decision', late, '--key', '4', ...why);
    const { out } = await record('export', '--to', 'ndjson');
    expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toMatchObject({
      matter: 3,
      known: { contacts: '1', 'claims-before': '1' },
      told: { problem: 'late' },
    });
  });

  it('takes a choice at once or later, once', async () => {
    const { record, decided, given } = shopIn(await place());
    const file = await decided(...DAMAGED);
    const give = (key: string, ...more: string[]) => given('give', '--decision', file, '--key', key, ...more);
    const later = await give('1');
    const now = await give('2', '--chose', 'refund');
    await given('chose', String(later), 'refund');
    expect(await record('chose', String(later), 'refund')).toMatchObject({ code: 0 });
    expect(await record('chose', String(later), 'replacement')).toMatchObject({ code: 1 });
    expect(await record('chose', String(now), 'refund')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/nothing is left/),
    });
    const third = await give('3');
    expect((await record('chose', String(third), 'voucher')).out).toMatch('to choose: replacement, refund');
    const none = await record('give', '--decision', file, '--key', '4', '--chose', 'voucher');
    expect(none).toMatchObject({
      code: 2,
      err: expect.stringMatching(/There is to choose: replacement, refund/),
    });
    const { out } = await record('export', '--to', 'ndjson');
    const gave = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).given?.remedies?.[1]?.id);
    expect(gave).toEqual(['replacement', 'refund', 'refund', 'replacement']);
  });

  it('names the entry of which one byte was changed, whatever was', async () => {
    const at = await place();
    const { record, decided, given } = shopIn(at);
    const file = await decided(...DAMAGED, 'cause=courier');
    const all = ['--by', 'kim', '--store', 'north', '--approved-by', 'lee'];
    for (const key of ['1', '2', '3'])
      await given('give', '--decision', file, '--key', key, '--customer', key, '--order', key, ...all);
    expect((await record('verify')).code).toBe(0);
    const store = await opened(at, false);
    const entry = await store.read.entry(2);
    await store.close();
    for (const [column, value] of Object.entries(entry ?? {})) {
      if (column === 'seq') continue;
      const set = (to: unknown) =>
        sqlIn(at.where, `update amends_entries set "${column}" = ${literal(to)} where seq = 2`);
      await set(changed(value));
      const found = await record('verify');
      expect({ column, code: found.code }).toEqual({ column, code: 1 });
      expect(found.out).toMatch(column === 'hash' ? /^Entry 2/ : /^Entry 2 /);
      await set(value);
    }
    expect((await record('verify')).code).toBe(0);
  });

  it('shows a cut end by the head, and one that was tidied up by an older head', async () => {
    const at = await place();
    const { record, decided, given } = shopIn(at);
    const file = await decided(...DAMAGED);
    for (const key of ['1', '2']) await given('give', '--decision', file, '--key', key, '--customer', key);
    const head = (await record('head')).out.trim();
    const first = (await record('export', '--to', 'ndjson')).out.split('\n')[0] ?? '';
    await sqlIn(at.where, 'delete from amends_entries where seq = 2');
    expect(await record('verify')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/its end was cut off/),
    });
    await sqlIn(at.where, `update amends_head set seq = 1, hash = '${JSON.parse(first).hash}'`);
    const forged = `1:${'0'.repeat(64)}`;
    expect(await record('verify', '--since', forged)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^Entry 1 is not what it was/),
    });
    // Whoever tidies the sums as well is known by an older head alone.
    expect(await record('verify')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/what caps count|the sums/),
    });
    for (const table of ['spent', 'sums', 'pending']) await sqlIn(at.where, `delete from amends_${table}`);
    await sqlIn(at.where, 'delete from amends_entries');
    await sqlIn(at.where, `update amends_head set seq = 0, hash = ''`);
    expect((await record('verify')).code).toBe(0);
    expect(await record('verify', '--since', head)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/its end was cut off/),
    });
  });

  it('names a decision that comes out otherwise, to the byte, and counts those of other versions', async () => {
    const at = await place();
    const { record, decided, given } = shopIn(at);
    await given('give', '--decision', await decided(...DAMAGED), '--key', '1');
    const store = await opened(at, false);
    const entry = await store.read.entry(1);
    const forged = (entry?.decision ?? '').replace('"goods":6000', '"goods":6001');
    const byte = forged.indexOf('6001') + 4;
    const append = (engine: string, key: string) =>
      store.write(async (writer) => {
        if (!entry) throw new Error('There is no entry.');
        const { seq: _, ...rest } = entry;
        await writer.append({ ...rest, key, engine, decision: forged });
      });
    await append('9.9.9', 'x');
    const counted = await record('verify', '--json');
    expect(counted).toMatchObject({ code: 0 });
    expect(JSON.parse(counted.out)).toMatchObject({ same: 1, others: 1, differ: 1 });
    expect((await record('verify', '--strict')).code).toBe(4);
    await append(entry?.engine ?? '', 'y');
    expect(await record('verify')).toMatchObject({
      code: 1,
      out: `Entry 3, decided again, is another decision from byte ${byte} on.\n`,
    });
    await store.close();
  });

  it('names the entry whose policy is not what it was', async () => {
    const at = await place();
    const { record, decided, given } = shopIn(at);
    await given('give', '--decision', await decided(...DAMAGED), '--key', '1');
    await sqlIn(at.where, `update amends_policies set json = replace(json, '"Retail"', '"Retale"')`);
    expect(await record('verify')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^Entry 1 was decided by a policy that is not/),
    });
    await sqlIn(at.where, 'delete from amends_policies');
    expect(await record('verify')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^Entry 1 was decided by a policy that is not there/),
    });
  });

  it('forgets a customer for good, and goes on', async () => {
    const at = await place();
    const { record, decided, given } = shopIn(at);
    const file = await decided(...DAMAGED, 'customer-name=Annabel');
    const first = await given('give', '--decision', file, '--key', '1', ...ANN);
    await given('undo', String(first), '--why', 'it was Zebedee’s');
    await given('give', '--decision', file, '--key', '2', ...ANN);
    await given('give', '--decision', file, '--key', '3', '--customer', 'bob');
    const forgot = await record('forget', '--customer', 'ANN@example.com');
    expect(forgot).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Forgotten in 3 entries/),
      err: expect.stringMatching(/caps start again/),
    });
    expect((await record('verify')).code).toBe(0);
    const { out } = await record('export', '--to', 'ndjson');
    expect(out.split('\n').filter((line) => /Annabel|a-77|Zebedee/i.test(line))).toHaveLength(1);
    if (is === 'sqlite') {
      const held = readdirSync(at.folder)
        .filter((name) => !name.startsWith('answer'))
        .map((name) => readFileSync(path.join(at.folder, name), 'latin1'));
      expect(held.join('')).not.toMatch(/a-77|Zebedee/i);
      expect(held.join('').match(/Annabel/g)).toHaveLength(1);
    }
    expect(await record('forget', '--customer', 'ann@example.com')).toMatchObject({ code: 1 });
    expect(await record('forget', '--older-than', '9 years')).toMatchObject({
      code: 0,
      out: 'Nothing was left to forget.\n',
    });
    expect((await record('give', '--decision', file, '--key', '4', ...ANN)).code).toBe(0);
    expect((await record('give', '--decision', file, '--key', '1', ...ANN)).out).toMatch(/forgotten since/);
    await sqlIn(
      at.where,
      `update amends_entries set customer = null, "order" = null, words = null, content = null, salt = null where seq = 4`,
    );
    expect(await record('verify')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^Entry 4 was erased in part/),
    });
  });
});

/** A value as SQL writes it. */
const literal = (value: unknown): string =>
  value === null
    ? 'null'
    : typeof value === 'number'
      ? String(value)
      : `'${String(value).replaceAll("'", "''")}'`;

/** The same with one character more or another in place of the last. */
function changed(value: unknown): unknown {
  if (value === null) return '7';
  if (typeof value === 'number') return value + 1;
  const text = String(value);
  return text.slice(0, -1) + (text.endsWith('0') ? '1' : '0');
}
