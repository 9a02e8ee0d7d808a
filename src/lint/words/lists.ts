import { ENGLISH_PHRASES } from './english.js';
import type { WordList } from './list.js';

/** The lists there are, by language (ISO 639). */
const LISTS: Readonly<Record<string, WordList>> = { en: ENGLISH_PHRASES };

/** The list for a locale; undefined where nobody has written one. */
export function wordList(locale: string): WordList | undefined {
  return LISTS[locale.split('-')[0] ?? ''];
}
