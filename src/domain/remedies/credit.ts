import { ANY_HARM, EXTRA, type RemedyKind } from './kind.js';
import { priceStoreCredit } from './store-credit.js';

/** Credit on their account with us. */
export const credit = {
  ...EXTRA,
  kind: 'credit',
  mayMend: ANY_HARM,
  gives: 'credit',
  isToken: true,
  fields: { amount: { holds: 'sizes', required: true } },
  price: priceStoreCredit,
} as const satisfies RemedyKind;
