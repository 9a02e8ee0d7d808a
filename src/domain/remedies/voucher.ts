import { EXTRA, NO_GOODS, type RemedyKind } from './kind.js';
import { priceStoreCredit } from './store-credit.js';

/** A voucher to spend with us. */
export const voucher = {
  ...EXTRA,
  kind: 'voucher',
  mayMend: NO_GOODS,
  alsoCalled: ['coupon', 'gift-card', 'gift-voucher'],
  gives: 'credit',
  isToken: true,
  fields: { amount: { holds: 'sizes', required: true } },
  price: priceStoreCredit,
} as const satisfies RemedyKind;
