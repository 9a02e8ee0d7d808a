import { scale, WHOLE } from '../values/number.js';
import type { Setting } from './kind.js';

/** `amount` with the tax inside it taken off, in minor units. */
export function netOfTax(amount: number, { tax }: Pick<Setting, 'tax'>): number {
  return scale(amount, WHOLE, WHOLE + tax);
}

/** What goods that sell at `price` cost us to buy: net price × (1 − margin), rounded once. */
export function costToBuy(price: number, { tax, margin }: Pick<Setting, 'tax' | 'margin'>): number {
  return scale(price, WHOLE - margin, WHOLE + tax);
}

/** What store credit of this face costs us: face × redeemed × (1 − margin × (1 − displaced)), rounded once. */
export function costOfCredit(face: number, { margin, voucher }: Setting): number {
  const paidInGoods = WHOLE * WHOLE - margin * (WHOLE - voucher.displaces);
  return scale(face, voucher.redeemed * paidInGoods, WHOLE ** 3);
}

/** What store credit of this face is worth to them. */
export function worthOfCredit(face: number, { voucher }: Setting): number {
  return scale(face, voucher.worthOfFace, WHOLE);
}
