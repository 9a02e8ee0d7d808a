import type { Facts } from '../../domain/policy/fact.js';
import { takesAmount } from '../../domain/remedies/kind.js';
import type { Complaint } from '../../domain/results/complaint.js';
import type { CompiledPolicy } from '../compiled/compile-policy.js';
import { harmOf } from '../sums/harm.js';
import { entitlementOf, liveRules } from './entitlement.js';
import { paymentsOf } from './payments.js';
import { firstPriceOf, type PricedRemedy } from './priced-remedy.js';
import { pricingContext } from './pricing-context.js';
import { refusals } from './refusals.js';

/**
 * The complaint with everything that was turned down at an amount: where nobody told it, the smallest that it can come to
 * here, or else that the policy has. Who refuses a little has not refused more. What has no amount to name, or comes to
 * nothing, stays as it was told.
 */
export function withSizedRefusals<Told extends Complaint>(compiled: CompiledPolicy, complaint: Told): Told {
  const { facts, stated } = complaint;
  const refused = refusals(facts);
  if (refused.every(({ amount }) => amount !== null)) return complaint;
  const given = everythingGiven(compiled, facts);
  const sized = refused.map(({ remedy, amount }) => ({
    remedy,
    amount: amount ?? smallestSize(compiled, facts, given, remedy),
  }));
  return {
    ...complaint,
    facts: { ...facts, 'turned-down': sized },
    stated: { ...stated, 'turned-down': sized },
  };
}

/**
 * Everything that is owed here, and what is allowed of other remedies, whatever of it was turned down; what is barred by
 * now they may have been offered before. What a rule names and nobody gets is none of it: where another owes more.
 */
function everythingGiven(compiled: CompiledPolicy, facts: Facts): readonly PricedRemedy[] {
  const pricing = pricingContext(compiled, facts, harmOf(compiled, facts));
  const live = liveRules(compiled, facts);
  const payments = paymentsOf(compiled, facts);
  const entitlement = entitlementOf(compiled, { ...facts, 'turned-down': [] }, pricing, payments, live);
  const owed = [...entitlement.owed, ...entitlement.choices.flatMap(({ options }) => options)];
  const goodwill = [...entitlement.allowed.flat(), ...entitlement.barred];
  return [...owed, ...goodwill.filter(({ remedy }) => !owed.some((due) => due.remedy === remedy))];
}

/** In minor units or points; null where there is no amount to name. */
function smallestSize(
  compiled: CompiledPolicy,
  facts: Facts,
  given: readonly PricedRemedy[],
  id: string,
): number | null {
  const remedy = compiled.remedies.get(id);
  if (!remedy || !takesAmount(remedy.kind)) return null;
  const here = given.flatMap((item) => (item.remedy === remedy ? (item.priced.amount ?? []) : []));
  if (here.length > 0) return Math.min(...here);
  const pricing = pricingContext(compiled, facts, harmOf(compiled, facts));
  return firstPriceOf({ remedy, amounts: remedy.amounts }, facts, pricing)?.amount ?? null;
}
