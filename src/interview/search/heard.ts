import type { FactDefinition } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { catalogueFor, type Sayings } from '../../i18n/languages/index.js';
import { readFact } from '../../i18n/values/read-facts.js';
import type { Heard } from '../steps/progress.js';
import { boughtIn } from './heard-bought.js';
import { refusalsIn } from './heard-refusal.js';
import { stretchesIn } from './heard-stretch.js';
import { sumsIn } from './heard-sums.js';
import { type Terms, termsIn } from './lexicon.js';
import { isSaid } from './phrase.js';
import {
  clausesOf,
  plainWords,
  readTyped,
  type SearchWords,
  type Slack,
  stemsOf,
  type Typed,
} from './words.js';

/** Only what is surely a slip is read as another word: what is heard here is proposed, not searched. */
const SLACK: Slack = { begunFrom: Number.POSITIVE_INFINITY, misspeltFrom: 7 };

/** How many words before others a no turns them round, as far as its clause goes: `never really rude`. */
const NEGATED_WITHIN = 3;

/** Fillers may stand between the words of a phrase, and one word more. */
const BETWEEN = 3;

/** What was said, word by word: as it was typed, and as it's compared. */
type Said = {
  readonly plain: readonly string[];
  readonly typed: Typed;
  /** Of each word, where its clause begins: `no food, anniversary today` denies no anniversary. */
  readonly clauseFrom: readonly number[];
  readonly fillers: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
};

/** The words of a text as they were typed; without what hangs on them where they can't be told apart just so. */
function quotable(text: string, plain: readonly string[]): readonly string[] {
  const written = text.match(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
  return written.length === plain.length ? written : plain;
}

/** Of each word of a text, the place of the first one in its clause. */
function clauseStarts(text: string, words: SearchWords): readonly number[] {
  const lengths = clausesOf(text, words).map((clause) => plainWords(clause, words).length);
  const startOf = (at: number): number => lengths.slice(0, at).reduce((sum, length) => sum + length, 0);
  return lengths.flatMap((length, at) => Array<number>(length).fill(startOf(at)));
}

/** A value that was heard, or none where only its fact was: the more words tell it the surer it is. */
type Telling = { readonly value: string; readonly from: number; readonly to: number; readonly terms: number };

/**
 * What somebody said of other facts while they told what went wrong: `late for the funeral` tells of a special day. `today`
 * is in days since 1970-01-01; without it nothing is heard of days ago.
 */
export function heardIn(policy: Policy, text: string, today?: number): Heard {
  const { facts, prompts } = catalogueFor(policy);
  const told = policy.facts.flatMap((fact) => {
    const sayings = fact.builtIn ? facts.sayings[fact.name] : undefined;
    return sayings && text.trim() !== '' ? [{ fact, terms: termsOfValues(sayings, prompts) }] : [];
  });
  const known = new Set(told.flatMap(({ terms }) => [...terms.known]));
  const plain = plainWords(text, prompts);
  const said: Said = {
    plain: quotable(text, plain),
    typed: readTyped(plain, known, prompts, SLACK),
    clauseFrom: clauseStarts(text, prompts),
    fillers: new Set(stemsOf(prompts.fillers, prompts)),
    negations: new Set(stemsOf(prompts.negations, prompts)),
  };
  const values = told.flatMap(({ fact, terms }) => {
    const heard = heardOf(policy, fact, terms, said);
    return heard ? [[fact.name, heard] as const] : [];
  });
  return {
    ...Object.fromEntries(values),
    ...stretchesIn(policy, text),
    ...refusalsIn(policy, text),
    ...sumsIn(policy, text),
    ...boughtIn(policy, text, today),
  };
}

/** By what each value of a fact is told, and every word of that, so that none of them is taken for a slip. */
type ValueTerms = { readonly values: readonly ValueTelling[]; readonly known: ReadonlySet<string> };

/** What tells a value; the phrases between whose words nothing may stand, and those that have to be all that was said. */
type ValueTelling = readonly [value: string, terms: Terms, strict: Strict];

type Strict = Readonly<Record<'justSo' | 'alone', Terms['phrases']>>;

/** What is said of a fact stays as it is, and is read once. */
const READ = new WeakMap<object, ValueTerms>();

function termsOfValues(sayings: Readonly<Record<string, Sayings>>, words: SearchWords): ValueTerms {
  const terms = READ.get(sayings) ?? readTerms(sayings, words);
  READ.set(sayings, terms);
  return terms;
}

function readTerms(sayings: Readonly<Record<string, Sayings>>, words: SearchWords): ValueTerms {
  const values = Object.entries(sayings).map(([value, said]): ValueTelling => {
    const strict = {
      justSo: termsIn(said.justSo ?? '', words).phrases,
      alone: termsIn(said.alone ?? '', words).phrases,
    };
    return [value, termsIn(said.words, words), strict];
  });
  return { values, known: new Set(values.flatMap(wordsOf)) };
}

const wordsOf = ([, { words, phrases }, { justSo, alone }]: ValueTelling): string[] => [
  ...words,
  ...[...phrases, ...justSo, ...alone].flat(),
];

function heardOf(
  policy: Policy,
  fact: FactDefinition,
  terms: ValueTerms,
  said: Said,
): Heard[string] | undefined {
  const all = terms.values.flatMap(([value, one, strict]) => tellingsOf(value, one, strict, said));
  const [best] = all.toSorted((a, b) => b.terms - a.terms || a.from - b.from);
  if (!best) return undefined;
  const words = said.plain.slice(best.from, best.to).join(' ');
  if (best.value === '') return { words };
  const reading = readFact(policy, fact, best.value);
  if (!('value' in reading)) return undefined;
  return { value: reading.value, words };
}

/** Where a value is told. */
function tellingsOf(
  value: string,
  { words, phrases }: Terms,
  { justSo, alone }: Strict,
  said: Said,
): Telling[] {
  const loose = [...[...words].map((word) => [word]), ...phrases];
  const places = [
    ...loose.map((phrase) => ({ phrase, place: placeOf(phrase, said, BETWEEN) })),
    ...justSo.map((phrase) => ({ phrase, place: placeOf(phrase, said, 0) })),
    ...alone
      .filter((phrase) => isAllOf(phrase, said))
      .map((phrase) => ({ phrase, place: placeOf(phrase, said, BETWEEN) })),
  ];
  return places.flatMap(({ phrase, place }) => (place ? [{ value, ...place, terms: phrase.length }] : []));
}

/** Whether nothing that tells anything is said beside a phrase. */
function isAllOf(phrase: readonly string[], { typed, fillers }: Said): boolean {
  return typed.every((word) => word.some((one) => phrase.includes(one) || fillers.has(one)));
}

/** Where a phrase was first said with at most so many words between its own, and nobody said no to it. */
function placeOf(
  phrase: readonly string[],
  { typed, clauseFrom, negations }: Said,
  between: number,
): { readonly from: number; readonly to: number } | undefined {
  const [first = ''] = phrase;
  for (const [from, word] of typed.entries()) {
    if (!word.includes(first)) continue;
    const before = typed.slice(Math.max(clauseFrom[from] ?? 0, from - NEGATED_WITHIN), from);
    if (before.some((one) => one.some((stem) => negations.has(stem)))) continue;
    const clauseTo = clauseFrom.lastIndexOf(clauseFrom[from] ?? 0) + 1;
    const most = Math.min(between === 0 ? clauseTo : typed.length, from + phrase.length + between);
    for (let to = from + phrase.length; to <= most; to += 1)
      if (isSaid(phrase, typed.slice(from, to), () => true)) return { from, to };
  }
  return undefined;
}
