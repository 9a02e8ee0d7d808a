import { GOODS_GIVEN_UP, type RemedyKind } from './kind.js';
import { newGoods } from './new-goods.js';

/** The order made up and delivered again. */
export const redeliver = {
  ...GOODS_GIVEN_UP,
  kind: 'redeliver',
  needsStock: true,
  fields: { upgrade: { holds: 'money', required: false } },
  price: newGoods,
} as const satisfies RemedyKind;
