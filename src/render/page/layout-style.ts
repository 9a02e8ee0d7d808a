import type { Paint } from './paint.js';
import type { TextWidth } from './text-width.js';

/** What a layout goes by. */
export type Look = { readonly letters: TextWidth; readonly paint: Paint; readonly columns: number };
