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
  return pattern(phrases).exec(plain)?.[0];
}

const PATTERNS = new WeakMap<readonly string[], RegExp>();

function pattern(phrases: readonly string[]): RegExp {
  const made =
    PATTERNS.get(phrases) ?? new RegExp(`(?<![\\p{L}\\d'])(?:${phrases.join('|')})(?![\\p{L}\\d])`, 'iu');
  PATTERNS.set(phrases, made);
  return made;
}
