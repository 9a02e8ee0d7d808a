import type { SearchWords } from './words.js';

/** How many words before `on my laptop` may tell what came down on it: `spilled hot coffee all over my laptop`. */
const POURED_BEFORE = 5;

/** What was typed without harm that only struck a thing, and whether something burnt there that could burn somebody. */
type Spared = { readonly rest: readonly string[]; readonly isRisky: boolean };

/** Things that can't be hurt, and by what they're struck, as sets of stems. */
type ThingWords = Readonly<Record<keyof SearchWords['things'], ReadonlySet<string>>>;

/**
 * Takes out of what was typed what harmed a thing and nobody: `burnt my coat`, `spilled coffee on my laptop`, but not
 * `cut on the table`. Null where there's nothing of the kind.
 */
export function withoutStruckThings(said: readonly string[], words: SearchWords): Spared | null {
  const stems = said.map((word) => words.stem(word));
  const things = thingWords(words);
  const struck = stems.map((_, at) => strikeBefore(stems, at, things));
  if (struck.every((from) => from === null)) return null;
  const out = new Set(struck.flatMap((from, at) => (from === null ? [] : between(from, at))));
  return {
    rest: said.filter((_, at) => !out.has(at)),
    isRisky: stems.some((stem, at) => out.has(at) && things.burnt.has(stem)),
  };
}

const between = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, step) => from + step);

/** By language: searching reads with every key. */
const READ = new WeakMap<SearchWords['things'], ThingWords>();

function thingWords({ things, stem }: SearchWords): ThingWords {
  const before = READ.get(things);
  const stems = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(stem));
  const read =
    before ??
    (Object.fromEntries(Object.entries(things).map(([key, text]) => [key, stems(text)])) as ThingWords);
  if (!before) READ.set(things, read);
  return read;
}

/** Where that begins by which the thing at a place is struck; null where there's no thing, or nothing struck it. */
function strikeBefore(stems: readonly string[], at: number, things: ThingWords): number | null {
  if (!things.names.has(stems[at] ?? '')) return null;
  let before = at - 1;
  while (before >= 0 && things.before.has(stems[before] ?? '')) before -= 1;
  const word = stems[before] ?? '';
  if (things.struck.has(word)) return before;
  if (!things.onto.has(word)) return null;
  if (things.upon.has(word) && things.landed.has(stems[before - 1] ?? '')) return before - 1;
  const from = Math.max(0, before - POURED_BEFORE);
  const strikes = between(from, before - 1).filter(
    (place) => things.poured.has(stems[place] ?? '') || things.struck.has(stems[place] ?? ''),
  );
  const isPoured = strikes.some((place) => things.poured.has(stems[place] ?? ''));
  return isPoured ? (strikes[0] ?? null) : null;
}
