import { beforeAll, expect, it } from 'vitest';
import { built } from './program.js';
import { KEY, onTerminal } from './terminal/index.js';

beforeAll(built);

it('takes what was proposed where something was typed and deleted again', async () => {
  const terminal = onTerminal(['--policy', 'restaurant', '--today', '2026-11-22T20:00']);
  await terminal.sees('What went wrong?');
  await terminal.press(`it’s our anniversary and the soup was cold${KEY.Enter}`);
  await terminal.press(`about 40 quid${KEY.Enter}`);
  await terminal.sees('You typed “it’s our anniversary”.');
  await terminal.sees('❯ Yes: it’s today, or still to come');
  await terminal.press('no');
  await terminal.press(KEY.Backspace.repeat(3));
  await terminal.sees('❯ Yes: it’s today, or still to come');
  await terminal.press(KEY.Enter);
  await terminal.sees('Was it for a special day? Yes: it’s today, or still to come');
  expect(terminal.screen()).toContain('Anything else?');
  await terminal.press(KEY['Ctrl+C']);
  expect(await terminal.ends()).toBe(130);
});
