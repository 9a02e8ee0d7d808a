import type { FactWords } from '../catalogue/catalogue.js';
import { ENGLISH } from '../catalogue/english/index.js';

/** A problem that amends brings. */
type BuiltInProblem = {
  readonly name: string;
  readonly label: string;
  /** What customers and staff say for it; a person who types one of these finds the problem by it. */
  readonly words: string;
};

const NAMES = [
  'wrong-item',
  'damaged',
  'faulty',
  'not-as-described',
  'missing-part',
  'late',
  'lost',
  'overcharged',
  'price-dropped',
  'poor-service',
  'accident',
  'injury',
  'changed-mind',
  'other',
];

/** The problems that every policy knows, unless it narrows or removes them, in the words of a language. */
function builtInProblems({ problems }: FactWords): readonly BuiltInProblem[] {
  return NAMES.map((name) => ({ name, ...(problems[name] ?? { label: name, words: '' }) }));
}

/** The same in English. */
export const BUILT_IN_PROBLEMS: readonly BuiltInProblem[] = builtInProblems(ENGLISH.facts);
