import { inLowestTerms, product, SHARE_SCALE, scale } from '../values/number.js';
import type { PricingContext } from './kind.js';

/** What a staff hour's price is for. */
export const MINUTES_IN_AN_HOUR = 60;

/** `amount` with the tax inside it taken off, in minor units. */
export function netOfTax(amount: number, { tax }: Pick<PricingContext, 'tax'>): number {
  return scale(amount, SHARE_SCALE, SHARE_SCALE + tax);
}

/** What goods that sell at `price` cost us to buy: net price × (1 − margin), rounded once. */
export function costToBuy(price: number, { tax, margin }: Pick<PricingContext, 'tax' | 'margin'>): number {
  return scale(price, SHARE_SCALE - margin, SHARE_SCALE + tax);
}

/** What store credit of this face costs us: face × redeemed × (1 − margin × (1 − displaced)), rounded once. */
export function costOfCredit(face: number, { margin, voucher }: PricingContext): number {
  const paidInGoods = SHARE_SCALE * SHARE_SCALE - margin * (SHARE_SCALE - voucher.displaces);
  const { n, d } = inLowestTerms(paidInGoods, SHARE_SCALE * SHARE_SCALE);
  return scale(face, product(voucher.redeemed, n), product(SHARE_SCALE, d));
}

/** What store credit of this face is worth to them. */
export function worthOfCredit(face: number, { voucher }: PricingContext): number {
  return scale(face, voucher.worthOfFace, SHARE_SCALE);
}
