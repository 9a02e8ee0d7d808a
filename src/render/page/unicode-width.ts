import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { TextWidth } from './text-width.js';

/** Letters of any alphabet, emoji included. Loaded only for text that needs it; see {@link isNarrow}. */
export const UNICODE_WIDTH: TextWidth = {
  width: (text) => stringWidth(text),
  wrap: (text, columns) =>
    wrapAnsi(text.replace(/ +/g, ' '), Math.max(1, columns), { hard: true, trim: true }).split('\n'),
};
