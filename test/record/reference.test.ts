import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined } from '../../src/record/hash.js';
import { customerHash, keyed, normalised, referenceIn } from '../../src/record/reference.js';
import { numbersIn, writeRuns } from '../../src/record/runs.js';
import { draws } from '../draws.js';
import { sha256 } from './entries.js';

describe('a reference', () => {
  it('is the same however it was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', ' ', '\t', '\u00a0'),
        (text, blank) => {
          const said = normalised(text);
          expect(normalised(said)).toBe(said);
          expect(normalised(`${blank}${text}${blank}`)).toBe(said);
          expect(normalised(text.normalize('NFD'))).toBe(normalised(text.normalize('NFC')));
        },
      ),
      { numRuns: draws(300) },
    );
    for (const typed of ['Ann@Shop.example', ' ann@shop.example ', 'ＡＮＮ@shop.example'])
      expect(normalised(typed)).toBe('ann@shop.example');
  });

  it('of blanks alone is none', () => {
    for (const blank of [undefined, '', ' ', ' \t\n\u3000']) {
      expect(referenceIn(blank)).toBeUndefined();
      expect(customerHash(sha256, blank)).toBeNull();
    }
  });

  it('is never the same as another kind of name', () => {
    expect(keyed(sha256, 'customer', 'a')).not.toBe(keyed(sha256, 'answer', 'a'));
    expect(customerHash(sha256, ' Ann ')).toBe(keyed(sha256, 'customer', 'ann'));
  });
});

describe('several things as one text', () => {
  it('are told from every other list of things', () => {
    const part = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -3, max: 12 }),
      fc.string({ unit: fc.constantFrom(...'a1:#;-'), maxLength: 4 }),
    );
    const list = fc.array(part, { maxLength: 4 });
    fc.assert(
      fc.property(list, list, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(joined(one) === joined(other)).toBe(isSame);
      }),
      { numRuns: draws(3000) },
    );
    // Lists that are nearly the same are drawn too seldom.
    const few = ['', '-', '#1;', '1:', '1:-', null, 1, 11].flatMap((a) =>
      ['', '0:', '-', null, 1].map((b) => [a, b]),
    );
    const texts = [...few, ...few.map(([a]) => [a ?? null])].map((parts) => JSON.stringify(parts));
    const made = new Set([...new Set(texts)].map((text) => joined(JSON.parse(text))));
    expect(made.size).toBe(new Set(texts).size);
  });
});

describe('runs of numbers', () => {
  it('hold the numbers that they were written from, and no others', () => {
    const sets = fc.uniqueArray(fc.integer({ min: 1, max: 40 })).map((some) => some.sort((a, b) => a - b));
    fc.assert(
      fc.property(sets, (numbers) => {
        const text = writeRuns(numbers);
        expect([...numbersIn(text, 40)]).toEqual(numbers);
        expect([...numbersIn(text, 20)]).toEqual(numbers.filter((number) => number <= 20));
      }),
      { numRuns: draws(300) },
    );
    expect(writeRuns([1, 2, 3, 7, 9, 10])).toBe('1-3,7,9-10');
  });
});
