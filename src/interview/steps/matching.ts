import type { PromptWords } from '../../i18n/languages/index.js';
import type { AnswerChoice } from './choices.js';

/** Letters from which a word typed may be longer than the one it finds: `spilled` finds `spill`. */
const STEM_FROM = 4;

/**
 * The choices that what somebody typed may mean, the likeliest first: those that have the most of its words,
 * in what they are called or in what else people say for them. All of them while nothing is typed; none where
 * nothing fits, so that nobody picks by accident.
 */
export function matching<C extends AnswerChoice>(
  choices: readonly C[],
  typed: string,
  { fillers }: Pick<PromptWords, 'fillers'>,
): readonly C[] {
  const all = wordsOf(typed);
  const telling = all.filter((word) => !fillers.split(' ').includes(word));
  const wanted = telling.length > 0 ? telling : all;
  if (wanted.length === 0) return typed.trim() === '' ? choices : [];
  const scored = choices.map((choice) => ({ choice, score: scoreOf(choice, wanted) }));
  const most = Math.max(...scored.map(({ score }) => Math.floor(score)));
  const best = scored.filter(({ score }) => score >= 1 && Math.floor(score) === most);
  return best.sort((a, b) => b.score - a.score).map(({ choice }) => choice);
}

/** How many of the words it has; a half more where all of them are in its name, which is what is on the screen. */
function scoreOf({ name, value, words = '' }: AnswerChoice, wanted: readonly string[]): number {
  const shown = wordsOf(name);
  const known = [...shown, ...wordsOf(value), ...wordsOf(words)];
  const found = wanted.filter((word) => has(known, word)).length;
  return found + (wanted.every((word) => has(shown, word)) ? 0.5 : 0);
}

const has = (known: readonly string[], word: string): boolean =>
  known.some(
    (one) => one.startsWith(word) || (Math.min(one.length, word.length) >= STEM_FROM && word.startsWith(one)),
  );

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
