import { netOfTax } from './costs.js';
import { GIVES_UP_GOODS, priced, type RemedyKind } from './kind.js';

/** All of what they paid for what is affected, back the way they paid; the tax in it comes back to us. */
export const refund = {
  ...GIVES_UP_GOODS,
  kind: 'refund',
  gives: 'money',
  paysBack: 'all',
  fields: {},
  price: (_own, setting) =>
    priced({
      amount: setting.price,
      cost: netOfTax(setting.price, setting),
      worth: Math.min(setting.price, setting.curable),
      face: setting.price,
      goods: Math.min(setting.price, setting.cureMends),
    }),
} as const satisfies RemedyKind;
