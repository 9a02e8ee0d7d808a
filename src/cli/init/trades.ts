import type { Policy } from '../../domain/policy/policy.js';
import { didYouMean } from '../port/nearest.js';
import type { AnswerReading } from './questions.js';

/** What people call the trades of the built-in policies; one that is not here goes by its policy's name. */
const CALLED: Readonly<Record<string, { readonly label: string; readonly words: readonly string[] }>> = {
  retail: { label: 'A shop, on the high street or online', words: ['shop', 'store', 'other'] },
  apparel: { label: 'Clothes and shoes', words: ['clothes', 'shoes', 'fashion'] },
  cafe: { label: 'A café', words: ['café', 'coffee', 'bakery'] },
  flowers: { label: 'Flowers', words: ['florist'] },
  restaurant: { label: 'A restaurant', words: ['food', 'pub'] },
  electronics: { label: 'Electronics', words: ['computers', 'phones'] },
  airline: { label: 'An airline', words: ['flights'] },
};

/** Which trade is proposed, and stands first: the one whose policy amends falls back on. */
export const USUAL_TRADE = 'retail';

/** The trades to pick from. */
export function tradesToPick(names: readonly string[], builtIn: (name: string) => Policy) {
  const usualFirst = [...names].sort((a, b) => Number(b === USUAL_TRADE) - Number(a === USUAL_TRADE));
  return usualFirst.map((value) => ({
    value,
    name: CALLED[value]?.label ?? builtIn(value).name,
    words: [value, ...(CALLED[value]?.words ?? [])].join(' '),
  }));
}

/** Reads a trade by its policy's name, or by another word for it. */
export function readTrade(text: string, names: readonly string[]): AnswerReading<string> {
  const word = text.toLowerCase();
  const meant =
    names.find((name) => name === word) ?? names.find((name) => CALLED[name]?.words.includes(word));
  return meant === undefined
    ? { wrong: `There is no “${text}”. ${didYouMean(word, names, 'There are')}` }
    : { value: meant };
}
