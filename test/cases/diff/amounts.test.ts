import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNoLessByShape } from '../../../src/cases/diff/amounts/amount-order.js';
import { canonicalAmount } from '../../../src/cases/diff/amounts/canonical-amount.js';
import { type Amount, evaluateAmount, fixed, type RemedyAmount } from '../../../src/domain/policy/amount.js';
import type { Facts } from '../../../src/domain/policy/fact.js';
import { told } from '../../decide/arbitrary.js';
import { widePolicies } from '../../decide/oracle-arbitrary.js';
import { draws } from '../../draws.js';

const HARM = { goods: 4210, trouble: 830, respect: 1205 };

/** Every amount of some policy, of every shape there is. */
const amounts: fc.Arbitrary<readonly Amount[]> = widePolicies.map(({ remedies, costs, harm, returns }) => [
  ...remedies.flatMap(({ amount, cost, worth }) => [amount, cost, worth]).flatMap(plain),
  ...Object.values(costs),
  harm.goods,
  returns.recovers,
]);

function plain(amount: RemedyAmount | undefined): Amount[] {
  if (!amount) return [];
  return [amount.is === 'sizes' ? amount.to : amount];
}

const value = (amount: Amount, facts: Facts): number => evaluateAmount(amount, facts, HARM);

/** The same amount written otherwise: parts turned round, cases and bands that change nothing, brackets. */
function rewritten(amount: Amount): Amount {
  switch (amount.is) {
    case 'sum':
    case 'least':
    case 'most':
      return { ...amount, of: [{ is: amount.is, of: amount.of.map(rewritten).toReversed() }] };
    case 'by':
      return { ...amount, where: { ...amount.where, another: amount.else } };
    case 'bands':
      return { ...amount, bands: amount.bands.flatMap((band) => [{ ...band, upTo: band.upTo - 1 }, band]) };
    case 'percent':
      return { is: 'percent', share: fixed(1_000_000), of: { ...amount, of: rewritten(amount.of) } };
    default:
      return { is: 'kept', of: amount, within: {} };
  }
}

/** The same amount with the first figure in it larger by so much. */
const larger = (amount: Amount, by: number): Amount =>
  JSON.parse(
    JSON.stringify(amount).replace(
      /"is":"fixed","value":(\d+)/,
      (_, n) => `"is":"fixed","value":${Number(n) + by}`,
    ),
  );

describe('amounts by their shape', () => {
  it('are the same text only where they give the same', () => {
    fc.assert(
      fc.property(amounts, fc.array(told, { minLength: 5, maxLength: 5 }), (all, complaints) => {
        const byText = new Map<string, Amount>();
        for (const amount of all) {
          const other = byText.get(canonicalAmount(amount));
          byText.set(canonicalAmount(amount), amount);
          if (!other) continue;
          for (const facts of complaints) expect(value(other, facts)).toBe(value(amount, facts));
        }
      }),
      { numRuns: draws(100) },
    );
  });

  it('are the same text however they’re written, and give the same so', () => {
    fc.assert(
      fc.property(amounts, told, (all, facts) => {
        for (const amount of all) {
          expect(value(rewritten(amount), facts)).toBe(value(amount, facts));
          expect(canonicalAmount(rewritten(amount))).toBe(canonicalAmount(amount));
        }
      }),
      { numRuns: draws(100) },
    );
  });

  it('are only called no less where they are', () => {
    let seen = 0;
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 5000 }), told, (all, by, facts) => {
        for (const amount of all) {
          const more = larger(amount, by);
          for (const [one, other] of [
            [more, amount],
            [amount, more],
            [amount, all[0] ?? amount],
          ] as const) {
            if (!isNoLessByShape(one, other)) continue;
            seen += JSON.stringify(one) === JSON.stringify(other) ? 0 : 1;
            expect(value(one, facts)).toBeGreaterThanOrEqual(value(other, facts));
          }
        }
      }),
      { numRuns: draws(100) },
    );
    expect(seen).toBeGreaterThan(20);
  });
});
