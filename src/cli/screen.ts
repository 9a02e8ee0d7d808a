import { type Paint, paintFor } from '../render/palette.js';
import type { Host, Screen } from './host.js';

/** What the options say about colour: `--color`, `--no-color`, or nothing. */
export type ColourWish = boolean | undefined;

/** Columns where text does not go to a terminal. */
const USUAL_COLUMNS = 80;

/** How wide a screen is. */
export const columnsOf = ({ columns }: Screen): number => (columns > 0 ? columns : USUAL_COLUMNS);

/**
 * The paint for a screen: what the options say, then NO_COLOR, then FORCE_COLOR, then what the terminal is.
 */
export function paintOn(screen: Screen, wish: ColourWish, { env }: Pick<Host, 'env'>): Paint {
  return paintFor(colourLevel(screen, wish, env));
}

function colourLevel({ isTerminal }: Screen, wish: ColourWish, env: Host['env']): 0 | 1 {
  if (wish !== undefined) return wish ? 1 : 0;
  if (env['NO_COLOR']) return 0;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced === '0' || forced === 'false' ? 0 : 1;
  return isTerminal && env['TERM'] !== 'dumb' ? 1 : 0;
}
