import { beforeAll, describe, expect, it } from 'vitest';
import { built } from './program.js';
import { KEY, onTerminal } from './terminal/index.js';

beforeAll(built);

const TOLD = 'waited ages, barista rude, her birthday today';

const at = (policy: string, ...more: string[]) =>
  onTerminal(['--policy', policy, '--today', '2026-11-22T10:00', ...more]);

describe('going back to what went wrong', () => {
  it.each([
    ['once', KEY.Escape],
    ['and pressing Esc once more', KEY.Escape + KEY.Escape],
  ])('keeps what was told: %s', async (_, back) => {
    const terminal = at('cafe');
    await terminal.sees('What went wrong?');
    await terminal.press(`${TOLD}${KEY.Enter}`);
    await terminal.sees('You typed “rude”.');
    for (const key of back) await terminal.press(key);
    await terminal.sees(`> ${TOLD}`);
    await terminal.press(KEY.Enter);
    await terminal.sees('You typed “rude”.');
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
  });

  it('keeps it in plain lines, where Enter takes the same again', async () => {
    const terminal = at('cafe', '--plain');
    await terminal.sees('Your answer:');
    await terminal.press(`${TOLD}${KEY.Enter}`);
    await terminal.press(`1${KEY.Enter}`);
    await terminal.sees('How much did they pay');
    await terminal.press(`back${KEY.Enter}`);
    await terminal.press(KEY.Enter);
    await terminal.press(`4${KEY.Enter}`);
    await terminal.sees('You typed "rude".');
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
  });
});

describe('a question mark in a list', () => {
  it('says what can be typed, and is taken for nothing', async () => {
    const terminal = at('retail');
    await terminal.sees('What went wrong?');
    await terminal.press(`?${KEY.Enter}`);
    await terminal.sees('type any words for it');
    expect(terminal.screen()).toContain('What went wrong?');
    expect(terminal.screen()).not.toContain('Something else');
    await terminal.press(KEY.Backspace);
    await terminal.press(`something else`);
    await terminal.sees('❯ Something else');
    expect(terminal.screen()).not.toContain('nothing here matches');
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
  });
});

describe('figures told with what went wrong', () => {
  it('are proposed in their questions, and Enter takes them', async () => {
    const terminal = at('retail');
    await terminal.sees('What went wrong?');
    await terminal.press(`kettle broke, paid 40 quid, taxi was £12${KEY.Enter}`);
    await terminal.sees('You typed “paid 40 quid”.');
    await terminal.press(KEY.Enter);
    await terminal.sees('How much did they pay for it? £40');
    await terminal.sees('You typed “taxi was £12”.');
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
  });
});
