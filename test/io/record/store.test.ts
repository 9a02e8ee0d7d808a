import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordStore } from '../../../src/cli/port/record.js';
import { keyFileOf } from '../../../src/io/record/key.js';
import { isNetworkShare } from '../../../src/io/record/network-share.js';
import { openRecord } from '../../../src/io/record/open-record.js';
import { told } from '../../../src/io/record/troubles.js';
import { type ChainedEntry, EMPTY_HEAD, faultIn, type Head } from '../../../src/record/chain.js';
import { draws } from '../../draws.js';
import { histories, PLAIN, sha256 } from '../../record/entries.js';
import { inBothEngines, opened, sqlitePlace } from './engines.js';
import { sqlIn } from './sql.js';

/** Every entry, once the chain is known to hold to its end. */
async function sound(store: RecordStore): Promise<readonly ChainedEntry[]> {
  const all: ChainedEntry[] = [];
  let last: Head = EMPTY_HEAD;
  for await (const page of store.walk())
    for (const entry of page) {
      expect(faultIn(entry, last, sha256)).toBeNull();
      last = entry;
      all.push(entry);
    }
  expect(await store.head()).toEqual({ seq: last.seq, hash: last.hash });
  return all;
}

const { seq: _seq, ...ANSWER } = PLAIN;
const SECRET = {
  ...ANSWER,
  customer: 'secret-customer',
  order: 'secret-order',
  words: '{"item":"secret-words"}',
  content: 'secret-content',
};

inBothEngines('a record', ({ is, place }) => {
  it('is empty at first, and keeps what was appended when it is opened again', async () => {
    const at = await place();
    const store = await opened(at);
    expect(await store.head()).toEqual(EMPTY_HEAD);
    const seqs = await store.write(async ({ append, time }) => {
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(Math.abs(Date.parse(time) - Date.now())).toBeLessThan(60_000);
      return [await append({ ...SECRET, key: 'a' }), await append({ ...ANSWER, key: 'b', goodwill: 5e9 })];
    });
    expect(seqs).toEqual([1, 2]);
    await store.close();
    const [first, second] = await sound(await opened(at, false));
    expect(first).toMatchObject({ ...SECRET, key: 'a', seq: 1 });
    expect(second).toMatchObject({ ...ANSWER, key: 'b', goodwill: 5e9 });
  });

  it('keeps nothing of what is thrown out of, and goes on after it', async () => {
    const store = await opened(await place());
    await store.write(({ append }) => append({ ...ANSWER, key: 'a' }));
    const before = await store.head();
    const broken = store.write(async ({ append }) => {
      await append({ ...ANSWER, key: 'b' });
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    await expect(store.write(({ append }) => append({ ...ANSWER, key: 'a' }))).rejects.toThrow();
    expect(await store.head()).toEqual(before);
    await store.write(({ append }) => append({ ...ANSWER, key: 'c' }));
    expect((await sound(store)).map(({ key }) => key)).toEqual(['a', 'c']);
  });

  it('finds what is near as a look at everything does', async () => {
    const some = fc.sample(histories, { numRuns: draws(18), seed: 7 });
    const store = await opened(await place());
    let begin = 0;
    for (const history of some) {
      const from = begin;
      await store.write(async ({ append }) => {
        for (const entry of history) {
          const moved = (seq: number | null) => seq && seq + from;
          const { seq: _, seals: _s, before: _b, hash: _h, salt: _t, ...bare } = entry;
          const key = `${from}-${entry.seq}`;
          await append({ ...bare, key, matter: moved(bare.matter), about: moved(bare.about) });
        }
      });
      begin += history.length;
    }
    const all = await sound(store);
    for (const customer of [null, 'ann', 'bob'])
      for (const order of [null, 'o1', 'o2']) {
        const theirs = all.filter(
          (one) =>
            (customer !== null && one.customer === customer) || (order !== null && one.order === order),
        );
        const matters = new Set(theirs.flatMap(({ matter }) => matter ?? []));
        const answers = all.filter(({ matter }) => matter !== null && matters.has(matter));
        const seqs = new Set(answers.map(({ seq }) => seq));
        const wanted = all.filter(({ seq, about }) => seqs.has(seq) || (about !== null && seqs.has(about)));
        expect(await store.read.near({ customer, order })).toEqual(wanted);
      }
  });

  it('names no one by a key that is not its own, and writes nothing then', async () => {
    const at = await place();
    const file = keyFileOf(at.where, at.env);
    const store = await opened(at);
    expect((await store.keyedHash())('ann')).toBe('nobody');
    await store.write(({ append }) => append({ ...ANSWER, key: 'a' }));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const hash = (await store.keyedHash())('ann');
    const key = readFileSync(file, 'utf8');
    for (const spoil of [
      () => rmSync(file),
      () => writeFileSync(file, `${'0'.repeat(64)}\n`),
      () => writeFileSync(file, 'no key'),
    ]) {
      spoil();
      await expect(store.write(({ append }) => append({ ...ANSWER, key: 'b' }))).rejects.toThrow(/key/);
      await expect(store.keyedHash()).rejects.toThrow(/key/);
    }
    writeFileSync(file, key);
    expect((await store.keyedHash())('ann')).toBe(hash);
    expect((await sound(store)).length).toBe(1);
  });

  it('keeps a policy once, and gives it back as it was', async () => {
    const store = await opened(await place());
    for (const key of ['a', 'b'])
      await store.write(async ({ append, keepPolicy }) => {
        await keepPolicy('p', '{"name":"Café"}');
        await append({ ...ANSWER, key });
      });
    expect(await store.read.policy('p')).toBe('{"name":"Café"}');
    expect(await store.read.policy('q')).toBeNull();
  });

  it('forgets so that nothing is left, and its chain holds', async () => {
    const at = await place();
    const store = await opened(at);
    await store.write(async ({ append }) => {
      await append({ ...SECRET, key: 'a' });
      await append({ ...ANSWER, key: 'b', customer: 'other-customer' });
      await append({ ...ANSWER, key: 'c', kind: 'undo', about: 1, words: '{"why":"secret-why"}' });
      for (let more = 0; more < 40; more += 1)
        await append({ ...SECRET, key: `m${more}`, words: `{"item":"secret-words ${'x'.repeat(9000)}"}` });
    });
    const gone = await store.write(async ({ erasable, erase }) => {
      const which = { customer: 'secret-customer' };
      const seqs = await erasable(which);
      await erase(seqs, which);
      return seqs;
    });
    expect(gone).toEqual([1, ...Array.from({ length: 41 }, (_, at) => at + 3)]);
    expect(await store.clean()).toMatch(/copies|backups/i);
    const all = await sound(store);
    expect(all[1]?.customer).toBe('other-customer');
    if (is === 'sqlite') expect(bytesIn(at.folder)).not.toMatch(/secret/);
    expect(JSON.stringify(all)).not.toContain('secret');
  });

  it('finds what is older than a day to forget, each once', async () => {
    const store = await opened(await place());
    const before = { before: '2026-11-22' };
    await store.write(async ({ append }) => {
      await append({ ...SECRET, key: 'a', day: '2026-11-20' });
      await append({ ...SECRET, key: 'b', day: '2026-11-22' });
    });
    await store.write(async ({ erasable, erase }) => erase(await erasable(before), before));
    expect(await store.write(({ erasable }) => erasable(before))).toEqual([]);
    expect((await sound(store)).map(({ order }) => order)).toEqual([null, 'secret-order']);
  });

  it('of a newer form is left alone', async () => {
    const at = await place();
    await (await opened(at)).close();
    await sqlIn(at.where, 'update amends_version set version = 99');
    await expect(opened(at)).rejects.toThrow(/form 99/);
  });

  it.each([
    'delete from amends_head',
    'delete from amends_version',
    'drop table amends_head',
    'drop table amends_version',
    'drop table amends_entries',
    'drop table amends_pending',
  ])('is damaged after %s, which is said by whatever needs it', async (change) => {
    const at = await place();
    const first = await opened(at);
    await first.write(({ append }) => append({ ...ANSWER, key: 'a' }));
    await first.close();
    await sqlIn(at.where, change);
    const used = async () => {
      const store = await opened(at);
      await store.write(({ append }) => append({ ...ANSWER, key: 'b', matter: 2 }));
      await store.damage();
    };
    await expect(used()).rejects.toMatchObject({
      name: 'Failure',
      message: expect.stringContaining('is damaged.'),
      hint: 'Put back a copy of it.',
    });
  });
});

/** All that the files of a folder hold. */
const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), 'latin1'))
    .join('\n');

describe('a record in a file', () => {
  it('is not made where nobody writes', async () => {
    const at = sqlitePlace();
    await expect(opened(at, false)).rejects.toThrow(/There is no record/);
    expect(readdirSync(at.folder)).toEqual([]);
  });

  it('may be read by its owner alone', async () => {
    const at = sqlitePlace();
    await opened(at);
    expect(statSync(at.where).mode & 0o777).toBe(0o600);
  });

  it.each([true, false])(
    'is its owner’s alone in a file that was there and empty (made where there is none: %s)',
    async (create) => {
      const at = sqlitePlace();
      writeFileSync(at.where, '');
      chmodSync(at.where, 0o644);
      await (await opened(at, create)).write(({ append }) => append({ ...ANSWER, key: 'a' }));
      expect(readdirSync(at.folder).sort()).toEqual(['shop.db', 'shop.db-shm', 'shop.db-wal', 'shop.db.key']);
      for (const file of readdirSync(at.folder))
        expect(statSync(path.join(at.folder, file)).mode & 0o777).toBe(0o600);
    },
  );

  it('is refused on a network share, by what type of file system the folder is on', async () => {
    const { where, folder } = sqlitePlace();
    const asked: string[] = [];
    const fileSystem = (one: string) => {
      asked.push(one);
      return 0x6969;
    };
    await expect(openRecord({ where, create: true }, { fileSystem })).rejects.toThrow(/network share/);
    expect(asked).toEqual([folder]);
    expect(readdirSync(folder)).toEqual([]);
    expect([0xfe534d42, 0xfe534d42 | 0, 0x517b].every(isNetworkShare)).toBe(true);
    expect([0xef53, 0x01021994, 0x9123683e].some(isNetworkShare)).toBe(false);
  });

  it.each([
    [
      'something else',
      (file: string) => writeFileSync(file, 'no database, and long enough to be looked at'.repeat(30)),
      /no record of amends/,
    ],
    ['a folder', (file: string) => writeFileSync(path.join(file, '..', 'x'), ''), /There is no folder/],
  ])('says so where there is %s', async (_, make, says) => {
    const at = sqlitePlace();
    make(at.where);
    const where = String(says).includes('folder') ? path.join(at.folder, 'none', 'shop.db') : at.where;
    await expect(openRecord({ where, create: true }, { fileSystem: () => 0 })).rejects.toThrow(says);
  });
});

describe('what goes wrong with a record', () => {
  const thrown = (code: string, message = code) => Object.assign(new Error(message), code ? { code } : {});

  it.each([
    [thrown('SQLITE_BUSY', 'database is locked'), 'is locked by somebody else'],
    [thrown('55P03', 'canceling statement due to lock timeout'), 'is locked by somebody else'],
    [thrown('SQLITE_FULL'), 'has no room left'],
    [thrown('53100'), 'has no room left'],
    [thrown('SQLITE_READONLY'), 'may not be written'],
    [thrown('SQLITE_CORRUPT'), 'is damaged'],
    [thrown('28P01', 'password authentication failed'), 'may not be opened by you'],
    [thrown('3D000', 'database "x" does not exist'), 'may not be opened by you'],
    [thrown('57P01', 'terminating connection'), 'can’t be reached'],
    [new AggregateError([thrown('ECONNREFUSED')]), 'can’t be reached'],
    [thrown('', 'timeout exceeded when trying to connect'), 'can’t be reached'],
    [thrown('', 'Connection terminated unexpectedly'), 'can’t be reached'],
  ])('is said: %s', async (error, says) => {
    const failing = told('postgres://till:hush@db/shop', () => Promise.reject(error));
    await expect(failing).rejects.toMatchObject({ name: 'Failure' });
    await expect(failing).rejects.toThrow(`The record “postgres://db/shop” ${says}.`);
  });

  it('is our own bug where nobody knows it', async () => {
    const error = thrown('42601', 'syntax error');
    await expect(told('shop.db', () => Promise.reject(error))).rejects.toBe(error);
  });

  it('is said of a file that was cut off', async () => {
    const at = sqlitePlace();
    const store = await opened(at);
    await store.write(async ({ append }) => {
      for (let more = 0; more < 50; more += 1)
        await append({ ...SECRET, key: `${more}`, words: 'x'.repeat(9000) });
    });
    await store.clean();
    await store.close();
    const bytes = readFileSync(at.where);
    rmSync(`${at.where}-wal`, { force: true });
    rmSync(`${at.where}-shm`, { force: true });
    writeFileSync(at.where, bytes.subarray(0, bytes.length / 2));
    await expect((async () => sound(await opened(at, false)))()).rejects.toThrow(/is damaged|no record/);
  });
});

describe('a record in PostgreSQL', () => {
  it('that nobody answers for says so, without the password', async () => {
    const where = 'postgres://till:hush@127.0.0.1:1/shop';
    const opening = openRecord({ where, create: true }, { env: {} });
    await expect(opening).rejects.toThrow('The record “postgres://127.0.0.1:1/shop” can’t be reached.');
  });
});
