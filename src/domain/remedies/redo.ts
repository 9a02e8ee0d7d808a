import { GOODS_KEPT, type RemedyKind } from './kind.js';
import { ownWork } from './own-work.js';

/** The service done again: a meal cooked afresh, a drink remade. */
export const redo = {
  ...GOODS_KEPT,
  kind: 'redo',
  fields: { amount: { holds: 'money', required: true } },
  price: ownWork,
} as const satisfies RemedyKind;
