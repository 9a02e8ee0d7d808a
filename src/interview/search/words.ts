import type { PromptWords } from '../../i18n/languages/index.js';

/** The words of a language by which searching compares. */
export type SearchWords = Pick<
  PromptWords,
  'fillers' | 'negations' | 'asides' | 'harmless' | 'harm' | 'things' | 'joins' | 'stem' | 'clipped'
>;

/** What each word typed may be, as stems: one that is known, or those that it likely is a slip or a beginning of. */
export type Typed = readonly (readonly string[])[];

/** Letters from which a word may be only begun, or misspelt in one place. */
export type Slack = { readonly begunFrom: number; readonly misspeltFrom: number };

/** Letters from which a word may be misspelt in two places. */
const TWICE_FROM = 9;

/** The stems of the words of a text, by which words are compared. */
export const stemsOf = (text: string, words: SearchWords): string[] =>
  plainWords(text, words).map((word) => words.stem(word));

/** The words of a text in small letters, without accents and without what hangs on by an apostrophe (`it’s`). */
export function plainWords(text: string, { clipped }: SearchWords): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(endsIn(clipped), '');
  return plain.replace(/['’]/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What was typed, in the parts between commas and full stops; each join (`and`) begins another. */
export const clausesOf = (text: string, { joins }: SearchWords): readonly string[] =>
  text.split(new RegExp(`,(?!\\d)|[;!?]|\\.(?!\\S)|\\s(?=(?:${joins.replaceAll(' ', '|')})\\s)`, 'i'));

/** By language: thousands of terms are read before the first key is answered. */
const ENDS = new Map<string, RegExp>();

function endsIn(clipped: string): RegExp {
  const ends =
    ENDS.get(clipped) ?? new RegExp(`['’](?:${clipped.replaceAll(' ', '|')})(?![\\p{L}\\p{N}])`, 'gu');
  ENDS.set(clipped, ends);
  return ends;
}

/**
 * Reads what was typed by the words that are known. Two words may be one (`luke warm`), an unknown one is misspelt, and
 * the last one may only be begun.
 */
export function readTyped(
  typed: readonly string[],
  known: ReadonlySet<string>,
  { stem }: SearchWords,
  slack: Slack,
): Typed {
  const meantBy = new Map<string, readonly string[]>();
  return typed.map((word, at) => {
    const isBegun = at === typed.length - 1 && word.length >= slack.begunFrom;
    const meant = meantBy.get(word) ?? meaningsOf(word, stem, known, { ...slack, isBegun });
    if (!isBegun) meantBy.set(word, meant);
    const joined = stem(word + (typed[at + 1] ?? ''));
    return known.has(joined) ? [...meant, joined] : meant;
  });
}

function meaningsOf(
  word: string,
  stemOf: SearchWords['stem'],
  known: ReadonlySet<string>,
  { isBegun, misspeltFrom }: Slack & { readonly isBegun: boolean },
): readonly string[] {
  const stem = stemOf(word);
  if (known.has(stem) || /\d/.test(word)) return [stem];
  const begun = isBegun ? [...known].filter((one) => one.startsWith(word)) : [];
  if (begun.length > 0) return begun;
  const slips = [misspeltFrom, TWICE_FROM].filter(
    (letters) => word.length >= letters && stem.length > 3,
  ).length;
  const near = slips > 0 ? nearest(stem, slips, known) : [];
  const likely = [near, unswapped(word).map(stemOf)].map((some) => some.filter((one) => known.has(one)));
  return likely.find((some) => some.length > 0) ?? [stem];
}

/** A shorter word is too near others to be misspelt. */
const SWAPPED_FROM = 4;

/**
 * What a word was where two letters side by side changed places, but for the first: a short one is too near others to be
 * misspelt in any other way, and of a long one that may have happened in its ending (`misisng`), which its stem lacks.
 */
function unswapped(word: string): string[] {
  if (word.length < SWAPPED_FROM) return [];
  const places = Array.from({ length: word.length - 2 }, (_, at) => at + 1);
  return places.map((at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
}

/** The known words that are the fewest slips away, and at most so many; what begins otherwise is another word. */
function nearest(word: string, slips: number, known: ReadonlySet<string>): string[] {
  if (slips === 0) return [];
  const alike = [...known].filter(
    (one) => one[0] === word[0] && one.length > 2 && Math.abs(one.length - word.length) <= slips,
  );
  const apart = alike.map((one) => ({ one, slips: slipsBetween(one, word) }));
  const fewest = Math.min(slips, ...apart.map((each) => each.slips));
  return apart.filter((each) => each.slips === fewest).map(({ one }) => one);
}

/** How many letters are to be put in, left out, changed, or swapped with the next, to make one word of another. */
export function slipsBetween(one: string, other: string): number {
  const start = Array.from({ length: other.length + 1 }, (_, at) => at);
  const rows = [start];
  for (const [row, letter] of [...one].entries()) {
    const [above = [], last = start] = [rows[row - 1], rows[row]];
    const now = [row + 1];
    for (let at = 0; at < other.length; at += 1) {
      const kept = (last[at] ?? 0) + (letter === other[at] ? 0 : 1);
      const isSwapped = row > 0 && at > 0 && letter === other[at - 1] && one[row - 1] === other[at];
      const swapped = isSwapped ? (above[at - 1] ?? 0) + 1 : kept;
      now.push(Math.min(kept, swapped, (last[at + 1] ?? 0) + 1, (now[at] ?? 0) + 1));
    }
    rows.push(now);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
