import type { Facts } from '../../domain/policy/fact.js';
import type { Policy, Remedy, Rule } from '../../domain/policy/policy.js';
import type { Complaint } from '../../domain/results/complaint.js';
import type { Decision } from '../../domain/results/decision.js';
import { compilePolicy } from '../compiled/compile-policy.js';
import { PER_MILLE } from '../compiled/retention-lift.js';
import type { BaseOffer } from '../offers/base-offers.js';
import type { Candidate } from '../offers/offer-table.js';
import { type Cut, payable } from '../rules/payments.js';
import { type PricedRemedy, priceAt } from '../rules/priced-remedy.js';
import { pricingContext } from '../rules/pricing-context.js';
import { withSizedRefusals } from '../rules/sized-refusals.js';
import { harmOf } from '../sums/harm.js';
import { moneyMendedBy, shareMended } from '../sums/mending.js';
import { bestWithApproval } from './approval.js';
import { chosenOffer } from './chosen-offer.js';
import type { EvaluationContext } from './evaluation-context.js';
import type { Outcome } from './outcome.js';

/** An offer without words and reasons, but with the rules behind each part: enough to judge a policy by. */
export type BareOffer = {
  /** The facts it was made for, defaults included. */
  readonly facts: Facts;
  readonly harm: Decision['harm'];
  /** What it is worth to us that they stay, in minor units. */
  readonly customerValue: number;
  /** The rules that fit, less those replaced, in file order. */
  readonly live: readonly Rule[];
  /** How it is answered, with the rule that says no, if one does. */
  readonly outcome: Outcome;
  /** Whether a rule bars goodwill that another allows. */
  readonly barred: boolean;
  /** Every way that the customer may still choose; the one that leads, as in the decision, first. */
  readonly ways: readonly [BareWay, ...BareWay[]];
};

/** One way of an offer. */
export type BareWay = {
  readonly given: readonly GivenRemedy[];
  /** What is owed and cannot all come back of what was paid. */
  readonly cuts: readonly Cut[];
  /** Minor units of the harm that it mends. */
  readonly money: number;
  /** The same as a share, up to `never-past`; 1 where there is no harm. */
  readonly mended: number;
  /** What it costs us, in minor units, with what becomes of the goods. */
  readonly cost: number;
  /** Whether the goods in hand are theirs to keep; null where nothing is decided about them. */
  readonly keeps: boolean | null;
};

/** One remedy of an offer, with the rules that owe or allow it. Minor units, or units of points. */
export type GivenRemedy = {
  readonly remedy: Remedy;
  readonly amount: number | null;
  readonly worth: number;
  /** What the customer pays us for it. */
  readonly theyPay: number;
  readonly owed: boolean;
  readonly rules: readonly Rule[];
};

/** An offer with who else is in it: enough to tell one answer from another. */
export type BareAnswer = BareOffer & {
  /** Whose yes would allow a better offer; null where nobody's would. */
  readonly needs: string | null;
  /** Whom a rule hands it over to. */
  readonly refer: string | null;
};

/** What a role (the lowest, where it is left out) offers now; the very offer of the decision, in half the time. */
export function offerFor(policy: Policy, complaint: Complaint, roleName?: string): BareOffer {
  const { context, offer } = chosenOffer(policy, complaint, roleName);
  return bareOffer(context, offer);
}

/** The same with whose yes would allow more, and to whom it is handed over; as the decision has it. */
export function answerFor(policy: Policy, complaint: Complaint, roleName?: string): BareAnswer {
  const { context, role, offer } = chosenOffer(policy, complaint, roleName);
  return {
    ...bareOffer(context, offer),
    needs: bestWithApproval(context, role, offer)?.role.role.name ?? null,
    refer: context.entitlement.refer?.role ?? null,
  };
}

/**
 * What remedies would be worth to this customer by the figures of a policy, in minor units: each at its amount (minor units
 * or points), or as much as there is of it. Null for one that the policy doesn't have.
 */
export function worthUnder(
  policy: Policy,
  complaint: Complaint,
  remedies: readonly { readonly id: string; readonly amount: number | null }[],
): (number | null)[] {
  const compiled = compilePolicy(policy);
  const { facts } = withSizedRefusals(compiled, complaint);
  const pricing = pricingContext(compiled, facts, harmOf(compiled, facts));
  return remedies.map(({ id, amount }) => {
    const remedy = compiled.remedies.get(id);
    if (!remedy) return null;
    return priceAt(remedy, amount ?? remedy.amounts(facts, pricing.harm)[0] ?? 0, facts, pricing, amount)
      .worth;
  });
}

function bareOffer(context: EvaluationContext, offer: Candidate): BareOffer {
  const { goods, trouble, respect, total } = context.scoring.harm;
  const { lead, others } = offer.baseOffers;
  return {
    facts: context.facts,
    harm: { goods, trouble, respect, total },
    customerValue: context.customerValue.total,
    live: context.entitlement.live,
    outcome: context.outcome,
    barred: context.entitlement.barred.length > 0,
    ways: [wayOn(context, offer, lead), ...others.map((base) => wayOn(context, offer, base))],
  };
}

function wayOn(context: EvaluationContext, { extras }: Candidate, base: BaseOffer): BareWay {
  const { harm, neverPast } = context.scoring;
  const added = payable([base.left], extras);
  const items = [...base.items, ...added];
  const money = moneyMendedBy(
    harm,
    items.map(({ priced }) => priced),
  );
  return {
    given: items.map(givenRemedy),
    cuts: base.cuts,
    money,
    mended: shareMended(harm, money, neverPast) / PER_MILLE,
    cost: added.reduce((sum, { priced }) => sum + priced.cost, base.sums.cost),
    keeps: base.goods?.keep ?? null,
  };
}

function givenRemedy({
  remedy: { remedy },
  priced: { amount, worth, theyPay },
  owed,
  rules,
}: PricedRemedy): GivenRemedy {
  return { remedy, amount, worth, theyPay, owed, rules };
}
