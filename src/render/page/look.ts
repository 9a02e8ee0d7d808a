import type { Letters } from './letters.js';
import type { Paint } from './paint.js';

/** What a layout goes by. */
export type Look = { readonly letters: Letters; readonly paint: Paint; readonly columns: number };
