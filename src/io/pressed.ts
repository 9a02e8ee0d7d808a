import { styleText } from 'node:util';
import { createPrompt, isEnterKey, useKeypress } from '@inquirer/core';
import type { KeyAsk } from '../cli/host.js';
import { inLines } from './prompt-theme.js';

/** Waits for Enter, or for one of a few keys; everything else is let pass. */
export const pressed = createPrompt<string | null, KeyAsk>(({ keys }, done) => {
  useKeypress((key, readline) => {
    readline.clearLine(0);
    const name = key.name.toLowerCase();
    if (isEnterKey(key) || name === 'escape' || name === 'q') return done(null);
    const wanted = keys.find((one) => one.key === name);
    if (wanted) done(wanted.key);
  });
  const words = [...keys.map(({ key, does }) => `${key} ${does}`), 'Enter done'];
  return styleText('dim', inLines(words.join(' · ')));
});
