import { GOODS_GIVEN_UP, type RemedyKind } from './kind.js';
import { newGoods } from './new-goods.js';

/** Other goods for those they have; always takes the old ones back. */
export const exchange = {
  ...GOODS_GIVEN_UP,
  kind: 'exchange',
  takesBack: true,
  needsStock: true,
  fields: { upgrade: { holds: 'money', required: false } },
  price: newGoods,
} as const satisfies RemedyKind;
