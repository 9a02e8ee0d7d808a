import type { FactShape } from '../../domain/facts/define.js';
import { PROBLEM_NAMES, type ProblemName } from '../../domain/facts/problem-names.js';
import { FACT_SHAPES, type FactName } from '../../domain/facts/shapes.js';
import type { FactDefinition } from '../../domain/policy/fact.js';
import { type FactWords, wordsOfFact } from '../catalogue/fact-words.js';
import { ENGLISH } from '../en/index.js';

/** What decides most is asked first; what other defaults rest on comes before them. */
const FIRST: readonly FactName[] = [
  'today',
  'problem',
  'fault',
  'price',
  'share-affected',
  'overcharge',
  'price-drop',
];

const SHAPES: readonly FactShape[] = FACT_SHAPES.toSorted((a, b) => rankOf(a.name) - rankOf(b.name));

function rankOf(name: FactName): number {
  return FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length;
}

/**
 * Every fact that amends brings, in the order in which they would be asked, in the words of a language. The values of
 * `problem`, `trouble` and `treated` are the policy's own.
 */
export function builtInFacts(words: FactWords): readonly FactDefinition[] {
  return SHAPES.map((shape) => ({ ...shape, ...questionOf(words, shape.name) }));
}

/** What staff are asked, the help with it, and the labels of what they choose from. */
function questionOf(words: FactWords, name: string): Pick<FactDefinition, 'ask' | 'help' | 'labels'> {
  const { ask, help, values = {} } = wordsOfFact(words, name) ?? { ask: name };
  const labels = Object.entries(values).flatMap(([value, { label }]) => (label ? [[value, label]] : []));
  return {
    ask,
    ...(help ? { help } : {}),
    ...(labels.length > 0 ? { labels: Object.fromEntries(labels) } : {}),
  };
}

/** The same in English. */
export const BUILT_IN_FACTS: readonly FactDefinition[] = builtInFacts(ENGLISH.facts);

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
