import { ANY_HARM, EXTRA, type RemedyKind } from './kind.js';
import { partOfPrice } from './part-of-price.js';

/** Part of the price given back; the customer keeps the goods. */
export const priceCut = {
  ...EXTRA,
  kind: 'price-cut',
  mayMend: ANY_HARM,
  alsoCalled: ['discount', 'part-refund', 'partial-refund'],
  gives: 'money',
  paysBack: 'part',
  isToken: true,
  fields: { amount: { holds: 'sizes', required: true } },
  price: partOfPrice,
} as const satisfies RemedyKind;
