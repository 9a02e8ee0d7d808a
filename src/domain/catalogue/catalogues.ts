import type { Catalogue } from './catalogue.js';
import { ENGLISH } from './english/index.js';

/** Every language amends speaks, the one for all others first: to add one, write its catalogue and list it here. */
export const CATALOGUES: readonly Catalogue[] = [ENGLISH];
