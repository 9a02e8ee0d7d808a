import { styleText } from 'node:util';
import { createPrompt, isEnterKey, useKeypress } from '@inquirer/core';
import type { KeyAsk } from '../../cli/port/host.js';
import type { PromptWords } from '../../i18n/languages/index.js';
import { hints, inLines } from './prompt-theme.js';

/** What there is to press. */
export type Pressed = KeyAsk & { readonly words: PromptWords };

/** Waits for Enter, or for one of a few keys; everything else is let pass. */
export const pressed = createPrompt<string | null, Pressed>(({ keys, words }, done) => {
  useKeypress((key, readline) => {
    readline.clearLine(0);
    const name = key.name.toLowerCase();
    if (isEnterKey(key) || name === 'escape' || name === 'q') return done(null);
    const wanted = keys.find((one) => one.key === name);
    if (wanted) done(wanted.key);
  });
  const wishes = keys.map(({ key, does }) => `${key} ${does}`);
  return styleText('dim', inLines(hints(...wishes, words.keys.leave)));
});
