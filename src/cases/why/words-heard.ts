import type { Decision } from '../../domain/results/decision.js';
import type { ExpectationTest } from '../../domain/results/test-case.js';

/** Words that a case wants to be in an answer, or not to be in it. */
export type ExpectedWords = ExpectationTest & { readonly is: 'words' };

/** What is said to the customer, or the reason of a no; empty where there is none. */
export const textHeard = ({ of }: ExpectedWords, { say, reason }: Decision): string =>
  (of === 'says' ? say : reason) ?? '';

/** Of the words of a case those that an answer lacks, and those that are in it and mustn't be. */
export function wordsAmiss(
  test: ExpectedWords,
  decision: Decision,
): { readonly lacking: readonly string[]; readonly unwanted: readonly string[] } {
  const text = folded(textHeard(test, decision));
  const isHeard = (words: string) => text.includes(folded(words));
  return { lacking: test.has.filter((words) => !isHeard(words)), unwanted: test.never.filter(isHeard) };
}

/** The same, a sentence for each. */
export function amissInWords(test: ExpectedWords, decision: Decision): readonly string[] {
  const { lacking, unwanted } = wordsAmiss(test, decision);
  const what = test.of === 'says' ? 'What is said' : 'The reason';
  return [
    ...lacking.map((words) => `${what} doesn’t have “${words}”.`),
    ...unwanted.map((words) => `${what} has “${words}”, and is never to have it.`),
  ];
}

/** Capitals, blanks and the shape of an apostrophe matter to nobody who hears it. */
const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').replace(/[’‘]/g, "'");
