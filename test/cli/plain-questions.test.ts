import { beforeAll, describe, expect, it } from 'vitest';
import { built } from './program.js';
import { KEY, onTerminal, type Place } from './terminal/index.js';

beforeAll(built);

const ESCAPE = '\u001b';
const TODAY = ['--policy', 'retail', '--today', '2026-11-24T10:00'];
const { Enter } = KEY;

const plainly = (place: Place = {}, ...words: string[]) => onTerminal([...words, ...TODAY, '--plain'], place);

describe('plain questions', () => {
  it('follow one another from the problem to the answer, without one escape code', async () => {
    const terminal = plainly({ rows: 60 });
    await terminal.sees('Your answer:');
    await terminal.press(`xylophone${Enter}`);
    await terminal.sees('"xylophone" is none of the answers. Type ? to hear them again. 14. Something else');
    await terminal.press(`faded${Enter}`);
    await terminal.sees("Taken: It broke, or doesn't work");
    await terminal.press(`back${Enter}`);
    await terminal.press(`3${Enter}`);
    await terminal.press(`lots${Enter}`);
    await terminal.sees('"lots" is not an amount of money.');
    await terminal.press(`£65${Enter}`);
    await terminal.sees('Taken: £65');
    await terminal.press(`45${Enter}`);
    await terminal.sees('Taken: 45');
    await terminal.press(`turned down${Enter}`);
    await terminal.press(`voucher${Enter}`);
    await terminal.press(`800${Enter}`);
    await terminal.press(`0${Enter}`);
    await terminal.press(`?${Enter}`);
    await terminal.sees('Turned down: an £800 voucher to spend with us');
    await terminal.press(Enter);
    await terminal.sees('Enter: done');
    await terminal.press(`c${Enter}`);
    await terminal.press(`days${Enter}`);
    await terminal.press(`a${Enter}`);
    await terminal.sees('How much did they pay for delivery?');
    await terminal.press(Enter);
    await terminal.press(Enter);
    await terminal.press(Enter);
    await terminal.sees('The same again:');
    const line = terminal.whole().replace(/\s/g, '');
    expect(line).toContain('turned-down=voucher:800');
    expect(line).toContain('days-since-purchase=0');
    expect(await terminal.ends()).toBe(0);
    expect(terminal.bytes()).not.toContain(ESCAPE);
    expect(terminal.isLeftClean()).toBe(true);
    await terminal.keptAs('plain-questions');
  });

  it.each([
    ['a terminal that cannot move its cursor', { env: { TERM: 'dumb' } }],
    ['twenty columns', { columns: 20, rows: 10 }],
    ['eight rows', { columns: 80, rows: 8 }],
  ])('are what is asked on %s', async (_, place) => {
    const terminal = onTerminal(['problem=damaged', 'fault=us', 'delivery-paid=0', ...TODAY], place);
    await terminal.sees('Your answer:');
    await terminal.press(`20${Enter}`);
    expect(terminal.whole().replaceAll(/\s/g, '')).toContain('orEnterforThat');
    expect(terminal.bytes()).not.toContain(ESCAPE);
    expect(terminal.whole().match(/How much did they/g)).toHaveLength(1);
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
  });

  it('say all that may be meant where it is more than one thing', async () => {
    const terminal = plainly();
    await terminal.sees('Your answer:');
    await terminal.press(`charged dropped${Enter}`);
    await terminal.sees('More than one fits: 8. They were charged too much 9. The price dropped just after');
    await terminal.press(`8${Enter}`);
    await terminal.sees('Taken: They were charged too much');
    await terminal.press(KEY['Ctrl+D']);
    expect(await terminal.ends()).toBe(130);
  });

  it('take a figure for what it is, and letters for a stretch of figures', async () => {
    const terminal = plainly({ columns: 160 }, 'problem=faulty', 'price=65', 'delivery-paid=0');
    await terminal.sees('a. up to 30 days b. 31 days to 182 days');
    await terminal.press(`2${Enter}`);
    await terminal.press(Enter);
    await terminal.sees('Enter: done');
    const before = terminal.whole().length;
    await terminal.press(`?${Enter}`);
    await terminal.press(`x${Enter}`);
    const said = terminal.whole().slice(before).replaceAll(/\s+/g, ' ');
    expect(said).toMatch(/w: why, in full .*c: change an answer Enter: done .*"x" is none of the answers\./);
    await terminal.press(Enter);
    await terminal.sees('days-since-purchase=2 ');
    expect(await terminal.ends()).toBe(0);
  });

  it('repeat no arrow key that was pressed, and no end of what was pasted', async () => {
    const terminal = plainly({}, 'problem=damaged', 'fault=us', 'delivery-paid=0');
    await terminal.sees('Your answer:');
    const before = terminal.bytes().length;
    await terminal.press(`${KEY.Up}${Enter}`);
    await terminal.press(`${'lots '.repeat(80)}${Enter}`);
    await terminal.sees("That's too long: 200 letters at most.");
    // What the terminal itself echoes shows an escape as ^[.
    expect(terminal.bytes().slice(before)).not.toContain(ESCAPE);
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
  });

  it.each([
    ['Ctrl+C', KEY['Ctrl+C']],
    ['Ctrl+D', KEY['Ctrl+D']],
  ])('are left with %s', async (_, key) => {
    const terminal = plainly();
    await terminal.sees('Your answer:');
    await terminal.press(key);
    expect(await terminal.ends()).toBe(130);
    expect(terminal.whole()).toContain('Cancelled: nothing was decided.');
  });
});
