import { fillPlaceholders } from '../../domain/values/placeholders.js';
import type { Phrase } from './list.js';

/** Stands for a placeholder, whose words are the customer's and not ours, so that those beside it do not meet. */
const SOMETHING = ' \u25a2 ';

/**
 * The first of some phrases in a text, as it stands there; undefined where none does. Whole words only, small or
 * large, with straight or curly apostrophes.
 */
export function phraseIn(text: string, phrases: readonly Phrase[]): string | undefined {
  const plain = fillPlaceholders(text, () => SOMETHING)
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ');
  const lower = plain.toLowerCase();
  const found = patternFor(lower, phrases).exec(lower);
  if (!found) return undefined;
  const [phrase] = found;
  return lower.length === plain.length ? plain.slice(found.index, found.index + phrase.length) : phrase;
}

/** What makes a word go on: Latin letters, with and without accents. */
const LETTER = 'a-z\\d\u00df-\u024f';

const PATTERNS = new Map<string, RegExp>();

/**
 * A pattern of the phrases that a text may hold. In small letters only: to let a pattern ignore case by Unicode takes
 * V8 longer than all the rest of a check.
 */
function patternFor(text: string, phrases: readonly Phrase[]): RegExp {
  const some = phrases.flatMap((phrase) => (typeof phrase === 'string' ? phrase : possible(text, phrase)));
  const either = some.join('|');
  const made = PATTERNS.get(either) ?? new RegExp(`(?<![${LETTER}'])(?:${either})(?![${LETTER}])`);
  PATTERNS.set(either, made);
  return made;
}

const possible = (text: string, { where, any }: Exclude<Phrase, string>): readonly string[] =>
  where.some((letters) => text.includes(letters)) ? any : [];
