import type { Catalogue } from './catalogue.js';
import { CATALOGUES } from './catalogues.js';

export type { Catalogue } from './catalogue.js';

/** The catalogue for a policy's locale (BCP 47): by its language, English where there is none. */
export function catalogueFor({ locale }: { readonly locale: string }): Catalogue {
  const [language] = locale.toLowerCase().split('-');
  const known = CATALOGUES.find((catalogue) => catalogue.language === language) ?? CATALOGUES[0];
  if (!known) throw new TypeError('No language is listed in the catalogue.');
  return known;
}
