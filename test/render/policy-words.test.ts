import { describe, expect, it } from 'vitest';
import type { Amount, RemedyAmount } from '../../src/domain/policy/amount.js';
import type { Condition } from '../../src/domain/policy/condition.js';
import { amountWords, type Unit } from '../../src/render/policy-page/amount-words.js';
import { conditionWords } from '../../src/render/policy-page/condition-words.js';
import { SHOP } from '../fixtures/policy.js';

const fixed = (value: number): Amount => ({ is: 'fixed', value });
const price: Amount = { is: 'fact', fact: 'price' };
const tenth: Amount = { is: 'percent', share: fixed(100_000), of: price };
const late: Condition = { is: 'one-of', fact: 'occasion', values: ['missed'] };
const theirs: Condition = { is: 'one-of', fact: 'fault', values: ['customer'] };
const within = (fact: string, atLeast: number, atMost: number): Condition => ({
  is: 'within',
  fact,
  ranges: [{ atLeast, atMost }],
});

describe('a condition in words', () => {
  it.each<[Condition, string]>([
    [within('days-since-purchase', 0, 30), 'bought at most 30 days ago'],
    [within('days-since-purchase', 31, 2190), 'bought 31 to 2,190 days ago'],
    [within('price', 20_001, 10_000_000_000), 'they paid more than £200'],
    [within('price', 3000, 10_000_000_000), 'they paid at least £30'],
    [within('price', 0, 1999), 'they paid less than £20'],
    [within('other-costs', 1, 10_000_000_000), 'it cost them something on top'],
    [within('share-affected', 0, 499_999), 'the affected share is less than 50%'],
    [within('share-affected', 500_001, 1_000_000), 'the affected share is more than 50%'],
    [within('share-affected', 88_750, 1_000_000), 'the affected share is at least 8.875%'],
    [within('contacts', 2, 5), 'they’ve had to ask at least 2 times'],
    [within('contacts', 0, 1), 'they’ve had to ask at most once'],
    [within('hour', 18, 23), 'from 18:00'],
    [within('hours-late', 3, 240), 'the answer to “How many hours late did it arrive?” is at least 3'],
    [theirs, 'the fault is the customer’s'],
    [{ is: 'one-of', fact: 'channel', values: ['online', 'phone'] }, 'bought online or by phone'],
    [{ is: 'one-of', fact: 'in-stock', values: [true] }, 'the answer to “Do we have it in stock?” is yes'],
    [{ is: 'not', of: theirs }, 'the fault is not the customer’s'],
    [{ is: 'not', of: within('price', 0, 1999) }, 'not (they paid less than £20)'],
    [
      { is: 'none', of: [theirs, late] },
      'the fault is not the customer’s and it was not for a special day that has passed',
    ],
    [
      { is: 'any', of: [theirs, late] },
      'either the fault is the customer’s, or it was for a special day that has passed',
    ],
    [
      { is: 'all', of: [theirs, { is: 'any', of: [late, within('hour', 18, 23)] }] },
      'the fault is the customer’s and (either it was for a special day that has passed, or from 18:00)',
    ],
    [
      { is: 'any', of: [late, { is: 'all', of: [theirs, within('hour', 18, 23)] }] },
      'either it was for a special day that has passed, or (the fault is the customer’s and from 18:00)',
    ],
    [{ is: 'all', of: [] }, 'always'],
    [{ is: 'any', of: [] }, 'never'],
  ])('%j', (condition, words) => {
    expect(conditionWords(SHOP, condition)).toBe(words);
  });
});

describe('an amount in words', () => {
  it.each<[RemedyAmount, string, Unit?]>([
    [fixed(1250), '£12.50'],
    [fixed(125_000), '12.5%', 'share'],
    [fixed(6000), '6,000', 'count'],
    [price, 'the price'],
    [{ is: 'harm', kind: 'trouble' }, 'what the trouble was to them'],
    [tenth, '10% of the price'],
    [{ is: 'kept', of: tenth, within: { atMost: fixed(2000) } }, '10% of the price, at most £20'],
    [
      { is: 'kept', of: tenth, within: { atLeast: fixed(500), round: { way: 'up', to: 500 } } },
      '10% of the price, rounded up to a full £5, at least £5',
    ],
    [
      { is: 'each', each: fixed(50), per: { is: 'fact', fact: 'hours-late', scale: 1 } },
      '£0.50 for each one of hours late',
    ],
    [
      {
        is: 'each',
        each: fixed(500),
        per: { is: 'blocks', started: true, size: 12, after: 24, fact: 'hours-late' },
      },
      '£5 for every started 12 of hours late, after the first 24',
    ],
    [
      { is: 'by', fact: 'channel', where: { store: fixed(250) }, else: fixed(720) },
      'by where they bought: £2.50 for “In store”; otherwise £7.20',
    ],
    [
      {
        is: 'bands',
        fact: 'hours-late',
        bands: [
          { upTo: 4, gives: fixed(500) },
          { upTo: 24, gives: fixed(1000) },
          { upTo: 240, gives: fixed(2000) },
        ],
      },
      'by hours late: £5 up to 4, £10 up to 24, £20 beyond',
    ],
    [{ is: 'sum', of: [fixed(500), tenth] }, '£5 plus 10% of the price'],
    [{ is: 'least', of: [fixed(500), price] }, '£5 or the price, whichever is less'],
    [{ is: 'most', of: [fixed(500), price] }, '£5 or the price, whichever is more'],
    [
      { is: 'percent', share: fixed(500_000), of: { is: 'sum', of: [fixed(500), price] } },
      '50% of (£5 plus the price)',
    ],
    [{ is: 'sizes', from: 500, to: fixed(2000), step: 500 }, 'from £5 to £20 in steps of £5'],
  ])('%j', (amount, words, unit) => {
    expect(amountWords(SHOP, amount, unit)).toBe(words);
  });
});
