import { costOfCredit, netOfTax, worthOfCredit } from './costs.js';
import {
  GOODS_GIVEN_UP,
  type Priced,
  type PricingContext,
  priced,
  type RemedyFigures,
  type RemedyKind,
} from './kind.js';

/**
 * What they paid for what is affected, less what is taken off it, back the way they paid or as store credit; the tax in
 * money comes back to us.
 */
export const refund = {
  ...GOODS_GIVEN_UP,
  kind: 'refund',
  alsoCalled: ['money-back'],
  calledAsCredit: ['store-credit', 'credit-note'],
  gives: 'money',
  paysBack: 'all',
  isLessened: true,
  fields: {},
  price: (own, pricing) => {
    const by = Math.min(own.less, pricing.price);
    const due = pricing.price - by;
    const amount = own.exactly ?? due;
    const less = by > 0 && amount <= due ? { of: pricing.price, by } : null;
    return priced({ ...given(amount, own, pricing), amount, face: amount, less });
  },
} as const satisfies RemedyKind;

/** What an amount costs us, is worth and mends: as money what it is, as store credit what such credit is worth. */
function given(amount: number, { asCredit }: RemedyFigures, pricing: PricingContext): Partial<Priced> {
  const value = asCredit ? worthOfCredit(amount, pricing) : amount;
  return {
    cost: asCredit ? costOfCredit(amount, pricing) : netOfTax(amount, pricing),
    worth: Math.min(value, pricing.curable),
    goods: Math.min(value, pricing.cureMends),
  };
}
