import type { Entry, Lexicon, Terms } from './lexicon.js';
import { isSaid } from './phrase.js';
import { withoutStruckThings } from './struck-things.js';
import { plainWords, readTyped, type SearchWords, type Slack, type Typed } from './words.js';

/** So many words are near one of illness or harm (`bitter`, `bitten`) that these need more letters. */
const SLACK: Slack = { begunFrom: 4, misspeltFrom: 6 };

/** How many words apart harm and whom it was done to may be: `burnt` and `mouth` in `burnt all of her mouth`. */
const BESIDE = 10;

/** The same of `burnt the guest`. */
const BEFORE = 2;

/** Whether somebody was hurt: `to-things` where what harms struck a thing, and nobody beside it. */
export type Harm = 'done' | 'to-things' | 'possible' | 'none';

/**
 * Whether somebody was hurt, as far as words tell: a word or phrase that `grave` has, or something that harms beside a
 * part of the body or a person. `possible` where nothing more is named than what may harm. Phrases in which such a word
 * means neither are not looked at.
 */
export function harmIn(
  typed: string,
  grave: readonly Entry[],
  { harm, known }: Lexicon,
  words: SearchWords,
): Harm {
  const plain = withoutHarmless(typed, words);
  const harmOf = (some: readonly string[]): Harm => {
    const said = readTyped(some, known, words, SLACK);
    if (grave.some((entry) => isAny(entry.said, said)) || isBeside(harm, said)) return 'done';
    return isAny(harm.risk, said) || isAny(harm.body, said) ? 'possible' : 'none';
  };
  const all = harmOf(plain);
  const spared = withoutStruckThings(plain, words);
  if (!spared) return all;
  if (isSomebody(harm, readTyped(spared.rest, known, words, SLACK))) return spared.isRisky ? 'done' : all;
  if (all === 'done') return harmOf(spared.rest) === 'done' ? 'done' : 'to-things';
  return spared.isRisky ? 'to-things' : all;
}

function withoutHarmless(typed: string, words: SearchWords): string[] {
  const text = ` ${plainWords(typed, words).join(' ')} `;
  const left = words.harmless
    .split(', ')
    .reduce((rest, phrase) => rest.replaceAll(` ${phrase} `, ' '), text)
    .trim();
  return left === '' ? [] : left.split(' ');
}

const isAny = ({ words, phrases }: Terms, said: Typed): boolean =>
  said.some((word) => isIn(word, words)) || phrases.some((phrase) => isSaid(phrase, said, () => true));

const isIn = (word: readonly string[], words: ReadonlySet<string>): boolean =>
  word.some((one) => words.has(one));

/** Whether a part of the body is named, or a person. */
const isSomebody = ({ body, whom }: Pick<Lexicon['harm'], 'body' | 'whom'>, said: Typed): boolean =>
  said.some((word) => isIn(word, body.words) || isIn(word, whom.words));

/** Whether what harms stands near a part of the body or a person, each a word of its own, or right before anybody else. */
function isBeside({ done, body, whom, struck }: Lexicon['harm'], said: Typed): boolean {
  const harmed = said.map((word) => isSomebody({ body, whom }, [word]));
  return said.some(
    (word, at) =>
      isIn(word, done.words) &&
      (harmed.slice(Math.max(0, at - BESIDE), at).includes(true) ||
        harmed.slice(at + 1, at + BESIDE + 1).includes(true) ||
        said.slice(at + 1, at + BEFORE + 1).some((other) => isIn(other, struck.words))),
  );
}
