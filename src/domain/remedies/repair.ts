import { GOODS_KEPT, type RemedyKind } from './kind.js';
import { ownWork } from './own-work.js';

/** The goods put right; the customer keeps them. */
export const repair = {
  ...GOODS_KEPT,
  kind: 'repair',
  fields: { amount: { holds: 'money', required: true } },
  price: ownWork,
} as const satisfies RemedyKind;
