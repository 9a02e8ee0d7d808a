import type { Facts } from '../../domain/policy/fact.js';
import type { PricingContext } from '../../domain/remedies/kind.js';
import { SHARE_SCALE, scale } from '../../domain/values/number.js';
import { type CompiledPolicy, evaluate } from '../compiled/compile-policy.js';
import { isLeftForGood } from '../sums/goods.js';
import { numericFact, type TotalHarm } from '../sums/harm.js';

/** What every kind of remedy prices itself by, for one complaint. */
export function pricingContext(compiled: CompiledPolicy, facts: Facts, harm: TotalHarm): PricingContext {
  const { costs, policy } = compiled;
  const otherCosts = numericFact(facts, 'other-costs');
  const curable = harm.goods - otherCosts;
  const missed = facts['occasion'] === 'missed';
  const [margin, tax] = [evaluate(costs.margin, facts), evaluate(costs.tax, facts)];
  return {
    price: scale(numericFact(facts, 'price'), numericFact(facts, 'share-affected', SHARE_SCALE), SHARE_SCALE),
    harm,
    curable,
    cureMends: missed ? scale(curable, policy.sums.cureWhenOccasionMissed, SHARE_SCALE) : curable,
    otherCosts,
    otherCostsKnown: facts['other-costs-known'] !== false,
    margin,
    tax,
    delivery: facts['channel'] === 'store' ? 0 : evaluate(costs.delivery, facts),
    staffHour: evaluate(costs.staffHour, facts),
    nothingOff: compiled.takesOff && isLeftForGood(compiled, facts, { margin, tax }),
    voucher: policy.sums.voucher,
  };
}
