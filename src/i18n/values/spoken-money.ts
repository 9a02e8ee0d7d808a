import type { Policy } from '../../domain/policy/policy.js';
import { readMoney } from '../../domain/values/money.js';
import { writeDecimal } from '../../domain/values/number.js';
import { type Catalogue, catalogueFor } from '../languages/index.js';

type MoneyWords = Catalogue['interview']['spokenMoney'];

/**
 * An amount of money as it's written, for what a person types who is asked for it: `about 40 quid` is `40 quid`, `forty`
 * is 40, `40p` is 0.40 where there are pence, `a tenner` is 10. The text as it is where it's anything else; what may be
 * two amounts (`four fifty`, `40 or 50`) is left so, and is none. Files aren't read by this.
 */
export function asWrittenMoney(policy: Policy, text: string): string {
  const { spokenMoney } = catalogueFor(policy).interview;
  const tokens = tokensOf(text, spokenMoney);
  const [first = '', ...rest] = tokens;
  if (tokens.length === 0) return text;
  return (
    noteIn(policy, tokens, spokenMoney) ??
    hundredthsIn(policy, tokens, spokenMoney) ??
    (/\d/.test(first) && rest.length <= 1 ? tokens.join(' ') : undefined) ??
    inDigits(policy, tokens, spokenMoney) ??
    text
  );
}

/** The same for whoever reads bare amounts, without what people call the currency; as it is where it's no amount. */
export function asWrittenAmount(policy: Policy, text: string): string {
  const called = catalogueFor(policy).interview.moneyWords(policy.currency.code).split(' ');
  const written = asWrittenMoney(policy, text);
  const [, amount = '', word = ''] = /^(.*\d)\s*(\p{L}+)$/u.exec(written) ?? [];
  const bare = called.includes(word.toLowerCase()) ? amount : written;
  return typeof readMoney(bare, policy.currency) === 'number' ? bare : text;
}

/** The words of an amount, without those that only say it's a guess. */
function tokensOf(text: string, { about, orSo, ish }: MoneyWords): string[] {
  const apart = text
    .trim()
    .toLowerCase()
    .replace(/^~\s*/, '')
    .replace(new RegExp(`(?<=[\\d\\p{L}])-?${ish}(?!\\p{L})`, 'u'), ` ${ish}`)
    .replace(/(\d)(\p{L})/gu, '$1 $2');
  const tokens = apart.split(/\s+/).filter((token) => token !== '');
  const [before, behind] = [about.split(' '), orSo.split(' ')];
  const from = tokens.findIndex((token) => !before.includes(token));
  const to = tokens.findLastIndex((token) => !behind.includes(token));
  return from < 0 ? [] : tokens.slice(from, to + 1);
}

/** `a tenner`: five and ten, in the order of their names. */
function noteIn({ currency }: Policy, tokens: readonly string[], words: MoneyWords): string | undefined {
  const place = words
    .notes(currency.code)
    .split(' ')
    .indexOf(tokens.at(-1) ?? '');
  const isOne = tokens.slice(0, -1).every((token) => words.between.split(' ').includes(token));
  return place >= 0 && tokens.at(-1) !== '' && isOne ? ['5', '10'][place] : undefined;
}

/** `40 p`, where the currency has hundredths that are called so. */
function hundredthsIn(policy: Policy, tokens: readonly string[], words: MoneyWords): string | undefined {
  const { code, digits } = policy.currency;
  const called = words.hundredths(code).split(' ');
  if (digits !== 2 || tokens.length < 2 || !called.includes(tokens.at(-1) ?? '')) return undefined;
  const before = tokens.slice(0, -1);
  const count = /^\d{1,6}$/.test(before.join(' ')) ? Number(before[0]) : numberIn(before, words);
  return count === undefined ? undefined : writeDecimal(count, 2);
}

/** `forty quid` as `40 quid`. */
function inDigits(policy: Policy, tokens: readonly string[], words: MoneyWords): string | undefined {
  const called = catalogueFor(policy).interview.moneyWords(policy.currency.code).split(' ');
  const isNamed = called.includes(tokens.at(-1) ?? '');
  const count = numberIn(isNamed ? tokens.slice(0, -1) : tokens, words, isNamed);
  return count === undefined ? undefined : String(count);
}

/**
 * A number said in words below a thousand: hundreds, tens and ones, each once and in this order. Where `isOne`, an article
 * alone is one: `a pound`.
 */
function numberIn(tokens: readonly string[], words: MoneyWords, isOne = false): number | undefined {
  const between = words.between.split(' ');
  const said = tokens.flatMap((token) => token.split('-')).filter((token) => !between.includes(token));
  if (said.length === 0) return isOne && tokens.length === 1 ? 1 : undefined;
  const named = namedNumbers(words);
  const at = said.indexOf(words.hundred);
  const rest = said.slice(at + 1).join(' ');
  const below = rest === '' ? 0 : named.get(rest);
  if (at < 0 || below === undefined) return below;
  const hundreds = at === 0 ? 1 : named.get(said.slice(0, at).join(' '));
  return hundreds === undefined || hundreds > 9 ? undefined : hundreds * 100 + below;
}

/** The numbers from one to ninety-nine by their words, a blank between. */
function namedNumbers({ ones, teens, tens }: MoneyWords): ReadonlyMap<string, number> {
  const small = ones.split(' ').map((one, at) => [one, at + 1] as const);
  const middle = teens.split(' ').map((teen, at) => [teen, at + 10] as const);
  const large = tens.split(' ').flatMap((ten, at) => {
    const value = (at + 2) * 10;
    return [[ten, value] as const, ...small.map(([one, more]) => [`${ten} ${one}`, value + more] as const)];
  });
  return new Map([...small, ...middle, ...large]);
}
