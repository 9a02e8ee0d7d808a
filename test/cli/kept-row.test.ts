import { beforeAll, describe, expect, it } from 'vitest';
import { heardIn } from '../../src/interview/index.js';
import { builtIn } from '../fixtures/built-in.js';
import { built } from './program.js';
import { KEY, onTerminal } from './terminal/index.js';

beforeAll(built);

describe('what they’ve turned down and told with what went wrong', () => {
  it.each([
    ['retail', 'kettle broke, they refused a voucher', 'refused a voucher'],
    ['retail', 'they refused the voucher, kettle broke', 'refused the voucher'],
    ['apparel', 'staff were rude and she refused repair.', 'refused repair'],
  ])('%s: %s', (trade, typed, words) => {
    expect(heardIn(builtIn(trade), typed)['turned-down']?.words).toBe(words);
  });

  it('stands there as kept without an amount, also where this case offers no such thing', async () => {
    const terminal = onTerminal(['--policy', 'apparel', '--today', '2026-11-22T10:00']);
    await terminal.sees('What went wrong?');
    await terminal.press(`served badly, refused repair${KEY.Enter}`);
    await terminal.sees('You typed “refused repair”.');
    expect(terminal.screen()).toMatch(/free mend by our tailor .*turned down/);
    expect(terminal.screen()).not.toContain('not known');
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
  });
});

it('plain lines are broken at blanks, and q leaves the keys below an answer', async () => {
  const terminal = onTerminal(
    [
      '--policy',
      'retail',
      '--today',
      '2026-11-22T10:00',
      '--plain',
      'problem=damaged',
      'price=20',
      'delivery-paid=0',
    ],
    { columns: 40, rows: 60 },
  );
  await terminal.sees('Your answer');
  await terminal.press(KEY.Enter);
  await terminal.sees('Enter: done');
  await terminal.press(`q${KEY.Enter}`);
  expect(await terminal.ends()).toBe(0);
  const [asked = ''] = terminal.whole().split('offer:');
  const whole = asked.split('\n');
  // A word that's broken by the terminal fills the line to its end and goes on in the next.
  const broken = whole.filter(
    (line, at) => line.length === 40 && /^\S/.test(whole[at + 1] ?? '') && /\S$/.test(line),
  );
  expect(broken).toEqual([]);
});
