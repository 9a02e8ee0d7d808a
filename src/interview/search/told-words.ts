/** A word as it was typed, as it's compared, and whether a clause ends behind it. */
export type ToldWord = { readonly typed: string; readonly plain: string; readonly endsClause: boolean };

/** The words of a text, without the marks around them; those of money and of a share stay. */
export const toldWords = (text: string): readonly ToldWord[] =>
  text
    .split(/\s+/)
    .map((word) => ({
      typed: word.replace(/^[^\p{L}\p{N}\p{Sc}]+|[^\p{L}\p{N}\p{Sc}%]+$/gu, ''),
      endsClause: /[,;:.!?)]$/.test(word),
    }))
    .filter(({ typed }) => typed !== '')
    .map((word) => ({ ...word, plain: word.typed.toLowerCase().replace(/['’]/g, '') }));

/** Some words as they were typed. */
export const asTyped = (words: readonly ToldWord[]): string => words.map(({ typed }) => typed).join(' ');

/** Where the clause begins that a word stands in, and where it ends: behind its last word. */
export function clauseAround(
  words: readonly ToldWord[],
  at: number,
): { readonly from: number; readonly to: number } {
  const from = words.slice(0, at).findLastIndex(({ endsClause }) => endsClause) + 1;
  const end = words.slice(at).findIndex(({ endsClause }) => endsClause);
  return { from, to: end < 0 ? words.length : at + end + 1 };
}
