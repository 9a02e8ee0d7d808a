import type { AnswerChoice } from '../steps/choices.js';
import { type SearchWords, stemsOf } from './words.js';

/** What somebody may mean, as far as searching looks at it. */
export type Findable = Omit<AnswerChoice, 'band'> & {
  readonly band?: unknown;
  readonly isBand?: true;
  /** Whether it ends the list: it's found only where nothing else is typed than its own words. */
  readonly isEnd?: true;
};

/** Words and phrases by their stems. */
export type Terms = {
  readonly words: ReadonlySet<string>;
  readonly phrases: readonly (readonly string[])[];
};

/** What one choice is found by: what people say for it, and the words on the screen. */
export type Entry = {
  readonly said: Terms;
  readonly hints: Terms;
  readonly shown: readonly string[];
  /** The one word that it's called by where facts are typed; undefined where that's none, or several. */
  readonly named: string | undefined;
  readonly isBand: boolean;
  readonly isEnd: boolean;
};

/** Everything that means something in a list. */
export type Lexicon = {
  /** Of each choice, in its place. */
  readonly entries: readonly Entry[];
  /** How many choices have each word, and each phrase with blanks between its words. */
  readonly holders: ReadonlyMap<string, number>;
  readonly fillers: ReadonlySet<string>;
  /** What harms, what of people it harms, whom, whom it struck, and what may yet harm. */
  readonly harm: Readonly<Record<keyof SearchWords['harm'], Terms>>;
  /** What choices are called, where that's one word each. */
  readonly names: ReadonlySet<string>;
  /** Every word above, so that none of them is taken for a slip. */
  readonly known: ReadonlySet<string>;
};

/** Searching reads one list again with every key. */
const READ = new WeakMap<readonly Findable[], Lexicon>();

/** What the choices of a list are found by. */
export function lexiconOf(choices: readonly Findable[], words: SearchWords): Lexicon {
  const before = READ.get(choices);
  const lexicon = before ?? readLexicon(choices, words);
  if (!before) READ.set(choices, lexicon);
  return lexicon;
}

function readLexicon(choices: readonly Findable[], words: SearchWords): Lexicon {
  const taken = new Set(choices.flatMap(({ ownWords = '' }) => plainTerms(termsIn(ownWords, words))));
  const entries = choices.map((choice) => entryOf(choice, choice.isGrave ? NONE : taken, words));
  const fillers = new Set(stemsOf(words.fillers, words));
  const { done, body, whom, struck, risk } = words.harm;
  const harm = {
    done: termsIn(done, words),
    body: termsIn(body, words),
    whom: termsIn(whom, words),
    struck: termsIn(struck, words),
    risk: termsIn(risk, words),
  };
  const terms = [...entries.flatMap(({ said, hints }) => [said, hints]), ...Object.values(harm)];
  const known = [...terms.flatMap((one) => [...one.words, ...one.phrases.flat()]), ...fillers];
  const shown = entries.flatMap((entry) => entry.shown);
  const names = new Set(entries.flatMap(({ named }) => named ?? []));
  return {
    entries,
    holders: countHolders(entries),
    fillers,
    harm,
    names,
    known: new Set([...known, ...shown]),
  };
}

const NONE: ReadonlySet<string> = new Set();

/**
 * What a choice is found by. What amends knows for it is left out where a policy has `taken` it for one of its choices, in
 * whatever form. Nobody types the number that stands for a band.
 */
function entryOf(
  { name, value, band, isBand, isEnd, ownWords = '', words = '', hints = '' }: Findable,
  taken: ReadonlySet<string>,
  language: SearchWords,
): Entry {
  const own = termsIn(ownWords, language);
  const known = without(termsIn(words, language), taken);
  const hidden = band || isBand ? [] : stemsOf(value, language);
  return {
    said: {
      words: new Set([...own.words, ...known.words, ...hidden]),
      phrases: [...own.phrases, ...known.phrases],
    },
    hints: without(termsIn(hints, language), taken),
    shown: stemsOf(name, language),
    named: hidden.length === 1 ? hidden[0] : undefined,
    isBand: Boolean(band || isBand),
    isEnd: isEnd === true,
  };
}

/** Terms as they are written in a catalogue: a blank between them, and a hyphen inside a phrase. */
export function termsIn(text: string, language: SearchWords): Terms {
  const terms = text
    .trim()
    .split(/\s+/)
    .map((term) => stemsOf(term, language));
  const single = terms.filter(({ length }) => length === 1);
  return { words: new Set(single.flat()), phrases: terms.filter(({ length }) => length > 1) };
}

/** Each term as a text, a blank between the words of a phrase. */
const plainTerms = ({ words, phrases }: Terms): string[] => [
  ...words,
  ...phrases.map((phrase) => phrase.join(' ')),
];

const without = ({ words, phrases }: Terms, taken: ReadonlySet<string>): Terms => ({
  words: new Set([...words].filter((word) => !taken.has(word))),
  phrases: phrases.filter((phrase) => !taken.has(phrase.join(' '))),
});

function countHolders(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const { said, shown } of entries)
    for (const term of new Set([...plainTerms(said), ...shown]))
      holders.set(term, (holders.get(term) ?? 0) + 1);
  return holders;
}
