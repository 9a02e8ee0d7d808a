import { describe, expect, it } from 'vitest';
import { currencyOf } from '../../src/domain/values/money.js';
import { ENGLISH } from '../../src/i18n/en/index.js';
import { readFact } from '../../src/i18n/values/read-facts.js';
import { builtIn } from '../fixtures/built-in.js';

const CURRENCIES = [
  'GBP',
  'EUR',
  'USD',
  'CAD',
  'AUD',
  'JPY',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'INR',
  'ZAR',
];

const shop = (code: string) => {
  const currency = currencyOf(code, 'en-GB');
  if (!currency) throw new Error(`Intl knows no ${code}`);
  return { ...builtIn('retail'), currency };
};

const read = (currency: string, text: string) => {
  const policy = shop(currency);
  const price = policy.facts.find(({ name }) => name === 'price');
  if (!price) throw new Error('no price is asked for');
  return readFact(policy, price, text, undefined);
};

describe('an amount in the words of its currency', () => {
  it.each(CURRENCIES)('is what its number is in %s', (currency) => {
    const words = ENGLISH.interview.moneyWords(currency).split(' ');
    expect(words[0]).not.toBe('');
    for (const word of words) {
      expect(read(currency, `40 ${word}`)).toEqual(read(currency, '40'));
      expect(read(currency, `40${word.toUpperCase()}`)).toEqual(read(currency, '40'));
    }
  });

  it('is none in the words of another', () => {
    expect(read('GBP', '40 dollars')).toMatchObject({ wrong: '“40 dollars” is not an amount of money.' });
    expect(read('GBP', 'forty pounds')).toHaveProperty('wrong');
    expect(read('GBP', 'pounds')).toHaveProperty('wrong');
  });
});
