import { ENGLISH } from '../en/index.js';
import type { Catalogue } from './catalogue.js';

/** Every language amends speaks, the one for all others first: to add one, write its catalogue and list it here. */
export const CATALOGUES: readonly Catalogue[] = [ENGLISH];
