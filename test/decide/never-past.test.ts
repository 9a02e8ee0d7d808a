import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, decide, readPolicy } from '../../src/index.js';
import { draws } from '../draws.js';

/** A wait that one of two presents may make up for: one is worth just as much, the other so many millionths of it. */
function answer(price: string, big: string, neverPast: string): Decision {
  const text = `amends: 1
name: "Presents"
currency: GBP
extends: bare@1
harm: { trouble: { plus: price } }
generosity: { mend: 100%, past-the-sums: 100000, never-past: ${neverPast}, extras-at-most: 1 }
remedies:
  small: { kind: gift, label: "a tin", cost: 0, worth: price }
  big: { kind: gift, label: "a hamper", cost: 0, worth: { percent: ${big}, of: price } }
authority: { staff: { goodwill: 1000000 } }
rules:
  waited: { when: { problem: late }, may: [small, big] }
`;
  const { policy, diagnostics } = readPolicy(text, 'presents.yaml');
  if (!policy) throw new Error(diagnostics.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return decide(policy, { problem: 'late', price }, { today: '2026-11-22' });
}

const given = ({ offer }: Decision): string[] =>
  offer.remedies.map(({ id }) => id).filter((id) => id !== 'apology');

const percent = (millionths: number): string => `${millionths / 10_000}%`;

/** Thousandths of millionths, half up, as shares are rounded before they are compared. */
const thousandths = (millionths: number): number => Math.floor((2 * millionths + 1000) / 2000);

describe('never-past', () => {
  it.each([
    ['150%', 'big'],
    ['150.04%', 'big'],
    ['150.046%', 'big'],
    ['150.0499%', 'big'],
    ['150.05%', 'small'],
    ['151%', 'small'],
  ])('holds %s of the harm against its own share as it is shown, and gives the %s one', (big, gift) => {
    expect(given(answer('100000.00', big, '150%'))).toEqual([gift]);
  });

  it('is one rounding of either side, whatever the figures', () => {
    const share = fc.integer({ min: 1_200_000, max: 1_600_000 });
    fc.assert(
      fc.property(share, fc.integer({ min: -1500, max: 1500 }), (neverPast, off) => {
        const big = neverPast + off;
        const isPast = thousandths(big) > thousandths(neverPast);
        expect(given(answer('100000.00', percent(big), percent(neverPast)))).toEqual([
          isPast ? 'small' : 'big',
        ]);
      }),
      { numRuns: draws(60) },
    );
  });
});
