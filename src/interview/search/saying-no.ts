import type { InterviewWords, PromptWords } from '../../i18n/languages/index.js';
import { clausesOf, stemsOf } from './words.js';

/** By what people say no to something. */
type NoWords = InterviewWords['turnedDown'];

/** Where somebody says no to something, in stems. */
export type Saying = {
  /** What is named there. */
  readonly named: readonly string[];
  /** All that was told beside the words that say no. */
  readonly rest: readonly string[];
  /** Whether it's a customer who says it even of money back, which a shop refuses more often. */
  readonly isForMoney: boolean;
  /** Whether what's named was a gift, and not what they had ordered. */
  readonly isOfGift: boolean;
};

/** Each place in a text where a customer says no to something, within its clause: `cold chips, they turned down a drink`. */
export function sayingsIn(text: string, no: NoWords, words: PromptWords): readonly Saying[] {
  const clauses = clausesOf(text, words).map((clause) => stemsOf(clause, words));
  return clauses.flatMap((clause, at) => {
    const [before, next, behind] = [clauses.slice(0, at), clauses[at + 1] ?? [], clauses.slice(at + 1)];
    const said = saidNoTo(clause, no, words);
    if (said) return [withRest(said, [...before, ...behind])];
    const offered = offeredInVain([...clause, ...next], no, words);
    return offered ? [withRest(offered, [...before, ...behind.slice(1)])] : [];
  });
}

const withRest = (saying: Saying, others: readonly (readonly string[])[]): Saying => ({
  ...saying,
  rest: [...saying.rest, ...others.flat()],
});

/** `They said no to a drink`: what it is stands behind. */
function saidNoTo(clause: readonly string[], no: NoWords, words: PromptWords): Saying | null {
  const [offer, money, any] = [no.saidNoToOffer, no.saidNoToMoney, no.saidNo].map((phrases) =>
    behindPhrase(clause, phrases, words),
  );
  const place = money ?? offer ?? any;
  if (!place) return null;
  const { before, behind } = place;
  const isOne = (stem: string | undefined, list: string): boolean =>
    stem !== undefined && stemsOf(list, words).includes(stem);
  const around = [...before, ...without(behind, stemsOf(no.onUs, words))];
  // `You refused us a voucher` and `refused to repair it` tell of what we did.
  const isOurs = around.some((stem) => isOne(stem, no.notTheirs)) || isOne(behind[0], no.notTheirsBehind);
  if (isOurs || isOne(before.at(-1), no.passive)) return null;
  const isFree = behind.some((stem) => isOne(stem, no.free));
  const isSomeOne = any && !isOne(behind[0], no.thatOne);
  return {
    named: behind,
    rest: [...before, ...behind],
    isForMoney: Boolean(money),
    isOfGift: Boolean(isFree || offer || isSomeOne),
  };
}

/** `Offered a drink but they said no`: what it is stands before, and nothing behind. */
function offeredInVain(clauses: readonly string[], no: NoWords, words: PromptWords): Saying | null {
  const ends = no.saidNoThen.split(' ').map((phrase) => stemsOf(phrase, words));
  const offer = behindPhrase(clauses, no.offered, words);
  if (!offer) return null;
  const end = ends.find((phrase) => phrase.every((stem, at) => offer.behind.at(at - phrase.length) === stem));
  if (!end) return null;
  const named = offer.behind.slice(0, -end.length);
  return { named, rest: [...offer.before, ...named], isForMoney: false, isOfGift: true };
}

/** What stands before and behind the first of some phrases (a hyphen within each), its words right behind each other. */
function behindPhrase(
  said: readonly string[],
  phrases: string,
  words: PromptWords,
): { readonly before: readonly string[]; readonly behind: readonly string[] } | null {
  for (const phrase of phrases.split(' ').map((one) => stemsOf(one, words))) {
    const at = placeOf(said, phrase);
    if (at >= 0) return { before: said.slice(0, at), behind: said.slice(at + phrase.length) };
  }
  return null;
}

const placeOf = (said: readonly string[], phrase: readonly string[]): number =>
  said.findIndex((_, from) => phrase.every((word, next) => said[from + next] === word));

function without(said: readonly string[], phrase: readonly string[]): readonly string[] {
  const at = placeOf(said, phrase);
  return at < 0 ? said : [...said.slice(0, at), ...said.slice(at + phrase.length)];
}
