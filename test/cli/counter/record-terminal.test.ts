import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { amends, built, removed } from '../program.js';
import { KEY, onTerminal, type Place } from '../terminal/index.js';

beforeAll(built);

const { Enter } = KEY;
const DAMAGED = ['problem=damaged', 'price=60', 'delivery-paid=0', '--policy', 'retail', '--order', 'A-1'];
const TODAY = ['--today', '2026-11-24T11:00'];

/** A folder of a shop in which a record may begin. */
function shop(): { readonly place: Place; readonly record: (...args: string[]) => string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'amends-till-'));
  onTestFinished(() => removed(folder));
  const env = { AMENDS_RECORD: 'shop.db', XDG_STATE_HOME: path.join(folder, 'state') };
  return {
    place: { cwd: folder, env, rows: 60 },
    record: (...args) => {
      const { out, err } = amends(['record', ...args], { cwd: folder, env });
      return out + err;
    },
  };
}

describe('the keys of a record at a terminal', () => {
  it.each([
    ['--plain', ['--plain'], {}],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ])('are plain numbered questions with %s, without one escape code', async (_, args, env) => {
    const { place, record } = shop();
    const terminal = onTerminal([...DAMAGED, ...TODAY, ...args], { ...place, env: { ...place.env, ...env } });
    await terminal.sees('Anything else?');
    await terminal.press(Enter);
    await terminal.sees('g: gave this o: something else r: refused n: not yet');
    await terminal.press(`g${Enter}`);
    await terminal.sees("1. a replacement straight away 2. your money back 3. They'll say later");
    await terminal.press(`2${Enter}`);
    await terminal.sees('Recorded as entry 1: £60 back, £5 voucher.');
    await terminal.sees('u: undo');
    await terminal.press(`u${Enter}`);
    await terminal.sees('Why was it wrong?');
    await terminal.press(`wrong order${Enter}`);
    await terminal.sees('Entry 1 is undone');
    await terminal.press(`r${Enter}`);
    await terminal.sees('Recorded as entry 3: they refused it.');
    await terminal.press(Enter);
    expect(await terminal.ends()).toBe(0);
    expect(terminal.bytes()).not.toContain('\u001b');
    expect(record('verify')).toMatch(/^The chain holds: 3 entries/);
  });

  it('read an amount back as it was understood', async () => {
    const { place } = shop();
    const terminal = onTerminal([...DAMAGED, ...TODAY, '--plain'], place);
    await terminal.sees('Anything else?');
    await terminal.press(Enter);
    await terminal.press(`o${Enter}`);
    await terminal.press(`voucher${Enter}`);
    await terminal.press(`7.5${Enter}`);
    await terminal.sees('Taken: £7.50');
    await terminal.press(KEY['Ctrl+C']);
  });

  it.each([
    ['a choice', 'g', 'Which did they choose?'],
    ['what was given', 'o', 'What did you give instead?'],
  ])('lose nothing where Ctrl+C leaves %s, and leave the terminal as it was', async (_, key, question) => {
    const { place, record } = shop();
    const terminal = onTerminal([...DAMAGED, ...TODAY], place);
    await terminal.sees('Anything else?');
    await terminal.press(Enter);
    await terminal.press(key);
    await terminal.sees(question);
    await terminal.press(KEY['Ctrl+C']);
    await terminal.sees('g gave this');
    await terminal.press('n');
    await terminal.sees('Recorded as entry 1: not settled yet.');
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(0);
    expect(terminal.isLeftClean()).toBe(true);
    expect(record('verify')).toMatch(/^The chain holds: 1 entry/);
    expect(record('retry')).toBe('Nothing waits to be recorded.\n');
  });

  it('say that they wait for a record that somebody holds, and that nothing is lost by leaving', async () => {
    const { place, record } = shop();
    const first = onTerminal([...DAMAGED, ...TODAY], place);
    await first.sees('Anything else?');
    await first.press(Enter);
    await first.press('n');
    await first.sees('Recorded as entry 1');
    await first.press(KEY['Ctrl+C']);
    expect(await first.ends()).toBe(0);
    const holder = new Database(path.join(place.cwd ?? '', 'shop.db'));
    holder.exec('begin immediate');
    try {
      const terminal = onTerminal([...DAMAGED, ...TODAY], place);
      await terminal.sees('Anything else?');
      await terminal.press(Enter);
      await terminal.press('r');
      await terminal.sees('Waiting for the record. What you gave is saved');
      await terminal.press(KEY['Ctrl+C']);
      expect(await terminal.ends()).toBe(130);
    } finally {
      holder.exec('rollback');
      holder.close();
    }
    expect(record('retry')).toMatch(/^Recorded as entry 2 \(refused\)/);
    expect(record('retry')).toBe('Nothing waits to be recorded.\n');
  });

  it('know whose it is as it was said last, when Esc went back to it', async () => {
    const { place } = shop();
    const terminal = onTerminal(['problem=late', 'price=40', '--policy', 'retail', ...TODAY], place);
    await terminal.sees('Which customer is it?');
    terminal.types(`bob@example.com${KEY.Enter}`);
    await terminal.sees('Which order');
    await terminal.press(KEY.Escape);
    await terminal.sees('(bob@example.com)');
    terminal.types(`ann@example.com${KEY.Enter}`);
    await terminal.sees('Which order');
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
    expect(terminal.screen()).toContain('ann@example.com');
    expect(terminal.screen()).not.toContain('bob@example.com');
  });

  it('are left before anything is decided with Ctrl+C at the first question', async () => {
    const { place } = shop();
    const terminal = onTerminal(['problem=late', 'price=40', '--policy', 'retail', ...TODAY], place);
    await terminal.sees('Which customer is it?');
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
    expect(terminal.isLeftClean()).toBe(true);
    expect(terminal.whole()).toContain('Cancelled: nothing was decided.');
  });
});
