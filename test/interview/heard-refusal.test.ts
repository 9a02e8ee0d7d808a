import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { heardIn, isOnlyRefusal } from '../../src/interview/index.js';
import { BUILT_IN_NAMES } from '../../src/source/index.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';

const RUNS = draws(300);

const WHO = ['', 'they ', 'he ', 'the customer ', 'I '];
const SAID_NO = [
  'said no to',
  'refused',
  'turned down',
  'doesn’t want',
  'don’t want',
  'won’t take',
  'declined',
];
const TURNED_DOWN = 'turned-down';

const problemPhrases = [
  'phrases.yaml',
  'more-phrases.yaml',
  'unseen-phrases.yaml',
  'last-phrases.yaml',
].flatMap((file) => {
  const table: Record<string, { say: string }[]> = parse(
    readFileSync(path.join(import.meta.dirname, file), 'utf8'),
  );
  return Object.entries(table).flatMap(([trade, all]) => all.map(({ say }) => [trade, say] as const));
});

describe('a remedy that was turned down before anything else is said', () => {
  it('is no problem, and kept where the policy has it', () => {
    const trades = fc.constantFrom(...BUILT_IN_NAMES);
    const article = fc.constantFrom('the', 'a', 'our', 'any');
    fc.assert(
      fc.property(
        trades,
        fc.constantFrom(...WHO),
        fc.constantFrom(...SAID_NO),
        article,
        (trade, who, no, the) => {
          const policy = builtIn(trade);
          const typed = `${who}${no} ${the} voucher`;
          expect([typed, isOnlyRefusal(policy, typed)]).toEqual([typed, true]);
          const { [TURNED_DOWN]: told } = heardIn(policy, typed);
          expect(told).toEqual({ value: [{ remedy: 'voucher', amount: null }], words: typed });
          const without = { ...policy, remedies: policy.remedies.filter(({ id }) => id !== 'voucher') };
          expect(heardIn(without, typed)).toEqual({});
          expect(isOnlyRefusal(without, typed)).toBe(false);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is kept beside what went wrong, too', () => {
    const typed = 'soup was cold and they refused the voucher';
    expect(isOnlyRefusal(builtIn('restaurant'), typed)).toBe(false);
    expect(heardIn(builtIn('restaurant'), typed)).toHaveProperty(TURNED_DOWN);
  });

  it.each([
    ['restaurant', 'turned down a drink', 'on-the-house'],
    ['restaurant', 'turned down free drinks, cold chips', 'on-the-house'],
    ['restaurant', 'refused a drink, chips cold', 'on-the-house'],
    ['restaurant', 'offered free drinks but they said no', 'on-the-house'],
    ['restaurant', 'you offered us a drink, we said no thanks', 'on-the-house'],
    ['restaurant', 'turned down a drink on us', 'on-the-house'],
    ['restaurant', 'they said no to a dessert', 'small-gift'],
    ['restaurant', 'didn’t want a free coffee', 'small-gift'],
    ['restaurant', 'said no to the gift certificate', 'voucher'],
    ['cafe', 'turned down a cookie', 'small-gift'],
    ['cafe', 'said no to cake', 'next-one'],
    ['airline', 'refused 6000 miles', 'miles'],
    ['airline', 'said no to the lounge', 'lounge'],
    ['retail', 'no help, turned down chocolates', 'small-gift'],
    ['retail', 'your bloke was rude, she said no to a voucher', 'voucher'],
    ['retail', 'refused to take the voucher', 'voucher'],
    ['retail', 'said no to a call from the manager', 'manager-call'],
    ['electronics', 'screen black, said no to a repair', 'repair'],
    ['flowers', 'they turned down a refund', 'refund'],
    ['flowers', 'didn’t want a refund', 'refund'],
  ])('in %s, “%s” is one of %s', (trade, typed, remedy) => {
    expect(heardIn(builtIn(trade), typed)[TURNED_DOWN]?.value).toEqual([{ remedy, amount: null }]);
  });

  it.each([
    ['restaurant', 'refused the coffee'],
    ['restaurant', 'didn’t want the coffee, it was cold'],
    ['restaurant', 'offered an exchange, said no refund'],
    ['flowers', 'refused the flowers'],
    ['flowers', 'refused a refund'],
    ['electronics', 'refused to repair it'],
    ['airline', 'turned away from the lounge'],
    ['retail', 'refused my voucher at the till'],
  ])('in %s, “%s” is none', (trade, typed) => {
    expect(heardIn(builtIn(trade), typed)).not.toHaveProperty(TURNED_DOWN);
  });

  it.each([
    'you refused me a voucher',
    'they refused a refund',
    'refused us a voucher',
    'I was refused a voucher',
    'doesn’t want the kettle',
  ])('“%s” is none: it’s us who refused, or a thing that’s not wanted', (typed) => {
    expect(heardIn(builtIn('retail'), typed)).not.toHaveProperty(TURNED_DOWN);
  });

  it('is never taken for it where somebody says what went wrong', () => {
    expect(problemPhrases.length).toBeGreaterThan(1000);
    expect(problemPhrases.filter(([trade, say]) => isOnlyRefusal(builtIn(trade), say))).toEqual([]);
  });
});
