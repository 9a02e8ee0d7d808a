import { MENDS_GOODS, type RemedyKind } from './kind.js';
import { ownWork } from './own-work.js';

/** The goods put right; the customer keeps them. */
export const repair = {
  ...MENDS_GOODS,
  kind: 'repair',
  fields: { amount: { holds: 'money', required: true } },
  price: ownWork,
} as const satisfies RemedyKind;
