import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Letters } from './letters.js';

/** Letters of any alphabet, emoji included. Loaded only for text that needs it; see {@link isNarrow}. */
export const WIDE: Letters = {
  width: (text) => stringWidth(text),
  wrap: (text, columns) =>
    wrapAnsi(text.replace(/ +/g, ' '), columns, { hard: true, trim: true }).split('\n'),
};
