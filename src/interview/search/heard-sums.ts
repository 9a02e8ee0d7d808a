import type { FactDefinition } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { readMoney } from '../../domain/values/money.js';
import { type Catalogue, catalogueFor } from '../../i18n/languages/index.js';
import { asWrittenAmount } from '../../i18n/values/spoken-money.js';
import { unitNamed } from '../../i18n/values/stretch.js';
import type { Heard } from '../steps/progress.js';
import { asTyped, clauseAround, type ToldWord, toldWords } from './told-words.js';

/** The facts that hold what they paid for it, and what else it cost them. */
const [PRICE, OTHER_COSTS] = ['price', 'other-costs'];

/** The most words that a sum is told in: `two hundred and forty quid`. */
const MOST_WORDS = 5;

/** So many words may stand between a sum and what says what it was for. */
const NEAR = 3;

/** A sum that was told: where, in minor units, and whether a mark or word of money stands at it. */
type Sum = { readonly from: number; readonly to: number; readonly minor: number; readonly isMarked: boolean };

/** What was told, and the words by which the language tells of figures. */
type Told = {
  readonly words: readonly ToldWord[];
  readonly has: (list: WordList, word?: ToldWord) => boolean;
};

type WordList = keyof Catalogue['interview']['toldFigures'];

/**
 * What they paid for it and what else it cost them, as somebody told it with what went wrong: `paid 40 quid`, `£35 kettle`,
 * `had to pay 140 for a hotel`. Nothing of the price where it may be one of two sums, or what they lost or want.
 */
export function sumsIn(policy: Policy, text: string): Heard {
  const told = toldIn(policy, text);
  const sums = sumsOf(policy, told);
  const costs = sums.filter((sum) => isCost(policy, told, sum));
  const others = sums.filter((sum) => !costs.includes(sum) && (sum.isMarked || isPaid(told, sum)));
  const [price, second] = others;
  return {
    ...(price && !second && isPrice(told, price)
      ? heardAs(policy, PRICE, priceWords(told, price), price.minor)
      : {}),
    ...(costs.length > 0 && isSumOf(policy, told, costs)
      ? heardAs(policy, OTHER_COSTS, costWords(told, costs), total(costs))
      : {}),
  };
}

function toldIn(policy: Policy, text: string): Told {
  const { toldFigures } = catalogueFor(policy).interview;
  return {
    words: toldWords(text),
    has: (list, word) => word !== undefined && toldFigures[list].split(' ').includes(word.plain),
  };
}

/** Whether several sums add up: each is named with a thing of its own. */
function isSumOf(policy: Policy, told: Told, costs: readonly Sum[]): boolean {
  const things = costs.map((sum) => costThing(policy, told, sum));
  return costs.length === 1 || (!things.includes(undefined) && new Set(things).size === costs.length);
}

const total = (sums: readonly Sum[]): number => sums.reduce((sum, { minor }) => sum + minor, 0);

function heardAs(policy: Policy, name: string, words: string, value: number): Heard {
  const fact = policy.facts.find((one) => one.name === name);
  return fact && isWithin(fact, value) ? { [name]: { value, words } } : {};
}

const isWithin = ({ type }: FactDefinition, value: number): boolean =>
  type.is === 'money' && value >= type.atLeast && value <= type.atMost;

/** Every sum that's told, each as long as it goes. */
function sumsOf(policy: Policy, { words }: Told): readonly Sum[] {
  const sums: Sum[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const sum = sumAt(policy, words, at);
    if (sum) sums.push(sum);
    at = Math.max(at, (sum?.to ?? 0) - 1);
  }
  return sums;
}

function sumAt(policy: Policy, words: readonly ToldWord[], from: number): Sum | undefined {
  const { to: end } = clauseAround(words, from);
  for (let to = Math.min(end, from + MOST_WORDS); to > from; to -= 1) {
    const minor = minorIn(policy, words.slice(from, to));
    const [last, before] = [words.slice(to - 1, to), words.slice(from, to - 1)];
    // `140 or` is told by the 140.
    const isLongerThanTold = minor === minorIn(policy, before) && !isOfMoney(policy, last);
    if (minor === undefined || isLongerThanTold) continue;
    const shorter = minorIn(policy, words.slice(from + 1, to));
    const isMarked = isOfMoney(policy, words.slice(from, to));
    // `about 40` begins at the 40, and a bare figure may count anything.
    if (shorter === minor && !isMarked) return undefined;
    return isMarked || isBareSum(policy, words, from, to) ? { from, to, minor, isMarked } : undefined;
  }
  return undefined;
}

function minorIn(policy: Policy, words: readonly ToldWord[]): number | undefined {
  if (words.length === 0) return undefined;
  const minor = readMoney(asWrittenAmount(policy, asTyped(words)), policy.currency);
  return typeof minor === 'number' && minor > 0 ? minor : undefined;
}

/** Whether words of a sum name money: without figures and numbers something is left of them. */
function isOfMoney(policy: Policy, words: readonly ToldWord[]): boolean {
  const { interview } = catalogueFor(policy);
  const { notes, hundredths } = interview.spokenMoney;
  const { code } = policy.currency;
  const called = `${interview.moneyWords(code)} ${notes(code)} ${hundredths(code)}`
    .split(' ')
    .filter(Boolean);
  return words.some(({ plain }) => /\p{Sc}/u.test(plain) || called.includes(plain.replace(/^[\d.,]+/, '')));
}

/** Figures alone are a sum unless what they count follows them. */
function isBareSum(policy: Policy, words: readonly ToldWord[], from: number, to: number): boolean {
  const { units } = catalogueFor(policy).interview;
  const next = words[to - 1]?.endsClause ? undefined : words[to];
  return to === from + 1 && /^\d/.test(words[from]?.plain ?? '') && !(next && unitNamed(next.plain, units));
}

/** Whether it's said that they paid a sum: right before it, but for words that tell nothing. */
function isPaid({ words, has }: Told, { from, isMarked }: Sum): boolean {
  const clause = words.slice(clauseAround(words, from).from, from);
  const at = clause.findLastIndex((word) => !has('between', word));
  const cue = clause[at];
  const isFor = has('forSum', clause.at(-1));
  // `paid for 256` may be of what they should have got.
  if (has('paid', cue)) return isMarked || !isFor;
  return isFor && clause.some((word) => has('bought', word));
}

/** Whether a sum is what they paid for it, and not what they lost, want, or were given. */
function isPrice(told: Told, sum: Sum): boolean {
  const { words, has } = told;
  const isOther = (from: number, to: number): boolean =>
    words.some(
      (word, at) => at >= from && at < to && (at < sum.from || at >= sum.to) && has('otherSum', word),
    );
  if (!isPaid(told, sum)) return sum.isMarked && !isOther(0, words.length);
  const { from, to } = clauseAround(words, sum.from);
  return !isOther(from, to);
}

/** Whether a sum is what something else cost them: a taxi, or what they had to buy. */
function isCost(policy: Policy, told: Told, sum: Sum): boolean {
  return hadTo(policy, told, sum) || costThing(policy, told, sum) !== undefined;
}

function hadTo(policy: Policy, { words }: Told, { from }: Sum): boolean {
  const before = words
    .slice(clauseAround(words, from).from, from)
    .map(({ plain }) => plain)
    .join('-');
  return catalogueFor(policy)
    .interview.toldFigures.hadTo.split(' ')
    .some((one) => before.includes(one));
}

/** Where the thing stands that a sum was paid for beside the one that went wrong, right before it or behind. */
function costThing(policy: Policy, { words, has }: Told, { from, to }: Sum): number | undefined {
  const { ask = '' } = policy.facts.find(({ name }) => name === PRICE) ?? {};
  const isThing = (word: ToldWord): boolean =>
    has('costThings', word) && !ask.toLowerCase().includes(word.plain);
  const clause = clauseAround(words, from);
  const behind = words.slice(to, Math.min(clause.to, to + NEAR));
  const joined = behind.findIndex((word) => has('joins', word));
  const next = (joined < 0 ? behind : behind.slice(0, joined)).findIndex(isThing);
  if (next >= 0 && !words[to - 1]?.endsClause) return to + next;
  const before = words
    .slice(Math.max(clause.from, from - NEAR), from)
    .findLastIndex((word) => !has('between', word));
  const at = Math.max(clause.from, from - NEAR) + before;
  const word = words[at];
  return before >= 0 && word && isThing(word) ? at : undefined;
}

/** The words from what says that they paid it to the sum. */
function priceWords(told: Told, sum: Sum): string {
  const { words, has } = told;
  const { from } = clauseAround(words, sum.from);
  const cue = words.slice(from, sum.from).findLastIndex((word) => has('paid', word) || has('bought', word));
  return asTyped(words.slice(isPaid(told, sum) && cue >= 0 ? from + cue : sum.from, sum.to));
}

/** The words from the first of some sums to the last, with the things that they were for. */
function costWords(told: Told, sums: readonly Sum[]): string {
  const { words, has } = told;
  const [first, last] = [sums[0], sums.at(-1)];
  if (!first || !last) return '';
  const clause = clauseAround(words, last.from);
  const behind = words
    .slice(last.to, Math.min(clause.to, last.to + NEAR))
    .findIndex((word) => has('costThings', word));
  const before = words
    .slice(Math.max(0, first.from - NEAR), first.from)
    .findIndex((word) => has('costThings', word));
  const from = before < 0 ? first.from : Math.max(0, first.from - NEAR) + before;
  return asTyped(
    words.slice(from, behind < 0 || words[last.to - 1]?.endsClause ? last.to : last.to + behind + 1),
  );
}
