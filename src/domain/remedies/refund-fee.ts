import { ANY_HARM, EXTRA, type RemedyKind } from './kind.js';
import { partOfPrice } from './part-of-price.js';

/** A charge given back: for delivery, for service. */
export const refundFee = {
  ...EXTRA,
  kind: 'refund-fee',
  mayMend: ANY_HARM,
  gives: 'money',
  paysBack: 'charge',
  fields: { amount: { holds: 'sizes', required: true } },
  price: partOfPrice,
} as const satisfies RemedyKind;
