import { styleText } from 'node:util';
import { createPrompt, isEnterKey, useKeypress } from '@inquirer/core';
import type { KeyAsk } from '../../cli/port/host.js';
import { keyLine } from '../../cli/port/key-hints.js';
import type { PromptWords } from '../../i18n/languages/index.js';
import { wrapToTerminal } from './terminal-text.js';

/** What there is to press. */
export type KeyPrompt = KeyAsk & { readonly words: PromptWords };

/** Waits for Enter, or for one of a few keys; everything else is let pass. Esc goes back where a key does, and never ends anything. */
export const keyPress = createPrompt<string | null, KeyPrompt>(({ keys, words }, done) => {
  useKeypress((key, readline) => {
    readline.clearLine(0);
    // A letter that no terminal has a name for, such as ξ, comes without one, whatever the types say.
    const name = (key.name as string | undefined)?.toLowerCase();
    if (isEnterKey(key) || name === 'q') return done(null);
    const wanted = keys.find((one) => (name === 'escape' ? one.isEsc : one.key === name));
    if (wanted) done(wanted.key);
  });
  return styleText('dim', wrapToTerminal(keyLine({ keys }, words)));
});
