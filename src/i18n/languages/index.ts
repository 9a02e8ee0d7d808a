import type { Catalogue } from './catalogue.js';
import { CATALOGUES } from './catalogues.js';

export { wordsOfFact, wordsOfProblem } from '../catalogue/fact-words.js';
export type { Sayings } from '../catalogue/sayings.js';
export type { Catalogue, InterviewWords, PromptWords, RefusalWords, SpokenWords } from './catalogue.js';

/** The language of a locale: `en` for `en-GB`. */
const languageOf = (locale: string): string => locale.toLowerCase().split('-')[0] ?? '';

/** Whether amends speaks the policy's language, so that it may work on what the policy says in it. */
export function speaksOf({ locale }: { readonly locale: string }): boolean {
  return CATALOGUES.some(({ language }) => language === languageOf(locale));
}

/** The catalogue of each locale asked for before: a decision asks dozens of times. */
const FOUND = new Map<string, Catalogue>();

/** The catalogue for a policy's locale (BCP 47): by its language, English where there is none. */
export function catalogueFor({ locale }: { readonly locale: string }): Catalogue {
  return FOUND.get(locale) ?? find(locale);
}

function find(locale: string): Catalogue {
  const known = CATALOGUES.find((catalogue) => catalogue.language === languageOf(locale)) ?? CATALOGUES[0];
  if (!known) throw new TypeError('No language is listed in the catalogue.');
  FOUND.set(locale, known);
  return known;
}
