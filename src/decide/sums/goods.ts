import type { Facts } from '../../domain/policy/fact.js';
import { costToBuy } from '../../domain/remedies/costs.js';
import { GOODS_GIVEN_UP, type PricingContext, type RemedyKind } from '../../domain/remedies/kind.js';
import type { GoodsWhy } from '../../domain/results/decision.js';
import { SHARE_SCALE, scale } from '../../domain/values/number.js';
import { type CompiledPolicy, evaluate } from '../compiled/compile-policy.js';
import { numericFact } from './harm.js';

/** What taking the goods back would cost and bring, in minor units, and what follows. */
export type GoodsDecision = {
  readonly keep: boolean;
  readonly returnCost: number;
  /** What bringing them back would be to the customer. */
  readonly trip: number;
  readonly recovers: number;
  readonly heldValue: number;
  readonly why: GoodsWhy;
  /** What it adds to the cost of an offer: less than nothing where the return brings more than it costs. */
  readonly adds: number;
};

/** What of a cure decides what becomes of the goods. */
type WhatGoods = Pick<RemedyKind, 'givesUpGoods' | 'takesBack'>;

/** By what we tell what goods are worth to us. */
type SoldAt = Pick<PricingContext, 'tax' | 'margin'>;

/**
 * Whether the goods are the customer's to keep, decided by the sum and not enumerated; null where a cure
 * leaves them alone, or there are none in their hands.
 */
export function goodsDecision(
  compiled: CompiledPolicy,
  cure: WhatGoods,
  facts: Facts,
  pricing: SoldAt,
): GoodsDecision | null {
  if (!cure.givesUpGoods || facts['held-value'] === undefined) return null;
  const { returns } = compiled;
  const heldValue = numericFact(facts, 'held-value');
  // What cannot come back and is worth nothing is no thing: work that was done, a day at the hairdresser's.
  if (heldValue === 0 && facts['returnable'] === false && !cure.takesBack) return null;
  const returnCost = evaluate(returns.cost, facts);
  const trip = evaluate(returns.trip, facts);
  const recovers = recovered(heldValue, evaluate(returns.recovers, facts), pricing);
  const why = reasonFor(compiled, cure, facts, { heldValue, gain: recovers - returnCost - trip });
  const keep = why === 'not-returnable' || why === 'too-small' || why === 'loses-money';
  return { keep, returnCost, trip, recovers, heldValue, why, adds: keep ? 0 : returnCost - recovers };
}

/** Whether the goods that a refund is for are theirs to keep because they are too small, or come back at a loss. */
export function isLeftForGood(compiled: CompiledPolicy, facts: Facts, pricing: SoldAt): boolean {
  const why = goodsDecision(compiled, GOODS_GIVEN_UP, facts, pricing)?.why;
  return why === 'too-small' || why === 'loses-money';
}

/** The share of their net value that a return recovers, rounded once, never more than such goods cost us to buy. */
function recovered(heldValue: number, share: number, pricing: SoldAt): number {
  return Math.min(scale(heldValue, share, SHARE_SCALE + pricing.tax), costToBuy(heldValue, pricing));
}

function reasonFor(
  { returns, policy }: CompiledPolicy,
  cure: WhatGoods,
  facts: Facts,
  { heldValue, gain }: { heldValue: number; gain: number },
): GoodsDecision['why'] {
  if (cure.takesBack) return 'taken-in-exchange';
  if (facts['returnable'] === false) return 'not-returnable';
  if (returns.neverKeep(facts) === true) return 'never-kept';
  if (returns.keepUpTo && heldValue <= evaluate(returns.keepUpTo, facts)) return 'too-small';
  return policy.returns.keepLosses && gain <= 0 ? 'loses-money' : 'gains';
}
