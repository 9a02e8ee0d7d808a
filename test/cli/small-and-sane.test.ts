import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { built, folderWith, PROGRAM, ROOT } from './program.js';
import { KEY, onTerminal, terminalWith } from './terminal/index.js';

beforeAll(built);

const TODAY = ['--policy', 'retail', '--today', '2026-11-24T10:00'];
const LIST = ['problem=damaged', 'fault=us', 'delivery-paid=0', 'price=20', ...TODAY];

/** The built program on a terminal, and a way to signal it. */
async function signalled(args: readonly string[], question: string) {
  const file = path.join(folderWith({}), 'pid');
  const words = [process.execPath, PROGRAM, ...args].map((word) => `'${word}'`).join(' ');
  const terminal = terminalWith(['sh', '-c', `echo $$ > '${file}'; exec ${words}`], 'amends', { cwd: ROOT });
  await terminal.sees(question);
  while (!existsSync(file)) await wait(20);
  const pid = Number(readFileSync(file, 'utf8'));
  return { ...terminal, signal: (name: NodeJS.Signals) => process.kill(pid, name) };
}

describe('a signal', () => {
  it.each(
    (['SIGTERM', 'SIGHUP', 'SIGINT'] as const).flatMap((name) => [
      [name, 'on a list', LIST, 'Anything else?'] as const,
      [name, 'where one types', ['problem=damaged', ...TODAY], 'How much did they pay'] as const,
      [name, 'at a plain question', [...LIST, '--plain'], 'Your answer'] as const,
    ]),
  )('%s %s ends it with the terminal as it was', async (name, _, args, question) => {
    const terminal = await signalled(args, question);
    terminal.signal(name);
    expect(await terminal.ends()).toBe(130);
    expect(terminal.isLeftClean()).toBe(true);
    expect(terminal.whole()).toContain('Cancelled: nothing was decided.');
  });

  it('after the answer, where a key is waited for, leaves the answer as it stands', async () => {
    const terminal = await signalled(LIST, 'Anything else?');
    await terminal.press(KEY.Enter);
    await terminal.sees('Enter done');
    terminal.signal('SIGTERM');
    expect(await terminal.ends()).toBe(0);
    expect(terminal.isLeftClean()).toBe(true);
  });
});

/** How often a question stands on the screen, open or answered. */
const timesIn = (text: string, question: string): number => text.split(question).length - 1;

describe('a small window', () => {
  it.each([
    [80, 10],
    [40, 10],
    [40, 20],
    [30, 9],
  ])(
    'of %i columns and %i rows has one copy of a question, and every row of the list in reach',
    async (columns, rows) => {
      const terminal = onTerminal(LIST, { columns, rows });
      await terminal.sees('Anything else?');
      for (let down = 0; down < 25; down += 1) {
        await terminal.press(KEY.Down);
        expect(timesIn(terminal.whole(), 'Anything else?')).toBe(1);
        expect(terminal.screen()).toContain('❯');
      }
      await terminal.sees('❯ Other costs known');
      await terminal.press('often');
      await terminal.press(KEY.Enter);
      await terminal.press(KEY.Escape);
      expect(timesIn(terminal.whole(), 'Anything else?')).toBe(1);
      await terminal.press(KEY['Ctrl+C']);
      expect(await terminal.ends()).toBe(130);
      expect(terminal.isLeftClean()).toBe(true);
    },
  );

  it('takes off the screen what Esc goes back over', async () => {
    const terminal = onTerminal(['problem=wrong-item', 'fault=us', ...TODAY], { columns: 40, rows: 24 });
    await terminal.sees('How much did they pay');
    await terminal.press(`30${KEY.Enter}`);
    await terminal.press(`10${KEY.Enter}`);
    await terminal.press(KEY.Escape);
    await terminal.press(KEY.Escape);
    expect(timesIn(terminal.whole(), '✔')).toBe(0);
    expect(timesIn(terminal.whole(), 'How much did they pay')).toBe(1);
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
  });
});

describe('what is pasted', () => {
  it.each([
    [
      'where one types',
      ['problem=damaged', 'fault=us', 'delivery-paid=0', ...TODAY],
      'How much did they pay',
    ],
    ['on a list', TODAY, 'What went wrong?'],
  ])('is cut with a word %s, and fits the screen', async (_, args, question) => {
    const terminal = onTerminal(args);
    await terminal.sees(question);
    await terminal.press('é'.repeat(4000));
    await terminal.sees('That’s too long: only the first 200 letters are kept.');
    expect(timesIn(terminal.whole(), 'é')).toBeLessThanOrEqual(200 + 30);
    expect(timesIn(terminal.whole(), question)).toBe(1);
    await terminal.press(KEY['Ctrl+U']);
    expect(terminal.screen()).not.toContain('é');
    expect(terminal.screen()).not.toContain('too long');
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
  });
});
