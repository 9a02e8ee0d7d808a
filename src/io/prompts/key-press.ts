import { styleText } from 'node:util';
import { createPrompt, isEnterKey, useKeypress, useState } from '@inquirer/core';
import type { KeyAsk } from '../../cli/port/host.js';
import { keyLine } from '../../cli/port/key-hints.js';
import type { PromptWords } from '../../i18n/languages/index.js';
import { heightOf, wrapToTerminal } from './terminal-text.js';

/** What there is to press. */
export type KeyPrompt = KeyAsk & { readonly words: PromptWords };

/**
 * Waits for Enter, or for one of a few keys. Any other says in their place which there are, and `?` what they do: no line
 * is added, so that the answer above stays where it is. Esc goes back where a key does, and never ends anything.
 */
export const keyPress = createPrompt<string | null, KeyPrompt>(({ keys, words }, done) => {
  const [said, say] = useState<string | null>(null);
  const line = keyLine({ keys }, words);
  useKeypress((key, readline) => {
    const typed = markTyped(readline.line);
    readline.clearLine(0);
    // A letter that no terminal has a name for, such as ξ, comes without one, whatever the types say.
    const name = (key.name as string | undefined)?.toLowerCase();
    if (isEnterKey(key) || name === 'q') return done(null);
    const wanted = keys.find((one) => (name === 'escape' ? one.isEsc : one.key === name));
    if (wanted) return done(wanted.key);
    const { all, doesNothing } = words.keys;
    const pressed = keys.map((one) => one.key);
    say(typed === '?' ? all(line) : doesNothing({ typed, keys: pressed }));
  });
  if (said === null) return styleText('dim', wrapToTerminal(line));
  return wrapToTerminal(heightOf(said) > Math.max(LEAST_LINES, heightOf(line)) ? line : said);
});

/** So many lines are always kept free for the keys below an answer. */
const LEAST_LINES = 2;

/** The last letter or mark that was typed; empty where it was none, such as an arrow. */
const markTyped = (line: string): string => /[\p{L}\p{N}\p{P}\p{S}]$/u.exec(line)?.[0] ?? '';
