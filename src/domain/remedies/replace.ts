import { GOODS_GIVEN_UP, type RemedyKind } from './kind.js';
import { newGoods } from './new-goods.js';

/** The same goods again. */
export const replace = {
  ...GOODS_GIVEN_UP,
  kind: 'replace',
  alsoCalled: ['replacement'],
  needsStock: true,
  fields: { upgrade: { holds: 'money', required: false } },
  price: newGoods,
} as const satisfies RemedyKind;
