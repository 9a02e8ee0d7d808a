import type { Paint } from './paint.js';
import type { TextWidth } from './text-width.js';

/** What a layout goes by. */
export type LayoutStyle = { readonly textWidth: TextWidth; readonly paint: Paint; readonly columns: number };
