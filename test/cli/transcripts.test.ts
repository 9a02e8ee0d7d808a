import { beforeAll, describe, expect, it } from 'vitest';
import { built } from './program.js';
import { KEY, onTerminal } from './terminal/index.js';
import { keysNamed } from './terminal/keys.js';

beforeAll(built);

/** An hour at which every role is there that the retail policy has by day. */
const TODAY = ['--policy', 'retail', '--today', '2026-11-24T10:00'];

describe('what a person sees, key by key', () => {
  it('at a window that gets narrow, leaving with Ctrl+C', async () => {
    const terminal = onTerminal(TODAY);
    await terminal.sees('What went wrong?');
    await terminal.press('rude');
    await terminal.resize(40, 24);
    await terminal.press(KEY.Down);
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
    expect(terminal.isLeftClean()).toBe(true);
    await terminal.keptAs('leaving');
  });

  it('at a list that is made narrow under them, once and nothing left of it', async () => {
    const terminal = onTerminal([...TODAY, 'problem=late', 'price=45', 'delivery-paid=0']);
    await terminal.sees('Anything else?');
    await terminal.resize(40, 24);
    await terminal.press(KEY.Down);
    const seen = terminal.screen();
    expect(seen.split('Anything else?')).toHaveLength(2);
    expect(seen).toMatch(/^\? Anything else\?/);
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
    expect(terminal.isLeftClean()).toBe(true);
  });

  it('without colour', async () => {
    const terminal = onTerminal(TODAY, { env: { NO_COLOR: '1' } });
    await terminal.sees('What went wrong?');
    expect(terminal.styles()).toEqual([]);
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
  });
});

describe('keys in a transcript', () => {
  it.each([
    ['served', '“served”'],
    [`served${KEY.Enter}`, '“served”, Enter'],
    [`${KEY.Backspace.repeat(3)}£5`, 'Backspace 3 times, “£5”'],
    [KEY.Escape, 'Escape'],
    [KEY.Up + KEY.Escape + KEY.Down, 'Up, Escape, Down'],
    [KEY.Space, 'Space'],
    ['a b', '“a b”'],
  ])('%j is %s', (keys, named) => {
    expect(keysNamed(keys)).toBe(named);
  });
});
