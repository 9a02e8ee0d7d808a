import type { Typed } from './words.js';

/** How many telling words may stand between two words of a phrase: `too very small`. */
const BETWEEN = 2;

/** Whether the words of a phrase follow each other in what was typed, fillers and little else between them. */
export function isSaid(
  phrase: readonly string[],
  typed: Typed,
  isTelling: (word: readonly string[]) => boolean,
): boolean {
  const [first = ''] = phrase;
  return typed.some((word, at) => word.includes(first) && goesOn(phrase.slice(1), typed, at + 1, isTelling));
}

function goesOn(
  [word, ...rest]: readonly string[],
  typed: Typed,
  from: number,
  isTelling: (word: readonly string[]) => boolean,
): boolean {
  if (word === undefined) return true;
  for (let at = from, between = 0; at < typed.length && between <= BETWEEN; at += 1) {
    const one = typed[at] ?? [];
    if (one.includes(word)) return goesOn(rest, typed, at + 1, isTelling);
    if (isTelling(one) && !isNumber(one)) between += 1;
  }
  return false;
}

/** Sums and sizes stand between what they are of: `said 2.80, took 3.20`. */
const isNumber = ([word = '']: readonly string[]): boolean => /^\d/.test(word);
