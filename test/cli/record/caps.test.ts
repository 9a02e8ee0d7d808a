import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/domain/results/decision.js';
import type { RecordReport } from '../../../src/domain/results/record-report.js';
import { inBothEngines, type Place } from '../../io/record/engines.js';
import { amendsHere } from '../here.js';

const SHOP = `amends: 1
name: "Shop"
currency: GBP
extends: retail@1
caps:
  - { per: customer, within: "90 days", at-most: 20 }
  - { per: customer, within: "365 days", at-most: 2, count: times, remedies: [manager-word] }
  - { per: staff, within: "1 day", at-most: 40, then: manager }
  - { per: store, within: "1 week", at-most: 60 }
`;

const RUDE = ['problem=poor-service', 'price=60', 'trouble=a-trip', 'treated=rudely'];

/** A shop whose policy has caps, with a record in this place. */
function cappedShop({ where, env, folder }: Place, settings = '') {
  writeFileSync(path.join(folder, 'shop.yaml'), SHOP);
  if (settings !== '') writeFileSync(path.join(folder, '.amendsrc.yaml'), settings);
  const at = { cwd: folder, env: { ...env, AMENDS_RECORD: where } };
  let keys = 0;
  const run = (...args: readonly string[]) => amendsHere(args, at);
  const resolve = (...args: readonly string[]) =>
    run('resolve', '--policy', 'shop.yaml', '--no-input', ...RUDE, ...args);
  const decided = async (...args: readonly string[]) => {
    const { out, code } = await resolve('--json', ...args);
    expect(code).toBe(0);
    keys += 1;
    const file = path.join(folder, `answer-${keys}.json`);
    writeFileSync(file, out);
    return { file, decision: JSON.parse(out) as Decision };
  };
  const record = async (kind: string, file: string, ...args: readonly string[]) => {
    keys += 1;
    return run('record', ...kind.split(' '), '--decision', file, '--key', `key-${keys}`, ...args);
  };
  return { run, resolve, decided, record, folder };
}

const leftIn = ({ left = [] }: Decision) => left.map((one) => one.left);

/** The entries of a record. */
async function entries(shop: ReturnType<typeof cappedShop>) {
  const { out } = await shop.run('record', 'export', '--to', 'ndjson');
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { kind: string; goodwill: number; over: string | null });
}

inBothEngines('a shop with caps', ({ place }) => {
  it('gives no more than is left, says what is, and nothing twice', async () => {
    const shop = cappedShop(await place());
    const free = await shop.decided();
    expect(free.decision.offer.goodwill).toBe(1500);
    expect(leftIn(free.decision)).toEqual([null, null, null, null]);
    const ann = ['--customer', 'Ann', '--by', 'Kim', '--store', 'North'];
    expect((await shop.record('give', free.file, ...ann)).code).toBe(0);
    // Decided without her reference: now it would be another offer.
    const again = await shop.record('give', free.file, ...ann);
    expect(again.code).toBe(1);
    expect(again.err).toContain('another offer now');
    expect(again.out).toContain('£5 of £20 in extras in 90 days, for this customer');
    expect(await entries(shop)).toHaveLength(1);
    const held = await shop.decided('--customer', ' ann ');
    expect(leftIn(held.decision).slice(0, 2)).toEqual([500, 1]);
    expect(held.decision.offer.goodwill).toBeLessThanOrEqual(500);
    expect(held.decision.because.map(({ text }) => text).join()).toContain(
      'Less than otherwise: this customer may get £20 of extras in 90 days, and £5 is left',
    );
    expect(held.decision.because.find(({ text }) => text.startsWith('Less'))).toMatchObject({
      file: 'shop.yaml',
      line: 6,
    });
  });

  it('writes what was given past a cap all the same, and why that was too much', async () => {
    const shop = cappedShop(await place());
    const { file } = await shop.decided('--customer', 'ann');
    const ann = ['--customer', 'ann', '--by', 'kim', '--store', 'north'];
    expect((await shop.record('other voucher=15', file, '--why', 'a long wait', ...ann)).code).toBe(0);
    const past = await shop.record('other voucher=10', file, '--why', 'she came back', ...ann);
    expect(past.code).toBe(0);
    expect(past.err).toContain('That’s more than was left, and it’s marked so. This customer may get £20');
    expect((await entries(shop)).map(({ over }) => over)).toEqual([
      null,
      'This customer may get £20 of extras in 90 days, and £5 is left.',
    ]);
  });

  it('frees what is undone, and lets a yes from above lift one cap', async () => {
    const shop = cappedShop(await place());
    const give = async (name: string, ...more: readonly string[]) => {
      const { file } = await shop.decided('--customer', name);
      const who = ['--customer', name, '--by', 'KIM', '--store', 'north'];
      return shop.record('give', file, ...who, ...more);
    };
    for (const name of ['a', 'b']) expect((await give(name)).code).toBe(0);
    const third = await give('c');
    expect(third.code).toBe(1);
    expect(third.out).toContain('£10 of £40 in extras today, for whoever gives it');
    expect(third.out).toContain('A yes from the manager goes beyond that');
    expect((await shop.run('record', 'undo', '1', '--why', 'wrong customer')).code).toBe(0);
    expect((await give('c')).code).toBe(0);
    const { out, code } = await shop.run('record', 'verify');
    expect({ out, code }).toMatchObject({
      out: expect.stringContaining('Decided again, to the same: 3.'),
      code: 0,
    });
  });

  it('counts for whose order it is, also where only the order is named', async () => {
    const shop = cappedShop(await place());
    const { file } = await shop.decided('--customer', 'ann', '--order', 'A-1');
    expect((await shop.record('give', file, '--customer', 'ann', '--order', 'A-1')).code).toBe(0);
    const { decision } = await shop.decided('--order', 'a-1');
    expect(leftIn(decision)).toEqual([500, 1, null, null]);
    // Decided as if it were nobody's: by now it's another offer.
    const { file: nobodys } = await shop.decided();
    expect((await shop.record('give', nobodys, '--order', 'A-1')).code).toBe(1);
    const gate = ['weigh', 'voucher=15', '--policy', 'shop.yaml', '--as', 'associate', ...RUDE, '--gate'];
    const judged = await shop.run(...gate, '--order', 'A-1', '--by', 'kim', '--store', 'north');
    expect(judged.code).toBe(1);
    expect(judged.out).toContain('£5 is left');
    const past = await shop.record('other voucher=15', nobodys, '--order', 'A-1', '--why', 'a long wait');
    expect(past.code).toBe(0);
    expect((await entries(shop)).map(({ over }) => over !== null)).toEqual([false, true]);
    // What is given by the order alone counts as hers.
    expect(leftIn((await shop.decided('--customer', 'ann')).decision).slice(0, 2)).toEqual([0, 1]);
    // A rule allows something, and nothing is left of it: nobody hears that none does.
    const late = ['resolve', '--policy', 'shop.yaml', '--no-input', 'problem=late', 'price=40'];
    const { out } = await shop.run(...late, '--customer', 'ann');
    expect(out).toMatch(/^ *Nothing is due · say sorry\n/);
    expect(out).toMatch(/pays\? +nothing is given/);
    // Nor does forgetting her leave it.
    expect((await shop.run('record', 'forget', '--customer', 'ann')).out).toContain('2 ');
  });

  it('is not passed by naming somebody else for the same order', async () => {
    const shop = cappedShop(await place());
    const { file: first } = await shop.decided();
    expect((await shop.record('open', first, '--order', 'Z-9')).code).toBe(0);
    for (const name of ['ann', 'bob']) {
      const { file, decision } = await shop.decided('contacts=1', '--customer', name, '--order', 'A-1');
      expect(leftIn(decision)[0]).toBe(name === 'ann' ? 2000 : 500);
      const given = await shop.record('give', file, '--customer', name, '--order', 'A-1');
      expect(given.code).toBe(0);
      expect(given.err.includes('this order was also somebody else’s')).toBe(name === 'bob');
    }
    const asked = await shop.resolve('contacts=1', '--customer', 'x1', '--order', 'A-1');
    expect(asked.err).toContain('By the record this order was also somebody else’s.');
    const { decision } = await shop.decided('contacts=1', '--customer', 'x1', '--order', 'A-1');
    const spent = (await entries(shop)).reduce((sum, { goodwill }) => sum + goodwill, 0);
    expect(leftIn(decision)[0]).toBeLessThanOrEqual(500);
    expect(spent).toBeLessThanOrEqual(2000);
    // Of another order they may get what they may.
    const other = await shop.decided('--customer', 'x1', '--order', 'B-2');
    expect(leftIn(other.decision)[0]).toBe(2000);
  });

  it('says where no cap was checked, and the page counts it', async () => {
    const shop = cappedShop(await place());
    const { file } = await shop.decided();
    const { code, err } = await shop.record('give', file);
    expect(code).toBe(0);
    expect(err).toContain(
      'Caps weren’t checked for this customer, whoever gives it and this store: nobody named them.',
    );
    const who = ['--customer', 'ann', '--by', 'kim', '--store', 'north'];
    const { file: named } = await shop.decided(...who);
    expect((await shop.record('give', named, ...who)).err).not.toContain('checked');
    const page = await shop.run('report', '--format', 'json');
    const { currencies } = JSON.parse(page.out) as RecordReport;
    expect(currencies.map(({ total }) => [total.answers, total.unchecked])).toEqual([[2, 1]]);
    expect((await shop.run('report')).out).toMatch(/caps not checked +1/);
  });

  it('counts on the page what went past a cap by a yes from above, or by who may', async () => {
    const shop = cappedShop(await place());
    const give = async (name: string, ...more: readonly string[]) => {
      const as = more.includes('manager') ? ['--as', 'manager'] : [];
      const who = ['--customer', name, '--by', 'kim'];
      const { file } = await shop.decided(...who, ...as);
      const approved = more.includes('pat') ? ['--approved-by', 'pat'] : [];
      expect((await shop.record('give', file, ...who, '--store', name, ...approved)).code).toBe(0);
    };
    await give('a');
    await give('b');
    // £10 is left of what Kim may give today: a yes from above goes beyond it, and so does the manager.
    await give('c', 'pat');
    await give('d', 'manager');
    const csv = await shop.run('report', '--by', 'store', '--format', 'csv');
    const [head = '', ...lines] = csv.out.trim().split('\n');
    const cell = (line: string, name: string) => line.split(',')[head.split(',').indexOf(name)];
    expect(lines.map((line) => [cell(line, 'store'), cell(line, 'lifted'), cell(line, 'over')])).toEqual(
      expect.arrayContaining([
        ['a', '0', '0'],
        ['b', '0', '0'],
        ['c', '1', '0'],
        ['d', '1', '0'],
      ]),
    );
    const text = (await shop.run('report', '--by', 'store')).out;
    expect(text).toMatch(/past a cap with a yes +2/);
    expect(text).toMatch(
      /A yes from above, and caps\n.*\n +(c +1 +1 +0 +0\n +d +0 +1|d +0 +1 +0 +0\n +c +1 +1)/,
    );
    // So it is once it's chosen which of two ways it was.
    const damaged = RUDE.map((fact) => (fact.startsWith('problem') ? 'problem=damaged' : fact));
    const decide = ['resolve', '--policy', 'shop.yaml', '--no-input', '--json', ...damaged];
    const file = path.join(shop.folder, 'damaged.json');
    writeFileSync(file, (await shop.run(...decide, '--by', 'kim', '--as', 'manager')).out);
    expect((await shop.record('give', file, '--by', 'kim', '--store', 'e')).code).toBe(0);
    expect((await shop.run('record', 'chose', '5', 'refund')).code).toBe(0);
    const { currencies } = JSON.parse((await shop.run('report', '--json')).out) as RecordReport;
    expect(currencies[0]?.total).toMatchObject({ answers: 5, lifted: 3, over: 0 });
    expect((await shop.run('record', 'verify')).code).toBe(0);
  });

  it('can check no cap on staff where their names are not kept, and says so with the way out', async () => {
    const at = await place();
    const shop = cappedShop(at, 'keep-staff: no\n');
    for (const name of ['a', 'b', 'c']) {
      const { file } = await shop.decided('--customer', name);
      expect((await shop.record('give', file, '--customer', name, '--by', 'kim')).code).toBe(0);
    }
    const who = ['--customer', 'd', '--by', 'kim', '--store', 'north'];
    const said = 'Caps per staff can’t be checked';
    expect((await shop.resolve(...who)).err.split(said)).toHaveLength(2);
    expect((await shop.resolve('--order', 'A-1')).err).toContain('Take that line out, or those caps');
    const gate = ['weigh', 'voucher=5', '--policy', 'shop.yaml', '--as', 'associate', ...RUDE, '--gate'];
    const judged = await shop.run(...gate, ...who);
    expect(judged.code).toBe(2);
    expect(judged.err).toContain(said);
    expect(judged.err).toContain('Take keep-staff: no out of .amendsrc.yaml');
    // What the settings put right, or the policy does, is said of neither.
    const kept = cappedShop(at, 'keep-staff: yes\n');
    expect((await kept.resolve(...who)).err).not.toContain(said);
    expect((await kept.run(...gate, ...who)).code).toBe(0);
  });
});

describe('an answer without a record', () => {
  it('says what was not checked, in the text, in lines, where a customer looks on, and never in a letter', async () => {
    const { mkdtempSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const folder = mkdtempSync(path.join(tmpdir(), 'amends-caps-'));
    const shop = cappedShop({ where: path.join(folder, 'none.db'), folder, env: {} });
    const said = 'not checked for this customer, whoever gives it and this store';
    expect((await shop.resolve()).out.replace(/\s+/g, ' ')).toContain(said);
    expect((await shop.resolve('--plain')).out).toContain(`left: ${said}`);
    const discreet = (await shop.resolve('--discreet')).out;
    expect(discreet).toMatch(/left +not checked/);
    expect(discreet).not.toContain('£20');
    expect((await shop.resolve('--format', 'markdown')).out).not.toMatch(/checked|left/i);
    const gone = await shop.resolve('--customer', 'ann');
    expect(gone.code).toBe(0);
    expect(gone.out.replace(/\s+/g, ' ')).toContain(said);
  });
});
