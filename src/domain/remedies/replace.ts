import { GIVES_UP_GOODS, type RemedyKind } from './kind.js';
import { newGoods } from './new-goods.js';

/** The same goods again. */
export const replace = {
  ...GIVES_UP_GOODS,
  kind: 'replace',
  needsStock: true,
  fields: { upgrade: { holds: 'money', required: false } },
  price: newGoods,
} as const satisfies RemedyKind;
