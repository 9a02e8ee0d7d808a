import { distance } from 'fastest-levenshtein';
import { series } from '../../i18n/en/grammar.js';

/**
 * The known word that was most likely meant: its plural; else the nearest of those that differ in case, in signs, in
 * a letter of three or in the order of letters; else the only one of which the word is the beginning, or the other
 * way round. Undefined where none is near.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = bare(word);
  const plural = known.find((candidate) => inPlural(wanted).includes(bare(candidate)));
  if (plural !== undefined && !known.includes(word)) return plural;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const apart = lettersApart(wanted, bare(candidate));
    if (apart < least) [best, least] = [candidate, apart];
  }
  return best ?? onlyOne(known.filter((candidate) => beginAlike(wanted, bare(candidate), SHORTEST)));
}

/** One of many, where many are due: `remedy` for `remedies`. */
const inPlural = (word: string): readonly string[] => [`${word}s`, word.replace(/y$/, 'ies')];

const onlyOne = (words: readonly string[]): string | undefined => (words.length === 1 ? words[0] : undefined);

/**
 * So many of the known words, those first that share a word with it (`hours-late` and `late-fee`), then by letters: for
 * where {@link nearest} finds none.
 */
export function nearestFew(word: string, known: readonly string[], count: number): readonly string[] {
  const wanted = bare(word);
  const parts = wanted.split('-');
  const apart = (name: string): number =>
    distance(wanted, name) - (name.split('-').some((part) => parts.includes(part)) ? SHARED : 0);
  return known
    .map((name) => ({ name, apart: apart(bare(name)) }))
    .toSorted((a, b) => a.apart - b.apart)
    .slice(0, count)
    .map(({ name }) => name);
}

/** More letters than a name has: a word in common counts before them. */
const SHARED = 1000;

/** The known word that was meant, where it can be no other: only one is near. */
export function surely(word: string, known: readonly string[]): string | undefined {
  return onlyOne(known.filter((candidate) => isNear(bare(word), bare(candidate))));
}

const isNear = (wanted: string, known: string): boolean =>
  Number.isFinite(lettersApart(wanted, known)) || beginAlike(wanted, known, BEGINNING);

const bare = (word: string): string =>
  word
    .slice(0, 80)
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

/** `sat` is saturday, but fewer letters than these say nothing, even where only one word begins so. */
const SHORTEST = 3;

/** Shorter words than this begin what somebody wrote by chance. */
const BEGINNING = 5;

/** Whether a word of at least so many letters is the beginning of a known one, or has a known one for its beginning. */
const beginAlike = (wanted: string, known: string, shortest: number): boolean =>
  known.startsWith(wanted)
    ? wanted.length >= shortest
    : known.length >= BEGINNING && wanted.startsWith(known);

/** How far apart two words are, in letters; infinite where neither can be meant by the other. */
function lettersApart(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const most = Math.max(1, Math.floor(longest / 3));
  // What is longer by more letters than may differ needs no counting.
  const letters = Math.abs(a.length - b.length) > most ? longest : distance(a, b);
  if (letters < longest && letters <= most) return letters;
  return a.length === b.length && inOrder(a) === inOrder(b) ? letters : Number.POSITIVE_INFINITY;
}

const inOrder = (word: string): string => [...word].sort().join('');

/** ` Did you mean “late”?`, or nothing where no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : ` Did you mean “${near}”?`;
}

/** More names than these are no help to read. */
const LIST_AT_MOST = 26;

/** Names as people list them: `a, b or c`. */
export function listed(names: readonly string[], last = 'or'): string {
  const shown = names.slice(0, LIST_AT_MOST);
  return shown.length < names.length ? `${shown.join(', ')} and more` : series(shown, last);
}
