import type { Harm } from '../domain/amount.js';
import { scale, WHOLE } from '../domain/number.js';
import type { Priced } from '../domain/remedies/kind.js';
import type { HarmDone } from './harm.js';
import { THOUSAND } from './lift.js';

/** The sums of several priced remedies that say what they mend, in minor units. */
export type Mends = Pick<Priced, 'goods' | 'trouble' | 'respect' | 'cash' | 'gift'>;

/**
 * The money of the harm that remedies mend: fixed mends first, then cash over goods and trouble, then gifts
 * over trouble and respect. Surplus counts only when all three kinds are whole, so money cannot buy back
 * respect, and a voucher cannot stand in for the dress.
 */
export function moneyMended(
  harm: HarmDone,
  goods: number,
  trouble: number,
  respect: number,
  cash: number,
  gift: number,
): number {
  const cashOnGoods = Math.min(cash, Math.max(0, harm.goods - goods));
  const goodsMended = goods + cashOnGoods;
  const beforeGifts = trouble + cash - cashOnGoods;
  const giftOnTrouble = Math.min(gift, Math.max(0, harm.trouble - beforeGifts));
  const troubleMended = beforeGifts + giftOnTrouble;
  const respectMended = respect + gift - giftOnTrouble;
  if (goodsMended >= harm.goods && troubleMended >= harm.trouble && respectMended >= harm.respect) {
    return goodsMended + troubleMended + respectMended;
  }
  return (
    Math.min(goodsMended, harm.goods) +
    Math.min(troubleMended, harm.trouble) +
    Math.min(respectMended, harm.respect)
  );
}

/** {@link moneyMended} for a list of priced remedies. */
export function moneyMendedBy(harm: HarmDone, remedies: Iterable<Mends>): number {
  let [goods, trouble, respect, cash, gift] = [0, 0, 0, 0, 0];
  for (const remedy of remedies) {
    goods += remedy.goods;
    trouble += remedy.trouble;
    respect += remedy.respect;
    cash += remedy.cash;
    gift += remedy.gift;
  }
  return moneyMended(harm, goods, trouble, respect, cash, gift);
}

/** The share of the harm mended, in thousandths, up to `neverPast` (basis points). No harm is wholly mended. */
export function shareMended(harm: HarmDone, money: number, neverPast: number): number {
  if (harm.total === 0) return THOUSAND;
  return Math.min(scale(money, THOUSAND, harm.total), scale(neverPast, THOUSAND, WHOLE));
}

/**
 * The money of each kind of harm that remedies mend; where all three are whole, with what they give beyond it. It
 * adds up to what {@link moneyMendedBy} says.
 */
export function mendedByKind(harm: HarmDone, remedies: readonly Mends[]): Harm {
  const sum = (key: keyof Mends) => remedies.reduce((total, remedy) => total + remedy[key], 0);
  const cash = sum('cash');
  const gift = sum('gift');
  const cashOnGoods = Math.min(cash, Math.max(0, harm.goods - sum('goods')));
  const beforeGifts = sum('trouble') + cash - cashOnGoods;
  const giftOnTrouble = Math.min(gift, Math.max(0, harm.trouble - beforeGifts));
  const all = {
    goods: sum('goods') + cashOnGoods,
    trouble: beforeGifts + giftOnTrouble,
    respect: sum('respect') + gift - giftOnTrouble,
  };
  if (all.goods >= harm.goods && all.trouble >= harm.trouble && all.respect >= harm.respect) return all;
  return {
    goods: Math.min(all.goods, harm.goods),
    trouble: Math.min(all.trouble, harm.trouble),
    respect: Math.min(all.respect, harm.respect),
  };
}
