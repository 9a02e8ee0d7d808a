import type { PromptWords } from '../../i18n/languages/index.js';
import type { KeyAsk } from './host.js';

/** What each key does, in one line. */
export const keyHints = (...keys: readonly string[]): string => keys.join(' · ');

/** The line of keys after an answer: what each does, whether Esc does the same, and how to leave. */
export const keyLine = ({ keys }: KeyAsk, { keys: words }: Pick<PromptWords, 'keys'>): string =>
  keyHints(...keys.map(({ key, does, isEsc }) => `${isEsc ? words.orEsc(key) : key} ${does}`), words.leave);
