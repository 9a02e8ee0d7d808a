import { writeFact } from '../domain/complaint.js';
import type { Range } from '../domain/condition.js';
import { type FactDefinition, type FactType, type FactValue, isNumeric } from '../domain/fact.js';
import { BUILT_IN_PROBLEMS } from '../domain/facts/problems.js';
import type { Policy } from '../domain/policy.js';
import { bandWords } from './band-words.js';

/** One answer to pick: the value as it is written on the command line, and what people call it. */
export type Choice = {
  readonly value: string;
  readonly name: string;
  /** What else people say for it, by which it is found too. */
  readonly words?: string;
  /** The numbers it stands for, in the fact's own units. */
  readonly band?: Range;
};

/** How often they had to ask, in words that need no counting. */
const CONTACTS: readonly Choice[] = [
  { value: '1', name: 'This is the first time', words: 'once new' },
  { value: '2', name: 'The second time', words: 'twice again' },
  { value: '3', name: 'The third time or more', words: '4 5 fourth fifth many often again' },
  { value: '0', name: 'Not at all: we noticed first' },
];

/**
 * What there is to pick from for a fact; nothing where it is typed. Of a number that matters only by `bands`, each
 * band, and for it the first number in it, or the one that is `taken` anyway.
 */
export function choicesOf(
  policy: Policy,
  fact: FactDefinition,
  bands: readonly Range[] | null,
  taken?: FactValue,
): readonly Choice[] {
  const { name, type, labels } = fact;
  if (name === 'contacts') return CONTACTS.filter(({ value }) => isWithin(type, Number(value)));
  if (type.is === 'yes-no') return YES_NO;
  if (bands) return bands.map((band) => bandChoice(policy, fact, band, taken));
  if (type.is !== 'one-of') return [];
  const problems = name === 'problem' ? policy.problems : [];
  return type.values.map((value) => {
    const label = labels?.[value] ?? problems.find((problem) => problem.name === value)?.label;
    const words = name === 'problem' ? wordsFor(value) : undefined;
    return { value, name: label ?? inWords(value), ...(words ? { words } : {}) };
  });
}

const YES_NO: readonly Choice[] = [
  { value: 'yes', name: 'Yes' },
  { value: 'no', name: 'No' },
];

function bandChoice(policy: Policy, fact: FactDefinition, band: Range, taken: FactValue | undefined): Choice {
  const isTaken = typeof taken === 'number' && taken >= band.atLeast && taken <= band.atMost;
  return {
    value: writeFact(policy, fact, isTaken ? taken : band.atLeast),
    name: bandWords(policy, fact, band),
    band,
  };
}

const wordsFor = (problem: string): string | undefined =>
  BUILT_IN_PROBLEMS.find(({ name }) => name === problem)?.words;

/** A policy may have narrowed the fact. */
const isWithin = (type: FactType, value: number): boolean =>
  !isNumeric(type) || (value >= type.atLeast && value <= type.atMost);

const inWords = (value: string): string =>
  (value.charAt(0).toUpperCase() + value.slice(1)).replaceAll('-', ' ');
