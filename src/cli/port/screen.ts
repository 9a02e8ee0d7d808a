import type { Paint } from '../../render/page/paint.js';
import { paintFor } from '../../render/page/palette.js';
import type { Host, Screen } from './host.js';

/** What the options say about colour: `--color`, `--no-color`, or nothing. */
export type ColourOption = boolean | undefined;

/** Columns where text does not go to a terminal. */
const DEFAULT_COLUMNS = 80;

/** How wide a screen is. */
export const columnsOf = ({ columns }: Screen): number => (columns > 0 ? columns : DEFAULT_COLUMNS);

/** Whether what is written can carry more than ASCII, as the locale says; where none is set nearly everything can. */
export function carriesSigns({ env }: Pick<Host, 'env'>): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return locale === '' || /utf-?8/i.test(locale);
}

/**
 * The paint for a screen: what the options say, then NO_COLOR, then FORCE_COLOR, then what the terminal is.
 */
export function paintOn(screen: Screen, colour: ColourOption, { env }: Pick<Host, 'env'>): Promise<Paint> {
  return paintFor(isColoured(screen, colour, env));
}

function isColoured({ isTerminal }: Screen, colour: ColourOption, env: Host['env']): boolean {
  if (colour !== undefined) return colour;
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}
