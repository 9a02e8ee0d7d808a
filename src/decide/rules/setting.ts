import type { Facts } from '../../domain/policy/fact.js';
import type { PricingContext } from '../../domain/remedies/kind.js';
import { SHARE_SCALE, scale } from '../../domain/values/number.js';
import { type Prepared, plain } from '../compiled/prepare.js';
import { type HarmDone, number } from '../sums/harm.js';

/** What every kind of remedy prices itself by, for one complaint. */
export function settingOf(prepared: Prepared, facts: Facts, harm: HarmDone): PricingContext {
  const { costs, policy } = prepared;
  const otherCosts = number(facts, 'other-costs');
  const curable = harm.goods - otherCosts;
  const missed = facts['occasion'] === 'missed';
  return {
    price: scale(number(facts, 'price'), number(facts, 'share-affected', SHARE_SCALE), SHARE_SCALE),
    harm,
    curable,
    cureMends: missed ? scale(curable, policy.sums.cureWhenOccasionMissed, SHARE_SCALE) : curable,
    otherCosts,
    otherCostsKnown: facts['other-costs-known'] !== false,
    margin: plain(costs.margin, facts),
    tax: plain(costs.tax, facts),
    delivery: facts['channel'] === 'store' ? 0 : plain(costs.delivery, facts),
    staffHour: plain(costs.staffHour, facts),
    voucher: policy.sums.voucher,
  };
}

/**
 * What was paid in all, of which an offer never pays back more: the price and the delivery, in minor units.
 * Where nobody said what they paid there is nothing to hold an offer to.
 */
export function paidInAll(facts: Facts): number {
  if (facts['price'] === undefined) return Number.POSITIVE_INFINITY;
  return number(facts, 'price') + number(facts, 'delivery-paid');
}
