import { distance } from 'fastest-levenshtein';
import { series } from '../domain/catalogue/english/grammar.js';

/**
 * The known word that was most likely meant: one that differs in case, in signs, in a letter of three, in the
 * order of its letters, or in how it ends.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = bare(word);
  const plural = known.find((candidate) => inPlural(wanted).includes(bare(candidate)));
  if (plural !== undefined && !known.includes(word)) return plural;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const apart = apartness(wanted, bare(candidate));
    if (apart < least) [best, least] = [candidate, apart];
  }
  return best ?? onlyBeginning(wanted, known);
}

/** One of many, where many are due: `remedy` for `remedies`. */
const inPlural = (word: string): readonly string[] => [`${word}s`, word.replace(/y$/, 'ies')];

/** The one known word that begins like this: `sat` is saturday, but `t` and `s` might be two days each. */
function onlyBeginning(wanted: string, known: readonly string[]): string | undefined {
  const alike = known.filter((word) => wanted.length >= SHORTEST && bare(word).startsWith(wanted));
  return alike.length === 1 ? alike[0] : undefined;
}

/** Shorter beginnings than this say nothing, even where only one word begins so. */
const SHORTEST = 3;

/** The known word that was meant, where it can be no other: only one is near. */
export function surely(word: string, known: readonly string[]): string | undefined {
  const near = known.filter((candidate) => Number.isFinite(apartness(bare(word), bare(candidate))));
  return near.length === 1 ? near[0] : undefined;
}

const bare = (word: string): string =>
  word
    .slice(0, 80)
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

/** Shorter beginnings than this are alike by chance. */
const BEGINNING = 5;

/** How far apart two words are, in letters; infinite where neither can be meant by the other. */
function apartness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const most = Math.max(1, Math.floor(longest / 3));
  // What is longer by more letters than may differ needs no counting.
  const letters = longest - short.length > most ? longest : distance(a, b);
  if (letters < longest && letters <= most) return letters;
  if (a.length === b.length && inOrder(a) === inOrder(b)) return letters;
  return short.length >= BEGINNING && long.startsWith(short)
    ? longest - short.length
    : Number.POSITIVE_INFINITY;
}

const inOrder = (word: string): string => [...word].sort().join('');

/** ` Did you mean “late”?`, or nothing where no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : ` Did you mean “${near}”?`;
}

/** More names than these are no help to read. */
const LIST_AT_MOST = 24;

/** Names as people list them: `a, b or c`. */
export function listed(names: readonly string[], last = 'or'): string {
  const shown = names.slice(0, LIST_AT_MOST);
  return shown.length < names.length ? `${shown.join(', ')} and more` : series(shown, last);
}
