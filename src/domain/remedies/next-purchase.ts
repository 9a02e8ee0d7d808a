import { EXTRA, NO_GOODS, type RemedyKind } from './kind.js';
import { priceStoreCredit } from './store-credit.js';

/** A share off what they buy next: its amount is that share of what is usually bought, and its label says all. */
export const nextPurchase = {
  ...EXTRA,
  kind: 'next-purchase',
  alsoCalled: ['next-order', 'percent-off', 'money-off'],
  mayMend: NO_GOODS,
  gives: 'credit',
  isToken: true,
  isSaidByLabel: true,
  fields: {
    percent: { holds: 'share', required: true },
    usualOrder: { holds: 'money', required: true },
  },
  price: priceStoreCredit,
} as const satisfies RemedyKind;
