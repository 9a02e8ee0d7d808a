import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { built, DRESSES } from './program.js';
import { KEY, onTerminal } from './terminal/index.js';

beforeAll(built);

const ENTER = KEY.Enter;
const CTRL_C = KEY['Ctrl+C'];
const CTRL_D = KEY['Ctrl+D'];

describe('on a terminal', () => {
  it('asks what happened, searched by typing, and answers', async () => {
    const terminal = onTerminal(['price=20', 'days-since-purchase=3', '--policy', 'retail']);
    await terminal.sees('What went wrong?');
    terminal.types('served');
    await terminal.sees('> served ❯ They were served badly');
    terminal.types(ENTER);
    await terminal.sees('Anything else?');
    const code = answerTheRest(terminal);
    await terminal.sees('Say');
    await terminal.sees('Why');
    expect(await code).toBe(0);
    expect(terminal.isLeftClean()).toBe(true);
  });

  it('proposes what was told beside what went wrong', async () => {
    const terminal = onTerminal(['--policy', 'flowers', '--today', '2026-11-24T10:00']);
    await terminal.sees('What went wrong?');
    terminal.types(`the flowers for the funeral came late${ENTER}`);
    await terminal.sees('How much did they pay for it?');
    terminal.types(`45${ENTER}`);
    await terminal.sees('for delivery?');
    terminal.types(ENTER);
    await terminal.sees('You typed “funeral came late”.');
    await terminal.sees('❯ Yes, and it has passed');
    terminal.types(CTRL_C);
    expect(await terminal.ends()).toBe(130);
  });

  it.each(['funeral', 'wedding', 'birthday', 'party'])(
    'finds a special day on the list by “%s”',
    async (day) => {
      const terminal = onTerminal(['problem=late', 'price=45', 'delivery-paid=0', '--policy', 'flowers']);
      await terminal.sees('Anything else?');
      terminal.types(day);
      await terminal.sees(`> ${day} ❯ A special day`);
      terminal.types(CTRL_C);
      expect(await terminal.ends()).toBe(130);
    },
  );

  it('answers with what was typed ahead of the questions, and presses no key by it', async () => {
    const terminal = onTerminal(['--policy', 'retail', '--today', '2026-11-24T10:00']);
    await terminal.sees('What went wrong?');
    terminal.types(`damaged${ENTER}45${ENTER}${ENTER}${ENTER}${ENTER}`);
    await terminal.sees('Replacement or £45 back');
    await terminal.sees('Enter done');
    terminal.types(ENTER);
    expect(await terminal.ends()).toBe(0);
    expect(terminal.isLeftClean()).toBe(true);
  });

  it('picks nothing where nothing matches what is typed', async () => {
    const terminal = onTerminal(['problem=faulty', 'fault=us', 'price=20', '--policy', 'retail']);
    await terminal.sees('❯ up to 30 days');
    terminal.types('xylophone');
    await terminal.sees('Nothing here matches “xylophone”.');
    await terminal.press(ENTER);
    terminal.types(`${KEY.Backspace.repeat(9)}03/04/2020`);
    await terminal.sees('“03/04/2020” may be 3 April 2020 or 4 March 2020.');
    terminal.types(`${KEY.Backspace.repeat(10)}31 days`);
    await terminal.sees('❯ 31 days');
    expect(terminal.whole()).not.toContain('Say');
    terminal.types(CTRL_C);
    expect(await terminal.ends()).toBe(130);
  });

  it('offers something else where nothing matches what went wrong, and takes it back', async () => {
    const terminal = onTerminal(['--policy', 'retail']);
    await terminal.sees('What went wrong?');
    terminal.types('xylophone');
    await terminal.sees('> xylophone ❯ Something else (nothing here matches “xylophone”)');
    terminal.types(`${KEY.Backspace.repeat(9)}rude`);
    await terminal.sees('> rude ❯ They were served badly');
    expect(terminal.whole()).not.toContain('How much did they pay');
    terminal.types(CTRL_C);
    expect(await terminal.ends()).toBe(130);
  });

  it.each([
    ['Escape', KEY.Escape],
    ['Left', KEY.Left],
    ['F5', KEY.F5],
    ['Tab', KEY.Tab],
  ])('%s leaves the mark where it is', async (_, key) => {
    const terminal = onTerminal(['problem=faulty', 'fault=us', 'price=20', '--policy', 'retail']);
    await terminal.sees('❯ up to 30 days');
    await terminal.press(KEY.Down);
    await terminal.press(key);
    terminal.types(ENTER);
    await terminal.sees('How many days ago did they buy or get it? 31 days to 182 days');
    terminal.types(CTRL_C);
    expect(await terminal.ends()).toBe(130);
  });

  it('calls facts that cannot both be by what its questions and rows call them', async () => {
    const terminal = onTerminal(['problem=overcharged', 'price=5', '--policy', 'cafe']);
    await terminal.sees('How much were they overcharged?');
    terminal.types(`6${ENTER}`);
    await terminal.sees('“Overcharged by” (£6) is more than “Price paid” (£5), and it’s a part of it.');
    expect(terminal.screen()).not.toMatch(/“(?:overcharge|price)”/);
    terminal.types(CTRL_C);
    expect(await terminal.ends()).toBe(130);
  });

  it('refuses a bad value in place, with the reason', async () => {
    const terminal = onTerminal(['problem=wrong-item', 'fault=us', '--policy', 'retail']);
    await terminal.sees('How much did they pay');
    terminal.types(ENTER);
    await terminal.sees('Type it, such as 49.99');
    terminal.types(`lots${ENTER}`);
    await terminal.sees('“lots” is not an amount of money.');
    terminal.types(`${KEY.Backspace.repeat(4)}£12.50${ENTER}`);
    await terminal.sees('£12.50');
    terminal.types(CTRL_C);
    expect(await terminal.ends()).toBe(130);
  });

  it.each([
    ['Ctrl+C', CTRL_C],
    ['Ctrl+D', CTRL_D],
  ])('%s at the first prompt leaves with 130 and the terminal clean', async (_, key) => {
    const terminal = onTerminal(['--policy', 'retail']);
    await terminal.sees('What went wrong?');
    terminal.types(key);
    expect(await terminal.ends()).toBe(130);
    expect(terminal.isLeftClean()).toBe(true);
    expect(terminal.whole()).toContain('Cancelled: nothing was decided.');
    expect(terminal.whole()).not.toMatch(/Error|at .*:\d+/);
  });

  it('asks nothing that a complaint file has said', async () => {
    const terminal = onTerminal(['--complaint', DRESSES, '--policy', 'retail'], { columns: 60 });
    expect(await terminal.ends()).toBe(0);
    expect(terminal.bytes()).not.toContain('?25l');
  });

  it('never asks with --no-input', async () => {
    const terminal = onTerminal(['--no-input', '--policy', 'retail']);
    expect(await terminal.ends()).toBe(2);
    expect(terminal.whole()).toContain('problem=');
  });
});

/** Takes whatever is proposed until the program ends. */
async function answerTheRest(terminal: ReturnType<typeof onTerminal>): Promise<number | null> {
  const ended = terminal.ends();
  let over = false;
  ended.finally(() => {
    over = true;
  });
  for (let turn = 0; turn < 60 && !over; turn += 1) {
    await wait(150);
    if (!over) terminal.types(ENTER);
  }
  return ended;
}
