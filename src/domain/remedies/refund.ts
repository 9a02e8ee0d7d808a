import { netOfTax } from './costs.js';
import { GOODS_GIVEN_UP, priced, type RemedyKind } from './kind.js';

/** All of what they paid for what is affected, back the way they paid; the tax in it comes back to us. */
export const refund = {
  ...GOODS_GIVEN_UP,
  kind: 'refund',
  gives: 'money',
  paysBack: 'all',
  fields: {},
  price: (_own, pricing) =>
    priced({
      amount: pricing.price,
      cost: netOfTax(pricing.price, pricing),
      worth: Math.min(pricing.price, pricing.curable),
      face: pricing.price,
      goods: Math.min(pricing.price, pricing.cureMends),
    }),
} as const satisfies RemedyKind;
