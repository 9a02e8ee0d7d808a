import { describe, expect, it } from 'vitest';
import { isStoreCredit, namesAmount, type PricingContext } from '../../src/domain/remedies/kind.js';
import { REMEDY_KIND_NAMES, REMEDY_KINDS } from '../../src/domain/remedies/kinds.js';

const pricing: PricingContext = {
  price: 8000,
  harm: { goods: 3000, trouble: 1000, respect: 500 },
  curable: 3000,
  cureMends: 3000,
  otherCosts: 1000,
  otherCostsKnown: true,
  margin: 4000,
  tax: 2000,
  delivery: 500,
  staffHour: 1500,
  voucher: { worthOfFace: 9000, redeemed: 8500, displaces: 2000 },
};
const own = { amount: 700, cost: 300, worth: 400, upgrade: 0, minutes: 10, costEach: 1, worthEach: 1 };

describe('every kind of remedy', () => {
  it.each(REMEDY_KIND_NAMES)('names an amount exactly where it prices one: %s', (name) => {
    const kind = REMEDY_KINDS[name];
    expect(kind.price(own, pricing).amount !== null).toBe(namesAmount(kind));
  });

  it.each(REMEDY_KIND_NAMES)('pays back nothing but money: %s', (name) => {
    const { gives, paysBack } = REMEDY_KINDS[name];
    if (paysBack !== 'no') expect(gives).toBe('money');
  });

  it('has store credit that is money, and points that are counted', () => {
    expect(REMEDY_KIND_NAMES.filter((name) => isStoreCredit(REMEDY_KINDS[name]))).toEqual([
      'voucher',
      'credit',
    ]);
  });
});
