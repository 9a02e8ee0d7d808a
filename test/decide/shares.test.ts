import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/domain/policy/policy.js';
import { writeShare } from '../../src/domain/values/number.js';
import { decide } from '../../src/index.js';
import { readPolicy } from '../../src/source/index.js';
import { draws } from '../draws.js';

type Shares = {
  readonly tax?: string;
  readonly off?: string;
  readonly back?: string;
  readonly margin?: string;
};

/** A shop in New York or in Quebec, which owes what each problem names; nothing else is given. */
function shop({ tax = '8.875%', off = '14.975%', back = '8.875%', margin = '40%' }: Shares = {}): Policy {
  const { policy, diagnostics } = readPolicy(
    `amends: 1
name: "Corner shop"
currency: USD
costs: { margin: ${margin}, tax: ${tax}, delivery: 0, staff-hour: 20 }
returns: { cost: 0, recovers: ${back}, let-keep: { when-a-return-loses-money: no }, trip: 0 }
harm:
  goods: price
  trouble: { levels: { none: 0 }, plus: 0, occasion-missed: 0 }
  respect: { levels: { fairly: 0 }, each-extra-contact: 0 }
  large-from: 100
generosity: { mend: 0%, past-the-sums: 0, never-past: 150%, extras-at-most: 0 }
remedies:
  sorry: { kind: apology, label: "our apology" }
  less: { kind: refund, label: "your money back", less: ${off}, because: "the tax that we paid" }
  tax-back: { kind: price-cut, label: "the tax back", amount: { percent: ${off}, of: price } }
  again: { kind: replace, label: "another one" }
  part-back: { kind: price-cut, label: "the money for that part", amount: { percent: share-affected, of: price } }
  credit: { kind: credit, label: "credit", amount: price }
rules:
  charge: { when: { problem: changed-mind }, owe: [less] }
  tax: { when: { problem: overcharged }, owe: [tax-back] }
  broken: { when: { problem: faulty }, owe: [again] }
  some: { when: { problem: damaged, share-affected: { under: 50% } }, owe: [part-back] }
  credit: { when: { problem: late }, owe: [credit] }
authority: { clerk: { goodwill: 0 } }
customers: [{ name: all, spend-a-year: 100, stays: 50% }]
sums: { voucher: { worth-of-face: 90%, redeemed: 81.8755%, displaces: 25.1255% } }
`,
    'corner.yaml',
  );
  expect(diagnostics).toEqual([]);
  if (!policy) throw new Error('the policy is wrong');
  return policy;
}

const told = (policy: Policy, complaint: Readonly<Record<string, unknown>>) =>
  decide(policy, complaint, { today: '2026-11-30', role: 'clerk', wouldChange: true });

function given(policy: Policy, complaint: Readonly<Record<string, unknown>>) {
  const [one] = told(policy, complaint).offer.remedies.filter(({ kind }) => kind !== 'apology');
  if (!one) throw new Error('nothing is given');
  return one;
}

const WHOLE = 1_000_000n;
const halfUp = (n: bigint, d: bigint): number => Number((2n * n + d) / (2n * d));
const minor = (cents: number): string => (cents / 100).toFixed(2);

describe('a percentage of four decimals', () => {
  it('is right to the cent: 8.875% of $80.00 and 14.975% off $199.99', () => {
    expect(given(shop({ off: '8.875%' }), { problem: 'overcharged', price: '80.00' }).amount).toBe(710);
    expect(given(shop(), { problem: 'changed-mind', price: '199.99' })).toMatchObject({
      // Of 14.98% it would be 2,996.
      amount: 19_999 - 2995,
      less: { of: 19_999, by: 2995 },
    });
    expect(given(shop({ off: '8.8755%' }), { problem: 'overcharged', price: '100000.00' }).amount).toBe(
      887_550,
    );
  });

  it('is what exact fractions make of it, whatever it is of', () => {
    const share = fc.integer({ min: 1, max: 999_999 });
    const price = fc.oneof(
      fc.integer({ min: 1, max: 50_000 }),
      fc.integer({ min: 9_999_999_000, max: 10 ** 10 }),
    );
    fc.assert(
      fc.property(share, share, price, (off, tax, cents) => {
        const policy = shop({ off: writeShare(off), tax: writeShare(tax) });
        const [whole, price] = [BigInt(cents), minor(cents)];
        const part = halfUp(whole * BigInt(off), WHOLE);
        const refund = told(policy, { problem: 'changed-mind', price }).offer.remedies;
        expect(refund.find(({ id }) => id === 'less')?.amount ?? 0).toBe(cents - part);
        const cut = told(policy, { problem: 'overcharged', price, overcharge: 0 }).offer.remedies;
        expect(cut.find(({ id }) => id === 'tax-back')?.amount ?? 0).toBe(part);
        // 60% of the net price is what it costs us to buy.
        expect(given(policy, { problem: 'faulty', price }).cost).toBe(
          halfUp(whole * 600_000n, WHOLE + BigInt(tax)),
        );
        const spent = 818_755n * (WHOLE * WHOLE - 400_000n * (WHOLE - 251_255n));
        expect(given(policy, { problem: 'late', price }).cost).toBe(halfUp(whole * spent, WHOLE ** 3n));
      }),
      { numRuns: draws(60) },
    );
  });

  it('may be told in a complaint, and is told again as it was', () => {
    const complaint = { problem: 'damaged', price: '300.00', 'share-affected': '33.3333%' };
    expect(given(shop(), complaint).amount).toBe(10_000);
    const decision = told(shop(), complaint);
    expect(decision.complaint).toMatchObject({ 'share-affected': '33.3333%' });
    expect(told(shop(), decision)).toEqual(decision);
  });

  it('is refused with five in a complaint', () => {
    expect(() => told(shop(), { problem: 'damaged', price: 300, 'share-affected': '33.33333%' })).toThrow(
      '“33.33333%” has more than 4 decimals.',
    );
  });

  it('parts rules exactly, and what would change them is named as people would', () => {
    const at = (part: string) => told(shop(), { problem: 'damaged', price: 300, 'share-affected': part });
    const gives = (part: string) => at(part).offer.remedies.some(({ id }) => id === 'part-back');
    expect(['49.9999%', '50%', '50.0001%'].map(gives)).toEqual([true, false, false]);
    const named = (part: string) =>
      at(part)
        .wouldChange?.filter(({ fact }) => fact === 'share-affected')
        .map(({ value }) => value);
    expect(named('100%')).toEqual(['49.99%']);
    // What is given follows the share, up to where nothing is.
    expect(named('20%')).toEqual(['0%', '49.99%']);
  });
});
