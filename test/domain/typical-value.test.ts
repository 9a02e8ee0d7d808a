import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/domain/policy/policy.js';
import { typicalValue } from '../../src/domain/policy/typical-value.js';
import { builtIn } from '../fixtures/built-in.js';

const RETAIL = builtIn('retail');

/** Retail where a new customer spends so much a year, in minor units of a currency of so many digits. */
const spending = (value: number, digits: number): Policy => ({
  ...RETAIL,
  currency: { ...RETAIL.currency, digits },
  customers: RETAIL.customers.map((segment) => ({ ...segment, spendAYear: { is: 'fixed', value } })),
});

function usualPrice(policy: Policy): unknown {
  const price = policy.facts.find(({ name }) => name === 'price');
  return price && typicalValue(policy, { ...price, type: { is: 'money', atLeast: 0, atMost: 10 ** 12 } });
}

describe('an ordinary price', () => {
  it.each([
    ['pounds', spending(9000, 2), 4000],
    ['yen', spending(15_000, 0), 4000],
    ['rupiah', spending(1_500_000_00, 2), 400_000_00],
    ['pounds, of customers who spend next to nothing', spending(0, 2), 4000],
    ['pounds, as it is shipped', RETAIL, 4000],
  ])('is one that a person would recognise: %s', (_, policy, price) => {
    expect(usualPrice(policy)).toBe(price);
  });
});
