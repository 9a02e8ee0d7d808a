import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedFact } from '../../src/cli/ask/read-back.js';
import { currencyOf } from '../../src/domain/values/money.js';
import { readFact } from '../../src/i18n/values/read-facts.js';
import { asWrittenAmount } from '../../src/i18n/values/spoken-money.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';

const RUNS = draws(300);

const CODES = ['GBP', 'EUR', 'USD', 'JPY'] as const;

const shop = (code: string) => {
  const currency = currencyOf(code, 'en-GB');
  if (!currency) throw new Error(`Intl knows no ${code}`);
  const policy = { ...builtIn('retail'), currency };
  const price = policy.facts.find(({ name }) => name === 'price');
  if (!price) throw new Error('no price is asked for');
  return { policy, price };
};

/** What is read where somebody types it who was asked, in minor units. */
function typed(code: string, text: string) {
  const { policy, price } = shop(code);
  return readTypedFact(policy, price, text);
}

/** What is read of a file. */
function filed(code: string, text: string) {
  const { policy, price } = shop(code);
  return readFact(policy, price, text);
}

const ONES = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
ONES.push(...['thir', 'four', 'fif', 'six', 'seven', 'eigh', 'nine'].map((one) => `${one}teen`));
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A number below a thousand as it's said. */
function said(count: number): string {
  if (count >= 100) {
    const rest = count % 100 === 0 ? '' : ` and ${said(count % 100)}`;
    return `${ONES[Math.floor(count / 100)]} hundred${rest}`;
  }
  const ones = ONES[count % 10] ?? '';
  return count < 20
    ? (ONES[count] ?? '')
    : [TENS[Math.floor(count / 10)], ones].filter(Boolean).join(count % 2 ? '-' : ' ');
}

describe('money typed by somebody who is asked', () => {
  const before = fc.constantFrom('', 'about ', 'around ', 'roughly ', 'just over ', 'maybe ', 'About ');
  const behind = fc.constantFrom('', ' or so', 'ish', '-ish');

  it('is what its figure is, however it’s said, and files stay strict', () => {
    const drawn = fc.tuple(
      before,
      fc.integer({ min: 1, max: 999 }),
      fc.boolean(),
      fc.constantFrom('', ' quid', ' pounds'),
    );
    fc.assert(
      fc.property(drawn, behind, ([about, count, inWords, unit], after) => {
        const text = `${about}${inWords ? said(count) : count}${unit === '' ? after : unit}`;
        expect([text, typed('GBP', text)]).toEqual([text, { value: count * 100 }]);
        const isSpoken = inWords || about !== '' || (unit === '' && after !== '');
        expect([text, 'value' in filed('GBP', text)]).toEqual([text, !isSpoken]);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['GBP', 'around £40', 4000],
    ['GBP', '£40ish', 4000],
    ['GBP', '~40', 4000],
    ['GBP', 'roughly 12.50', 1250],
    ['GBP', '40p', 40],
    ['GBP', '40 pence', 40],
    ['GBP', 'forty p', 40],
    ['GBP', 'a fiver', 500],
    ['GBP', 'about a tenner', 1000],
    ['GBP', 'fiver', 500],
    ['GBP', 'a pound', 100],
    ['GBP', 'a hundred quid', 10_000],
    ['EUR', '40c', 40],
    ['USD', '40 cents', 40],
    ['USD', 'about forty bucks', 4000],
    ['JPY', 'forty yen', 40],
  ])('in %s %s is read', (code, text, value) => {
    expect(typed(code, text)).toEqual({ value });
    if (text !== 'fiver') expect(filed(code, text)).toHaveProperty('wrong');
    const { policy } = shop(code);
    expect(asWrittenAmount(policy, text)).toMatch(/^£?\d+(?:\.\d+)?$/);
  });

  it.each([
    ...CODES.flatMap((code) =>
      ['four fifty', '40 or 50', '40-50', 'about', 'twelve fifty', 'a', 'forty forty'].map((text) => [
        code,
        text,
      ]),
    ),
    ['EUR', '40p'],
    ['USD', '40p'],
    ['JPY', '40c'],
    ['JPY', '40p'],
    ['JPY', 'a tenner'],
    ['USD', 'forty quid'],
    ['GBP', '40 cents'],
    ['GBP', 'a'],
    ['GBP', '1.5p'],
  ])('in %s “%s” is refused as it was typed, with what can be', (code = '', text = '') => {
    const reading = typed(code, text);
    expect(reading).toMatchObject({
      wrong: expect.stringContaining(`“${text}”`),
      hint: expect.stringMatching(/\d/),
    });
  });
});
