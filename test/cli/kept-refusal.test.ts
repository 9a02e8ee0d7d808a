import { beforeAll, expect, it } from 'vitest';
import { built } from './program.js';
import { KEY, onTerminal } from './terminal/index.js';

beforeAll(built);

it('keeps what they’ve turned down, asks what went wrong, and asks about it later', async () => {
  const terminal = onTerminal(['--policy', 'retail', '--today', '2026-11-22T10:00']);
  await terminal.sees('What went wrong?');
  await terminal.press(`they said no to the voucher${KEY.Enter}`);
  await terminal.sees('You typed “they said no to the voucher”. That’s kept for later');
  await terminal.press(`kettle broke${KEY.Enter}`);
  await terminal.press(`40${KEY.Enter}`);
  await terminal.sees('What else have they turned down?');
  await terminal.sees('You typed “they said no to the voucher”.');
  await terminal.press(KEY.Enter);
  expect(terminal.screen()).toContain('a voucher to spend with us');
  await terminal.press(KEY['Ctrl+C']);
  expect(await terminal.ends()).toBe(130);
});
