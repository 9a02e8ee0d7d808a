import type { Range } from '../../domain/policy/condition.js';
import {
  type FactDefinition,
  type Facts,
  type FactType,
  type FactValue,
  isNumeric,
} from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { catalogueFor, wordsOfProblem } from '../../i18n/languages/index.js';
import { writeFact } from '../../i18n/values/write-fact.js';
import { askableRemedies } from '../needs/offerable.js';
import { bandWords, namedEnds } from './band-words.js';

/** One answer to pick: the value as it is written on the command line, and what people call it. */
export type AnswerChoice = {
  readonly value: string;
  readonly name: string;
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
      ...askableRemedies(policy, name, complaint).map(({ id, label }) => ({ value: id, name: label })),
    ];
  if (bands) return bands.map((band) => bandChoice(policy, fact, band, taken));
  if (type.is !== 'one-of') return [];
  const problems = name === 'problem' ? policy.problems : [];
  const words = name === 'problem' ? ownWords(policy) : null;
  return type.values.map((value) => {
    const label = labels?.[value] ?? problems.find((problem) => problem.name === value)?.label;
    const sayings = words ? sayingsOf(policy, value, words) : {};
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

/** The words that a policy gives to its problems: by their names, and whether one is among them, in whatever form. */
type OwnWords = {
  readonly of: ReadonlyMap<string, readonly string[]>;
  readonly has: (word: string) => boolean;
};

/** By policy: it's asked for again and again while somebody is asked. */
const OWN_WORDS = new WeakMap<Policy, OwnWords>();

function ownWords(policy: Policy): OwnWords {
  const own = OWN_WORDS.get(policy) ?? readOwnWords(policy);
  OWN_WORDS.set(policy, own);
  return own;
}

function readOwnWords(policy: Policy): OwnWords {
  const { problems } = policy;
  const { prompts } = catalogueFor(policy);
  const of = new Map(problems.map(({ name, words = [] }) => [name, words.map(hyphened)]));
  const forms = new Map<string, string>();
  const formless = (word: string): string => {
    const form = forms.get(word) ?? word.split('-').map(prompts.stem).join(' ');
    forms.set(word, form);
    return form;
  };
  const all = new Set([...of.values()].flat().map(formless));
  return { of, has: (word) => all.has(formless(word)) };
}

/**
 * What people say for a problem, a blank between words and a hyphen within phrases. A word that the policy gives to one
 * problem is none of what amends knows for another, unless it speaks of harm.
 */
function sayingsOf(policy: Policy, name: string, own: OwnWords): Pick<AnswerChoice, 'words' | 'hints'> {
  const known = wordsOfProblem(catalogueFor(policy).facts, name);
  const left = (words = ''): string[] =>
    words.split(/\s+/).filter((word) => word !== '' && (name === GRAVE || !own.has(word)));
  const words = [...(own.of.get(name) ?? []), ...left(known?.words)].join(' ');
  const hints = left(known?.hints).join(' ');
  return { ...(words ? { words } : {}), ...(hints ? { hints } : {}) };
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
