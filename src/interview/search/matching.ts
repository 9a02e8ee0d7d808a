import type { PromptWords } from '../../i18n/languages/index.js';
import type { AnswerChoice } from './choices.js';

/** Letters from which a word typed may be longer than the one it finds: `spilled` finds `spill`. */
const STEM_FROM = 4;

/** Letters from which a word of illness or harm may be begun only: `poison` finds `poisoning`. */
const GRAVE_FROM = 4;

/** What somebody may mean, as far as searching looks at it. */
type Findable = Omit<AnswerChoice, 'band'> & { readonly band?: unknown; readonly isBand?: true };

/**
 * The choices that what somebody typed may mean, the likeliest first: those that have the most of its words,
 * in what they are called or in what else people say for them. What may be an injury stays, first. All of them while
 * nothing is typed; none where nothing fits, so that nobody picks by accident.
 */
export function matching<C extends Findable>(
  choices: readonly C[],
  typed: string,
  { fillers, harmless }: Pick<PromptWords, 'fillers' | 'harmless'>,
): readonly C[] {
  const all = wordsOf(typed);
  const telling = all.filter((word) => !fillers.split(' ').includes(word));
  const wanted = telling.length > 0 ? telling : all;
  if (wanted.length === 0) return typed.trim() === '' ? choices : [];
  const scored = choices.map((choice) => ({ choice, score: scoreOf(choice, wanted) }));
  const most = Math.max(...scored.map(({ score }) => Math.floor(score)));
  const best = scored.filter(({ score }) => score >= 1 && Math.floor(score) === most);
  const likeliest = best.sort((a, b) => b.score - a.score).map(({ choice }) => choice);
  const grave = choices.filter((choice) => mayBeGrave(choice, withoutHarmless(typed, harmless)));
  return [...grave, ...likeliest.filter((choice) => !grave.includes(choice))];
}

/** Whether any word speaks of illness or harm; a longer word that only begins like one does not (`toothbrush`). */
function mayBeGrave({ isGrave, words = '' }: Findable, typed: readonly string[]): boolean {
  if (!isGrave) return false;
  const known = wordsOf(words);
  return typed.some((word) =>
    known.some((one) => one === word || (word.length >= GRAVE_FROM && one.startsWith(word))),
  );
}

function withoutHarmless(typed: string, harmless: string): string[] {
  const said = wordsOf(typed).join(' ');
  return wordsOf(harmless.split(', ').reduce((text, phrase) => text.replaceAll(phrase, ' '), said));
}

/**
 * How many of the words it has; a half more where all of them are in its name, which is what is on the screen. Nobody
 * types the number that stands for a band.
 */
function scoreOf({ name, value, band, isBand, words = '' }: Findable, wanted: readonly string[]): number {
  const shown = wordsOf(name);
  const hidden = band || isBand ? [] : wordsOf(value);
  const known = [...shown, ...hidden, ...wordsOf(words)];
  const found = wanted.filter((word) => has(known, word)).length;
  return found + (wanted.every((word) => has(shown, word)) ? 0.5 : 0);
}

const has = (known: readonly string[], word: string): boolean =>
  known.some((one) =>
    /^\d+$/.test(word)
      ? one === word
      : one.startsWith(word) || (Math.min(one.length, word.length) >= STEM_FROM && word.startsWith(one)),
  );

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
