import { EXTRA, type RemedyKind } from './kind.js';
import { storeCredit } from './store-credit.js';

/** Credit on their account with us. */
export const credit = {
  ...EXTRA,
  kind: 'credit',
  gives: 'credit',
  isToken: true,
  fields: { amount: { holds: 'sizes', required: true } },
  price: storeCredit,
} as const satisfies RemedyKind;
