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
