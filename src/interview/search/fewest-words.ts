/**
 * Of what somebody typed, no more words than tell something: those at the end that it's still told without go first, then
 * those at the beginning. The text as it is where `tells` says that it tells nothing. What hangs on a word goes with it.
 */
export function fewestWords(text: string, tells: (words: string) => boolean): string {
  const words = text.trim().split(/\s+/);
  let [from, to] = [0, words.length];
  const left = (): string => words.slice(from, to).join(' ');
  if (!tells(left())) return text.trim();
  while (to - from > 1 && tells(words.slice(from, to - 1).join(' '))) to -= 1;
  while (to - from > 1 && tells(words.slice(from + 1, to).join(' '))) from += 1;
  return left().replace(/^[^\p{L}\p{N}£$€]+|[^\p{L}\p{N}%]+$/gu, '');
}
