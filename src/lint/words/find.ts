/** `{fact}` or `{fact|words if unknown}`: what stands there is the customer's, not ours. */
const PLACEHOLDER = /\{[^{}]*\}/g;

/** Stands for a placeholder, so that the words on either side of it do not meet. */
const SOMETHING = ' \u25a2 ';

/**
 * The first of some phrases in a text, as it stands there; undefined where none does. Whole words only, small or
 * large, with straight or curly apostrophes.
 */
export function phraseIn(text: string, phrases: readonly string[]): string | undefined {
  const plain = text
    .replace(PLACEHOLDER, SOMETHING)
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ');
  const lower = plain.toLowerCase();
  const found = pattern(phrases).exec(lower);
  if (!found) return undefined;
  const [phrase] = found;
  return lower.length === plain.length ? plain.slice(found.index, found.index + phrase.length) : phrase;
}

const PATTERNS = new WeakMap<readonly string[], RegExp>();

/** What makes a word go on: Latin letters, with and without accents. */
const LETTER = 'a-z\\d\u00df-\u024f';

/** In small letters only: to let a pattern ignore case by Unicode takes V8 longer than all the rest of a check. */
function pattern(phrases: readonly string[]): RegExp {
  const made =
    PATTERNS.get(phrases) ?? new RegExp(`(?<![${LETTER}'])(?:${phrases.join('|')})(?![${LETTER}])`);
  PATTERNS.set(phrases, made);
  return made;
}
