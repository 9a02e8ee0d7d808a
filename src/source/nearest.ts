import { distance } from 'fastest-levenshtein';

/** The known word that was most likely meant: one that differs in case, in signs, or in a letter of three. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = bare(word);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const apart = distance(wanted, bare(candidate));
    if (apart < least) [best, least] = [candidate, apart];
  }
  return best;
}

const bare = (word: string): string =>
  word
    .slice(0, 80)
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

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
  if (shown.length < names.length) return `${shown.join(', ')} …`;
  const final = shown.at(-1) ?? '';
  return shown.length < 2 ? final : `${shown.slice(0, -1).join(', ')} ${last} ${final}`;
}
