import type { Facts } from '../../domain/policy/fact.js';
import type { CompiledPolicy } from '../compiled/compile-policy.js';
import { NO_LIFT } from '../compiled/retention-lift.js';
import { type BaseOffers, baseOffersOf, type EvaluationInputs } from '../offers/base-offers.js';
import { type CheckedCap, UNCAPPED } from '../offers/caps.js';
import type { ScoringInputs } from '../offers/offers.js';
import { type Entitlement, entitlementOf } from '../rules/entitlement.js';
import { paymentsOf } from '../rules/payments.js';
import { pricingContext } from '../rules/pricing-context.js';
import { type RefusedExtra, refusedExtras } from '../rules/refusals.js';
import { type CustomerValue, customerValueOf } from '../sums/customer-value.js';
import { harmOf, numericFact } from '../sums/harm.js';

/** What a situation comes to, whoever answers, and whatever was offered before. */
export type SituationGround = EvaluationInputs & {
  readonly customerValue: CustomerValue;
  readonly entitlement: Entitlement;
  readonly scoring: ScoringInputs;
  /** Every set of base offers: what is owed alone, then with each cure that goodwill allows. */
  readonly baseOffers: readonly BaseOffers[];
  /** What is owed alone. */
  readonly owed: BaseOffers;
  /** What was turned down beyond cures, dearest first. */
  readonly refused: readonly RefusedExtra[];
  /** What may hold goodwill back, whatever a role may grant and whatever was offered before. */
  readonly caps: readonly CheckedCap[];
};

/** Steps 1 to 3 of a complaint whose refusals have their amounts, and what its offers stand on. */
export function groundOf(
  compiled: CompiledPolicy,
  facts: Facts,
  caps: readonly CheckedCap[] = UNCAPPED,
): SituationGround {
  const harm = harmOf(compiled, facts);
  const customerValue = customerValueOf(compiled, facts);
  const pricing = pricingContext(compiled, facts, harm);
  const payments = paymentsOf(compiled, facts);
  const entitlement = entitlementOf(compiled, facts, pricing, payments);
  const baseOffers = baseOffersOf({ compiled, facts, pricing, payments }, entitlement);
  // Spelt out, because thousands are made a second.
  return {
    compiled,
    facts,
    pricing,
    payments,
    customerValue,
    entitlement,
    scoring: scoringInputs(compiled, facts, harm, customerValue),
    baseOffers,
    owed: baseOffers[0],
    refused: refusedExtras(compiled, facts, pricing),
    caps,
  };
}

function scoringInputs(
  { lifts, policy }: CompiledPolicy,
  facts: Facts,
  harm: ScoringInputs['harm'],
  customerValue: CustomerValue,
): ScoringInputs {
  const large = harm.total >= policy.harm.largeFrom;
  const later = numericFact(facts, 'contacts', 1) >= 2;
  return {
    harm,
    customerValue: customerValue.total,
    neverPast: policy.generosity.neverPast,
    lifts: (givenUp) => (harm.total === 0 ? NO_LIFT : lifts(givenUp, large, later)),
  };
}
