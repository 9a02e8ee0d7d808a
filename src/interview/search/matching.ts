import { withoutAsides } from './asides.js';
import { harmIn } from './harm.js';
import { type Entry, type Findable, type Lexicon, lexiconOf } from './lexicon.js';
import { isSaid } from './phrase.js';
import { clausesOf, plainWords, readTyped, type SearchWords, type Slack, type Typed } from './words.js';

/** `ru` finds `rude`, and `dammaged` finds `damaged`. */
const SLACK: Slack = { begunFrom: 1, misspeltFrom: 5 };

/** What the last resort is worth; what fits less well than this comes after it. */
const LAST_RESORT = 0.3;

/** What a hint is worth, and what all of them together at most. */
const [HINT, HINTS] = [0.2, 0.4];

/** What it adds that somebody names it first: details of what went wrong, and what came of it, are no match for that. */
const NAMED = 20;

/** What it adds that every word typed is on the screen, and that they are all that is there. */
const [ON_SCREEN, WHOLE_NAME] = [0.5, 100];

/** What was typed, the words in it that tell something, and which do. */
type Reading = {
  readonly typed: Typed;
  readonly telling: Typed;
  readonly isTelling: (word: readonly string[]) => boolean;
  /** The first word that is what a choice is called. */
  readonly named: readonly string[];
};

/**
 * The choices that what somebody typed may mean, the likeliest first. A word counts for each choice that has it, the less
 * the more of them have it, and a phrase more than its words. What may be an injury stays: first where somebody was hurt,
 * else in the first two, as behind what struck a thing. The last resort stays too, and is first where nothing fits. All choices while nothing is typed.
 */
export function matching<C extends Findable>(
  choices: readonly C[],
  typed: string,
  words: SearchWords,
): readonly C[] {
  if (typed.trim() === '') return choices;
  const lexicon = lexiconOf(choices, words);
  const found = withAsidesLast(choices, typed, words, (text) => fitting(choices, text, lexicon, words));
  const grave = choices.filter(({ isGrave }) => isGrave);
  const harm = harmIn(
    typed,
    lexicon.entries.filter((_, at) => choices[at]?.isGrave),
    lexicon,
    words,
  );
  if (harm === 'none') return found;
  // What fits nothing stands behind an injury, even where only things were struck.
  const isFirst = harm === 'done' || (harm === 'to-things' && found[0]?.isLastResort);
  return [...new Set([...(isFirst ? [] : found.slice(0, 1)), ...grave, ...found])];
}

/**
 * What fits what was typed without its asides, and then what fits all of it: `lost her receipt` tells of no parcel. Where
 * there's no last resort to lead then, as in other lists, all of it is looked at.
 */
function withAsidesLast<C extends Findable>(
  choices: readonly C[],
  typed: string,
  words: SearchWords,
  fits: (text: string) => readonly C[],
): readonly C[] {
  const all = fits(typed);
  const rest = choices.some(({ isLastResort }) => isLastResort) ? withoutAsides(typed, words) : null;
  return rest === null ? all : [...new Set([...fits(rest), ...all])];
}

/** The choices that fit, whatever harm may have been done. */
function fitting<C extends Findable>(
  choices: readonly C[],
  typed: string,
  lexicon: Lexicon,
  words: SearchWords,
): readonly C[] {
  const reading = readingOf(typed, lexicon, words);
  const scored = choices.map((choice, at) => {
    const score = scoreOf(lexicon.entries[at], reading, lexicon);
    if (choice.isLastResort) return { choice, score: Math.max(score, LAST_RESORT) };
    // Where harm puts it is seen below: `price cut` is none.
    return { choice, score: choice.isGrave ? Math.min(score, LAST_RESORT) : score };
  });
  const likeliest = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return saidFirst(
    likeliest.map(({ choice }) => choice),
    (choice) => scoreOf(lexicon.entries[choices.indexOf(choice)], reading, lexicon) >= NAMED,
    (choice) => {
      const first = readingOf(clausesOf(typed, words)[0] ?? '', lexicon, words);
      return scoreOf(lexicon.entries[choices.indexOf(choice)], first, lexicon);
    },
  );
}

/**
 * Of the two likeliest, the one first that was said first, where nothing had been said of the other by then: a cold latte
 * stays what went wrong, however much is told of the girl who ignored them. What is called by its name leads anyway.
 */
function saidFirst<C>(
  found: readonly C[],
  isNamed: (choice: C) => boolean,
  scoreInFirst: (choice: C) => number,
): readonly C[] {
  const [first, second, ...rest] = found;
  if (first === undefined || second === undefined || isNamed(first)) return found;
  const isSecondFirst = scoreInFirst(first) < LAST_RESORT && scoreInFirst(second) >= 1;
  return isSecondFirst ? [second, first, ...rest] : found;
}

/** Words that say nothing by themselves are looked at only where there are no others. */
function readingOf(text: string, { known, fillers, names }: Lexicon, words: SearchWords): Reading {
  const typed = readTyped(plainWords(text, words), known, words, SLACK);
  const tells = (word: readonly string[]): boolean => word.some((one) => !fillers.has(one));
  const isTelling = typed.some(tells) ? tells : () => true;
  const telling = new Map(typed.filter(isTelling).map((word) => [word.join(' '), word]));
  const named = typed.find((word) => word.some((one) => names.has(one))) ?? [];
  return { typed, telling: [...telling.values()], isTelling, named };
}

/** How well a choice fits; 0 where it does not at all. A phrase of two words counts as three, one of three as five. */
function scoreOf(entry: Entry | undefined, reading: Reading, { holders }: Lexicon): number {
  if (!entry || (entry.isBand && !isPartOf(entry.shown, reading.typed))) return 0;
  const { said, shown } = entry;
  const isOwn = (one: string): boolean => said.words.has(one) || shown.includes(one);
  if (entry.isEnd && !reading.telling.every((word) => word.some(isOwn))) return 0;
  const shareOf = (term: string): number => 1 / (holders.get(term) ?? 1);
  // What stands on the screen was chosen to say what the problem is.
  const weightOf = (term: string): number => (shown.includes(term) ? 2 : 1) * shareOf(term);
  const single = reading.telling.map((word) => Math.max(0, ...word.filter(isOwn).map(weightOf)));
  const phrases = said.phrases
    .filter((phrase) => isSaid(phrase, reading.typed, reading.isTelling))
    .map((phrase) => (2 * phrase.length - 1) * shareOf(phrase.join(' ')));
  const hinted = Math.min(HINTS, HINT * hintsIn(entry, reading));
  const { named } = entry;
  const isNamed = named !== undefined && reading.named.includes(named);
  const beside = nameWorth(reading, shown) + hinted + (isNamed ? NAMED : 0);
  return [...single, ...phrases].reduce((sum, worth) => sum + worth, beside);
}

/** How many hints of a choice were typed. */
function hintsIn({ hints }: Entry, { typed, telling, isTelling }: Reading): number {
  const single = telling.filter((word) => word.some((one) => hints.words.has(one)));
  return single.length + hints.phrases.filter((phrase) => isSaid(phrase, typed, isTelling)).length;
}

/** What it's worth that the words are on the screen. */
function nameWorth({ telling, typed }: Reading, shown: readonly string[]): number {
  const isWhole = typed.map(([word]) => word).join(' ') === shown.join(' ');
  if (isWhole) return WHOLE_NAME;
  const isShown = telling.length > 0 && telling.every((word) => word.some((one) => shown.includes(one)));
  return isShown ? ON_SCREEN : 0;
}

/** Whether the words typed stand on the screen just so: `30 weeks` is no part of `up to 30 days`. */
function isPartOf(shown: readonly string[], typed: Typed): boolean {
  return shown.some((_, from) => typed.every((word, at) => word.includes(shown[from + at] ?? '\0')));
}
