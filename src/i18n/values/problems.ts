import { PROBLEM_NAMES, type ProblemName } from '../../domain/facts/problem-names.js';
import type { FactWords } from '../catalogue/fact-words.js';
import { ENGLISH } from '../en/index.js';

/** A problem that amends brings. */
type BuiltInProblem = {
  readonly name: ProblemName;
  readonly label: string;
  /** What customers and staff say for it; a person who types one of these finds the problem by it. */
  readonly words: string;
};

/** The problems that every policy knows, unless it narrows or removes them, in the words of a language. */
function builtInProblems({ problems }: FactWords): readonly BuiltInProblem[] {
  return PROBLEM_NAMES.map((name) => {
    const { label, words } = problems[name];
    return { name, label, words };
  });
}

/** The same in English. */
export const BUILT_IN_PROBLEMS: readonly BuiltInProblem[] = builtInProblems(ENGLISH.facts);
