import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAmount, NO_HARM } from '../../src/domain/policy/amount.js';
import { boundsOf, type Extremes, factBounds, harmBounds } from '../../src/domain/policy/bounds.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { draws } from '../draws.js';
import { calculated, type Known, oracle, type Written } from './oracle.js';
import { read, SHOP } from './shop.js';

/** One of each kind of fact that an amount can rest on. */
const FACTS = `  weight: { ask: "How heavy?", number: { at-least: 0, at-most: 50, decimals: 1 } }
  note: {`;

const CURRENCIES = [
  { code: 'JPY', digits: 0 },
  { code: 'GBP', digits: 2 },
  { code: 'KWD', digits: 3 },
];

function extremesOf({ facts, harm }: Policy): Extremes {
  const fact = (name: string) => factBounds(facts.find((one) => one.name === name));
  return { fact, harm: harmBounds(harm, fact) };
}

function shopIn(code: string, amount: Written): string {
  const whole = SHOP.replaceAll(/\b(\d+)\.\d0\b/g, '$1').replace('  note: {', FACTS);
  return whole.replace('currency: GBP', `currency: ${code}`).replace('4.95', () => JSON.stringify(amount));
}

const known: fc.Arbitrary<Known> = fc.record({
  price: fc.nat(1_000_000),
  'delivery-paid': fc.nat(100_000),
  'share-affected': fc.nat(1_000_000),
  'hours-late': fc.option(fc.nat(240), { nil: undefined }),
  weight: fc.nat(500),
  channel: fc.constantFrom('store', 'online', 'phone'),
  insured: fc.boolean(),
});

describe.each(CURRENCIES)('an amount in $code', ({ code, digits }) => {
  it('is what exact fractions make of it, rounded half up at each step, and within its bounds', () => {
    let judged = 0;
    fc.assert(
      fc.property(
        calculated(digits),
        fc.array(known, { minLength: 1, maxLength: 8 }),
        (amount, complaints) => {
          const { policy, diagnostics } = read(shopIn(code, amount));
          for (const { code: said } of diagnostics) expect(said).toBe('too-large');
          if (!policy) return;
          judged += 1;
          const measure = compileAmount(policy.costs.delivery);
          const { low, high } = boundsOf(policy.costs.delivery, extremesOf(policy));
          for (const facts of complaints) {
            const exact = oracle(amount, facts, digits);
            expect(BigInt(measure(facts as Facts, NO_HARM))).toBe(exact);
            expect(exact >= low && exact <= high).toBe(true);
          }
        },
      ),
      { numRuns: draws(250) },
    );
    expect(judged).toBeGreaterThan(draws(250) / 2);
  });
});
