import type { ChoiceAsk, PromptChoice } from '../../cli/port/host.js';
import type { PromptWords } from '../../i18n/languages/index.js';
import { matching } from '../../interview/index.js';
import { inOneLine } from './list-layout.js';

/** A choice with what picks it, and the line that says both. */
export type NumberedChoice = { readonly key: string; readonly line: string; readonly choice: PromptChoice };

/**
 * Choices with a number each. Where figures are asked for, numbers are answers, so that letters pick; what ends a list
 * of rows is 0.
 */
export function numbered(ask: ChoiceAsk): readonly NumberedChoice[] {
  const { choices } = ask;
  const first = choices.some(({ opens }) => opens) ? 0 : 1;
  const isFigure = isOfFigures(ask);
  return choices.map((choice, at) => {
    const key = isFigure ? String.fromCharCode(LETTER_A + at) : String(first + at);
    return { key, line: `${key}. ${inOneLine(choice)}`, choice };
  });
}

/** Whether a figure that is typed is the answer, and no number of a choice. */
export const isOfFigures = ({ choices, typed }: ChoiceAsk): boolean =>
  typed !== null && choices.some(({ isBand }) => isBand);

const LETTER_A = 'a'.charCodeAt(0);

/**
 * What somebody may mean: what has this key, or this name, or else whatever has the most of these words. What is there for
 * whatever fits nothing is only meant by its key or name, so that nobody takes it unawares.
 */
export function meant(
  { choices, typed, isNone }: ChoiceAsk,
  all: readonly NumberedChoice[],
  text: string,
  words: PromptWords,
): readonly PromptChoice[] {
  const figure = typed?.(text) ?? null;
  if (figure !== null) return [{ value: figure, name: text }];
  const wanted = text.toLowerCase();
  const exact = all.find(({ key, choice }) => key === wanted || choice.name.toLowerCase() === wanted);
  if (!exact && isNone?.(text)) return [];
  return exact ? [exact.choice] : matching(choices, text, words).filter(({ isLastResort }) => !isLastResort);
}
