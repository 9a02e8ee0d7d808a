import { termsIn } from './lexicon.js';
import { type SearchWords, stemsOf } from './words.js';

/** Asides by their first word, as stems. */
type Asides = ReadonlyMap<string, readonly (readonly string[])[]>;

/** By language: searching reads with every key. */
const READ = new Map<string, Asides>();

function asidesOf(words: SearchWords): Asides {
  const before = READ.get(words.asides);
  if (before) return before;
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of termsIn(words.asides, words).phrases) {
    const [first = ''] = phrase;
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  READ.set(words.asides, byFirst);
  return byFirst;
}

/** What was typed without what's told beside what went wrong (`its her birthday`); null where there's nothing of the kind. */
export function withoutAsides(typed: string, words: SearchWords): string | null {
  const asides = asidesOf(words);
  const said = [...typed.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)].map((match) => ({
    stem: stemsOf(match[0], words)[0] ?? '',
    from: match.index,
    to: match.index + match[0].length,
  }));
  const out = said.flatMap(({ stem, from }, at) => {
    const phrases = (asides.get(stem) ?? []).filter((phrase) =>
      phrase.every((one, next) => said[at + next]?.stem === one),
    );
    const longest = Math.max(0, ...phrases.map(({ length }) => length));
    return longest > 0 ? [{ from, to: said[at + longest - 1]?.to ?? from }] : [];
  });
  if (out.length === 0) return null;
  return out.reduceRight((rest, { from, to }) => `${rest.slice(0, from)} ${rest.slice(to)}`, typed);
}
