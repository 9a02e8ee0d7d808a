import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sqlitePlace } from '../../io/record/engines.js';
import { DAMAGED, shopIn } from './shop.js';

describe('a record that nobody can mean', () => {
  it.each([
    ['mysql://till@server/shop', 'No record can be kept in mysql://….'],
    ['file:///tmp/shop.db', 'No record can be kept in file://….'],
    ['~/shop.db', '“~/shop.db” begins with ~, which only a shell knows.'],
    ['.', 'The record “.” is a folder.'],
    ['nowhere/shop.db', 'There is no folder for the record “nowhere/shop.db”.'],
  ])('%s is refused with the way out', async (where, says) => {
    const { record, decided } = shopIn(sqlitePlace());
    const file = await decided(...DAMAGED);
    const { code, err } = await record('give', '--decision', file, '--key', '1', '--record', where);
    expect({ code, first: err.split('\n')[0] }).toEqual({ code: 2, first: says });
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  it('is one that is gone, or empty, with its key beside: it never begins anew unseen', async () => {
    const at = sqlitePlace();
    const { record, decided, given } = shopIn(at);
    const file = await decided(...DAMAGED);
    await given('give', '--decision', file, '--key', '1');
    const wipe = () => {
      for (const end of ['', '-wal', '-shm']) rmSync(`${at.where}${end}`, { force: true });
    };
    wipe();
    for (const is of ['gone', 'empty']) {
      if (is === 'empty') writeFileSync(at.where, '');
      for (const args of [['give', '--decision', file, '--key', '2'], ['head']])
        expect(await record(...args)).toMatchObject({
          code: 2,
          err: expect.stringContaining(`its key is there, and now it’s ${is}. Nothing was written.`),
        });
    }
    wipe();
    rmSync(`${at.where}.key`);
    expect((await record('give', '--decision', file, '--key', '2')).err).toMatch(/^A new record begins/);
  });

  it('is not one with a key of many tills, which may be older than the record', async () => {
    const at = sqlitePlace();
    const { given, decided } = shopIn(at);
    await given('give', '--decision', await decided(...DAMAGED), '--key', '1');
    const other = path.join(at.folder, 'other');
    mkdirSync(other);
    const second = shopIn({
      where: path.join(other, 'shop.db'),
      folder: other,
      env: { AMENDS_RECORD_KEY: `${at.where}.key` },
    });
    await second.given('give', '--decision', await second.decided(...DAMAGED), '--key', '1');
  });
});

describe('whoever wants JSON', () => {
  it('gets it also where something is wrong', async () => {
    const { record, decided, folder } = shopIn(sqlitePlace());
    const file = await decided(...DAMAGED);
    const broken = path.join(folder, 'broken.json');
    const wrong = async (...args: string[]) => {
      const { code, out, err } = await record(...args, '--json');
      expect(code).not.toBe(0);
      const said = JSON.parse(out) as { error?: string; recorded: null };
      expect(said.recorded).toBeNull();
      if (said.error !== undefined) expect(err).toContain(said.error.split('\n')[0]);
      return said.error;
    };
    expect(await wrong('head')).toMatch(/^There is no record/);
    expect(await wrong('give', '--decision', 'none.json', '--key', '1')).toBe('“none.json” does not exist.');
    expect(await wrong('give', '--decision', file)).toMatch(/needs a key of its own/);
    expect(await wrong('give', '--decision', file, '--key', '1', '--record', '~/x')).toMatch(/only a shell/);
    const text = readFileSync(file, 'utf8');
    for (const [was, is] of [
      [/"as": "associate"/, '"as": 5'],
      [/"today": "[^"]*"/, '"today": "soon"'],
      [/"today": "[^"]*"/, '"today": "2027-13-45"'],
      [/"as": "associate"/, '"as": "wizard"'],
    ] as const) {
      writeFileSync(broken, text.replace(was, is));
      expect(await wrong('give', '--decision', broken, '--key', '1')).toMatch(/damaged|no role “wizard”/);
    }
    for (const edit of [
      { choices: [1] },
      { choices: [{ of: ['refund'] }] },
      { fromRecord: 'contacts' },
      { offer: { remedies: [1] } },
    ]) {
      writeFileSync(broken, JSON.stringify({ ...JSON.parse(text), ...edit }));
      expect(await wrong('give', '--decision', broken, '--key', '1')).toMatch(/holds no whole decision/);
    }
  });
});
