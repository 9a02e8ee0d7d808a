import { beforeAll, describe, expect, it } from 'vitest';
import { built } from './program.js';
import { KEY, onTerminal, type Place } from './terminal/index.js';

beforeAll(built);

const JEANS = [
  '--complaint',
  'examples/jeans/complaint.yaml',
  '--policy',
  'apparel',
  '--today',
  '2026-11-24',
];

const weighing = (place: Place = {}) => onTerminal(['weigh', ...JEANS], place);

describe('an offer in mind, at a terminal', () => {
  it('is picked remedy by remedy, weighed, and can be weighed again', async () => {
    const terminal = weighing({ rows: 50 });
    await terminal.sees('What do you have in mind?');
    await terminal.press(`money back the way${KEY.Enter}`);
    await terminal.sees('What else?');
    await terminal.press(`voucher${KEY.Enter}`);
    await terminal.sees('How much?');
    await terminal.press(`${KEY.Backspace.repeat(2)}lots${KEY.Enter}`);
    await terminal.sees('“lots” is not an amount of money.');
    await terminal.press(`${KEY.Backspace.repeat(4)}5${KEY.Enter}`);
    await terminal.sees('a voucher to spend with us £5');
    await terminal.press(KEY.Enter);
    await terminal.sees('The same again: amends weigh refund voucher=5');
    expect(await terminal.ends()).toBe(0);
    expect(terminal.isLeftClean()).toBe(true);
    await terminal.keptAs('weighing');
  });

  it.each([
    ['the remedy', []],
    ['how much', [`voucher${KEY.Enter}`]],
    ['what else', [`repla${KEY.Enter}`]],
  ])('is left at %s with Ctrl+C', async (_which, keys) => {
    const terminal = weighing();
    await terminal.sees('What do you have in mind?');
    for (const key of keys) await terminal.press(key);
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
    expect(terminal.isLeftClean()).toBe(true);
    expect(terminal.whole()).toContain('Cancelled: nothing was decided.');
  });

  it('fits 40 columns', async () => {
    const terminal = onTerminal(['weigh', 'voucher=65', ...JEANS], { columns: 40, rows: 60 });
    await terminal.sees('harmful');
    expect(await terminal.ends()).toBe(0);
    await terminal.keptAs('weighing-at-40-columns');
  });
});
