import type { Range } from '../../domain/policy/condition.js';
import {
  type FactDefinition,
  type Facts,
  type FactType,
  type FactValue,
  isNumeric,
} from '../../domain/policy/fact.js';
import type { Policy, Remedy } from '../../domain/policy/policy.js';
import { REMEDY_KINDS, type RemedyKindName } from '../../domain/remedies/kinds.js';
import { catalogueFor, type Sayings, wordsOfProblem } from '../../i18n/languages/index.js';
import { writeFact } from '../../i18n/values/write-fact.js';
import { askableRemedies } from '../needs/offerable.js';
import { bandWords, namedEnds } from './band-words.js';

/** One answer to pick: the value as it is written on the command line, and what people call it. */
export type AnswerChoice = {
  readonly value: string;
  readonly name: string;
  /** What people say for it by the policy, which is said of no other choice but what harms. */
  readonly ownWords?: string;
  /** What else people say for it, by which it is found too. */
  readonly words?: string;
  /** What by itself only makes it likely. */
  readonly hints?: string;
  /** Whatever may mean it by these words finds it, first: somebody may be hurt. */
  readonly isGrave?: true;
  /** It is there for whatever nothing else fits. */
  readonly isLastResort?: true;
  /** The numbers it stands for, in the fact's own units. */
  readonly band?: Range;
};

/** The problem that somebody may be hurt, and the one for whatever no other fits. */
const [GRAVE, LAST_RESORT] = ['injury', 'other'];

/** How often they had to ask is answered without counting; what is usual comes first. */
const CONTACTS = ['1', '2', '3', '0'] as const;

/** What narrows down what there is to pick from. */
type Narrowing = {
  /** The value that stands unless somebody says otherwise. */
  readonly taken?: FactValue | undefined;
  /** What is known of the complaint. */
  readonly facts?: Facts;
};

/**
 * What there is to pick from for a fact; nothing where it is typed. Of a number that matters only by `bands`, each
 * band, and for it the first number in it, or the one that is `taken` anyway; of remedies, those that may be given.
 */
export function choicesOf(
  policy: Policy,
  fact: FactDefinition,
  bands: readonly Range[] | null,
  { taken, facts: complaint = {} }: Narrowing = {},
): readonly AnswerChoice[] {
  const { name, type, labels } = fact;
  const { interview } = catalogueFor(policy);
  if (name === 'contacts') {
    return CONTACTS.filter((value) => isWithin(type, Number(value))).map((value) => ({
      value,
      ...interview.contacts[value],
    }));
  }
  if (type.is === 'yes-no')
    return [
      { value: 'yes', name: interview.yes },
      { value: 'no', name: interview.no },
    ];
  if (type.is === 'remedy')
    return [
      { value: 'nothing', name: interview.nothingInParticular },
      ...askableRemedies(policy, name, complaint).map((remedy) => remedyChoice(policy, remedy)),
    ];
  if (bands) return bands.map((band) => bandChoice(policy, fact, band, taken));
  if (type.is !== 'one-of') return [];
  const problems = name === 'problem' ? policy.problems : [];
  return type.values.map((value) => {
    const problem = problems.find((one) => one.name === value);
    const label = labels?.[value] ?? problem?.label;
    const sayings =
      name === 'problem' ? sayingsOf(policy, value, problem?.words) : valueSayings(policy, fact, value);
    const isGrave = name === 'problem' && value === GRAVE;
    return {
      value,
      name: label ?? inWords(value),
      ...sayings,
      ...(isGrave ? { isGrave } : {}),
      ...(name === 'problem' && value === LAST_RESORT ? { isLastResort: true } : {}),
    };
  });
}

/** A remedy to pick, found also by what people call money back where it's that. */
export function remedyChoice(policy: Policy, { id, label, kind }: Remedy): AnswerChoice {
  const { moneyBack } = catalogueFor(policy).interview;
  return { value: id, name: label, ...(isMoneyBack(kind) ? { words: moneyBack.words } : {}) };
}

const isMoneyBack = (kind: RemedyKindName): boolean => REMEDY_KINDS[kind].paysBack !== 'no';

/** What people say for a value of another fact that amends brings. */
const valueSayings = (policy: Policy, { name, builtIn }: FactDefinition, value: string): Partial<Sayings> =>
  (builtIn ? catalogueFor(policy).facts.sayings[name]?.[value] : undefined) ?? {};

/** What people say for a problem: by this policy, and by what amends knows; a blank between words, a hyphen within phrases. */
function sayingsOf(
  policy: Policy,
  name: string,
  own: readonly string[] = [],
): Pick<AnswerChoice, 'ownWords' | 'words' | 'hints'> {
  const { words, hints } = wordsOfProblem(catalogueFor(policy).facts, name) ?? {};
  return {
    ...(own.length > 0 ? { ownWords: own.map(hyphened).join(' ') } : {}),
    ...(words ? { words } : {}),
    ...(hints ? { hints } : {}),
  };
}

const hyphened = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/[\s'’]+/g, (gap) => (/\s/.test(gap) ? '-' : ''));

function bandChoice(
  policy: Policy,
  fact: FactDefinition,
  band: Range,
  taken: FactValue | undefined,
): AnswerChoice {
  const isTaken = typeof taken === 'number' && taken >= band.atLeast && taken <= band.atMost;
  return {
    value: writeFact(policy, fact, isTaken ? taken : namedEnds(fact.type, band)[0]),
    name: bandWords(policy, fact, band),
    band,
  };
}

/** A policy may have narrowed the fact. */
const isWithin = (type: FactType, value: number): boolean =>
  !isNumeric(type) || (value >= type.atLeast && value <= type.atMost);

const inWords = (value: string): string =>
  (value.charAt(0).toUpperCase() + value.slice(1)).replaceAll('-', ' ');
