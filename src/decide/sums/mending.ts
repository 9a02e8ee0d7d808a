import type { Priced } from '../../domain/remedies/kind.js';
import type { Harm } from '../../domain/values/harm.js';
import { SHARE_SCALE, scale } from '../../domain/values/number.js';
import { PER_MILLE } from '../compiled/retention-lift.js';
import type { TotalHarm } from './harm.js';

/** The sums of several priced remedies that say what they mend, in minor units. */
type MendingFigures = Pick<Priced, 'goods' | 'trouble' | 'respect' | 'cash' | 'gift'>;

/**
 * The money of each kind of harm that some sums mend, in order: what is put right itself first, then cash over goods
 * and trouble, then gifts over trouble and respect. What goes beyond the harm counts only where all three kinds are
 * whole, so money cannot buy back respect, and a voucher cannot stand in for the dress.
 */
function mended(harm: TotalHarm, { goods, trouble, respect, cash, gift }: MendingFigures): Harm {
  const cashOnGoods = Math.min(cash, Math.max(0, harm.goods - goods));
  const beforeGifts = trouble + cash - cashOnGoods;
  const giftOnTrouble = Math.min(gift, Math.max(0, harm.trouble - beforeGifts));
  const all = {
    goods: goods + cashOnGoods,
    trouble: beforeGifts + giftOnTrouble,
    respect: respect + gift - giftOnTrouble,
  };
  if (all.goods >= harm.goods && all.trouble >= harm.trouble && all.respect >= harm.respect) return all;
  return {
    goods: Math.min(all.goods, harm.goods),
    trouble: Math.min(all.trouble, harm.trouble),
    respect: Math.min(all.respect, harm.respect),
  };
}

/** The money of the harm that some sums mend, in minor units; where all of it is whole, with what goes beyond it. */
export function moneyMended(harm: TotalHarm, sums: MendingFigures): number {
  const { goods, trouble, respect } = mended(harm, sums);
  return goods + trouble + respect;
}

/** {@link moneyMended} for a list of priced remedies. */
export function moneyMendedBy(harm: TotalHarm, remedies: Iterable<MendingFigures>): number {
  return moneyMended(harm, sumOf(remedies));
}

/** {@link moneyMendedBy}, by the kind of harm. */
export function mendedByKind(harm: TotalHarm, remedies: Iterable<MendingFigures>): Harm {
  return mended(harm, sumOf(remedies));
}

function sumOf(remedies: Iterable<MendingFigures>): MendingFigures {
  let [goods, trouble, respect, cash, gift] = [0, 0, 0, 0, 0];
  for (const remedy of remedies) {
    goods += remedy.goods;
    trouble += remedy.trouble;
    respect += remedy.respect;
    cash += remedy.cash;
    gift += remedy.gift;
  }
  return { goods, trouble, respect, cash, gift };
}

/** The share of the harm mended, in thousandths, however much it is. No harm counts as mended. */
export function wholeShare(harm: TotalHarm, money: number): number {
  return harm.total === 0 ? PER_MILLE : scale(money, PER_MILLE, harm.total);
}

/** The same, up to `neverPast` (millionths). */
export function shareMended(harm: TotalHarm, money: number, neverPast: number): number {
  return upTo(neverPast, wholeShare(harm, money));
}

/** A share in thousandths, up to `neverPast` (millionths), which is rounded as every share is. */
export function upTo(neverPast: number, share: number): number {
  return Math.min(share, scale(neverPast, PER_MILLE, SHARE_SCALE));
}
