import { MENDS_GOODS, type RemedyKind } from './kind.js';
import { ownWork } from './own-work.js';

/** The service done again: a meal cooked afresh, a drink remade. */
export const redo = {
  ...MENDS_GOODS,
  kind: 'redo',
  fields: { amount: { holds: 'money', required: true } },
  price: ownWork,
} as const satisfies RemedyKind;
