import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_MONEY } from '../../src/domain/facts/define.js';
import { compileAmount, fixed, NO_HARM } from '../../src/domain/policy/amount.js';
import { besideCut, type FactType } from '../../src/domain/policy/fact.js';
import { costOfCredit, costToBuy, netOfTax, worthOfCredit } from '../../src/domain/remedies/costs.js';
import type { PricingContext } from '../../src/domain/remedies/kind.js';
import {
  isProductMore,
  product,
  readDecimal,
  SHARE_DECIMALS,
  SHARE_SCALE,
  scale,
  scaleRounded,
  suggestShare,
  writeShare,
} from '../../src/domain/values/number.js';
import { draws } from '../draws.js';

const WHOLE = 1_000_000n;
/** Ten times the whole is the most that a percentage can be. */
const TEN_TIMES = 10_000_000;
/** The most that an amount may come to, in minor units. */
const LARGEST = 10_000_000_000_000;

const halfUp = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);

/** Numbers from 0, as often at their far end as small or in between. */
const upTo = (most: number) =>
  fc.oneof(
    fc.integer({ min: 0, max: 1000 }),
    fc.integer({ min: 0, max: most }),
    fc.integer({ min: Math.max(0, most - 1000), max: most }),
  );
const money = upTo(LARGEST);
const share = upTo(SHARE_SCALE);
const multiple = upTo(TEN_TIMES);

describe('shares, as exact fractions have them', () => {
  it('of the largest amounts, ten times over', () => {
    const measure = (of: number, part: number) =>
      compileAmount({ is: 'percent', share: fixed(part), of: fixed(of) })({}, NO_HARM);
    fc.assert(
      fc.property(money, multiple, (of, part) => {
        const exact = halfUp(BigInt(of) * BigInt(part), WHOLE);
        expect(BigInt(measure(of, part))).toBe(exact);
        for (const way of ['up', 'down'] as const) {
          const [n, d] = [BigInt(of) * BigInt(part), WHOLE];
          expect(BigInt(scaleRounded(of, part, SHARE_SCALE, way))).toBe(
            way === 'up' ? (n + d - 1n) / d : n / d,
          );
        }
      }),
      { numRuns: draws(5000) },
    );
  });

  it('of products past what doubles hold', () => {
    fc.assert(
      fc.property(upTo(MOST_MONEY), multiple, multiple, multiple, (value, ...parts) => {
        const [a, b, c] = parts.map(BigInt) as [bigint, bigint, bigint];
        expect(BigInt(product(...parts))).toBe(a * b * c);
        const whole = product(SHARE_SCALE, SHARE_SCALE, SHARE_SCALE);
        const exact = halfUp(BigInt(value) * a * b * c, WHOLE ** 3n);
        expect(scale(value, product(...parts), whole)).toBe(Number(exact));
      }),
      { numRuns: draws(5000) },
    );
  });

  it('of any quotient, and of less than nothing', () => {
    const whole = upTo(1e12);
    fc.assert(
      fc.property(fc.integer({ min: -MOST_MONEY, max: MOST_MONEY }), whole, whole, (value, part, less) => {
        const of = less + 1;
        const [n, d] = [BigInt(value) * BigInt(part), BigInt(of)];
        const down = (top: bigint, below: bigint) => (top - (((top % below) + below) % below)) / below;
        expect(scale(value, part, of)).toBe(Number(down(2n * n + d, 2n * d)));
        expect(scaleRounded(value, part, of, 'down')).toBe(Number(down(n, d)));
        expect(scaleRounded(value, part, of, 'up')).toBe(Number(-down(-n, d)));
      }),
      { numRuns: draws(5000) },
    );
  });

  it('where one product is held against another', () => {
    const near = fc.tuple(money, multiple, fc.integer({ min: -1, max: 1 }));
    fc.assert(
      fc.property(near, ([amount, part, off]) => {
        const limit = BigInt(amount) * BigInt(part);
        const paid = Number(limit / WHOLE) + off;
        expect(isProductMore(paid, SHARE_SCALE, amount, part)).toBe(BigInt(paid) * WHOLE > limit);
      }),
      { numRuns: draws(5000) },
    );
  });

  it('of what things cost: net of tax, to buy, and as store credit', () => {
    fc.assert(
      fc.property(
        money,
        share,
        share,
        share,
        share,
        share,
        (of, tax, margin, redeemed, displaces, worthOfFace) => {
          const about = { tax, margin, voucher: { redeemed, displaces, worthOfFace } } as PricingContext;
          const [whole, t, m] = [BigInt(of), BigInt(tax), BigInt(margin)];
          expect(BigInt(netOfTax(of, about))).toBe(halfUp(whole * WHOLE, WHOLE + t));
          expect(BigInt(costToBuy(of, about))).toBe(halfUp(whole * (WHOLE - m), WHOLE + t));
          const kept = WHOLE * WHOLE - m * (WHOLE - BigInt(displaces));
          expect(BigInt(costOfCredit(of, about))).toBe(halfUp(whole * BigInt(redeemed) * kept, WHOLE ** 3n));
          expect(BigInt(worthOfCredit(of, about))).toBe(halfUp(whole * BigInt(worthOfFace), WHOLE));
        },
      ),
      { numRuns: draws(5000) },
    );
  });
});

describe('a percentage in words', () => {
  it('is read as it is written, to four decimals', () => {
    fc.assert(
      fc.property(multiple, (millionths) => {
        const written = writeShare(millionths);
        expect(written).toMatch(/^\d+(\.\d{0,3}[1-9])?%$/);
        expect(readDecimal(written.slice(0, -1), SHARE_DECIMALS)).toBe(millionths);
      }),
    );
    expect([88_750, 149_750, 88_755, 1, 0].map(writeShare)).toEqual([
      '8.875%',
      '14.975%',
      '8.8755%',
      '0.0001%',
      '0%',
    ]);
    expect(readDecimal('8.88755', SHARE_DECIMALS)).toBe('too-many-decimals');
  });

  it.each([
    ['1/3', '33.3333%'],
    ['2/3', '66.6667%'],
    ['1/8', '12.5%'],
    ['33 1/3%', '33.3333%'],
    ['0.08875', '8.875%'],
    ['0.149755', '14.9755%'],
    ['50', '50%'],
    ['one', undefined],
  ])('is proposed for %s', (written, meant) => {
    expect(suggestShare(written)).toBe(meant);
  });
});

describe('the numbers beside a cut', () => {
  const percent: FactType = { is: 'percent', atLeast: 0, atMost: 1_000_000 };
  const price: FactType = { is: 'money', atLeast: 0, atMost: 10_000 };

  it.each([
    ['from 50% on', percent, 500_000, ['49.99%', '50%']],
    ['over 50%', percent, 500_001, ['50%', '50.01%']],
    ['from 8.875% on', percent, 88_750, ['8.8749%', '8.875%']],
    ['over 8.875%', percent, 88_751, ['8.875%', '8.8751%']],
  ])('are those that people would name, %s', (_words, type, cut, beside) => {
    expect(besideCut(type, cut).map(writeShare)).toEqual(beside);
  });

  it('are on either side of it, and the nearest for all else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (cut) => {
        const [below, from] = besideCut(percent, cut);
        expect(below < cut && cut <= from && cut - below <= 100 && from - cut <= 100).toBe(true);
        expect(besideCut(price, cut)).toEqual([cut - 1, cut]);
      }),
    );
  });
});
