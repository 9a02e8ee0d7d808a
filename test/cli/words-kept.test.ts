import { beforeAll, describe, expect, it } from 'vitest';
import { isBareAmount } from '../../src/cli/ask/read-back.js';
import { builtIn } from '../fixtures/built-in.js';
import { built } from './program.js';
import { KEY, onTerminal } from './terminal/index.js';

beforeAll(built);

describe('what was typed on the list', () => {
  it('stands in the question it finds, where it finds an answer there', async () => {
    const terminal = onTerminal(['--policy', 'retail', 'problem=damaged', 'price=20', 'delivery-paid=0']);
    await terminal.sees('Anything else?');
    await terminal.press(`money back${KEY.Enter}`);
    await terminal.sees('> money back ❯ your money back');
    await terminal.press(KEY.Enter);
    await terminal.sees('What they ask for your money back');
    await terminal.press(`doing${KEY.Enter}`);
    await terminal.sees('❯ Ours');
    expect(terminal.screen()).not.toContain('> doing');
    await terminal.press(KEY.Escape);
    await terminal.press(`often${KEY.Enter}`);
    await terminal.sees('❯ This is the first time');
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
  });
});

describe('an amount where what went wrong is asked', () => {
  it('is no problem, in a list', async () => {
    const terminal = onTerminal(['--policy', 'retail']);
    await terminal.sees('What went wrong?');
    await terminal.press(`about 18 quid${KEY.Enter}`);
    await terminal.sees('“about 18 quid” is an amount. Say first what went wrong');
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
  });

  it('is no problem, in plain lines', async () => {
    const terminal = onTerminal(['--policy', 'retail', '--plain']);
    await terminal.sees('Your answer:');
    await terminal.press(`about 18 quid${KEY.Enter}`);
    await terminal.sees('is an amount. Say first what went wrong');
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
  });

  it.each([
    ['about 18 quid', true],
    ['£18', true],
    ['a tenner', true],
    ['18', false],
    ['charged 18 quid twice', false],
    ['18 quid too much', false],
  ])('%s: %s', (typed, isBare) => {
    expect(isBareAmount(builtIn('retail'), typed)).toBe(isBare);
  });
});
