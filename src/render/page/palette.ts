import { type Paint, UNPAINTED } from './paint.js';

/** The paint for a screen with colours or without; the library that colours is only loaded where it is used. */
export async function paintFor(coloured: boolean): Promise<Paint> {
  return coloured ? (await import('./colours.js')).PAINTED : UNPAINTED;
}
