import type { Policy } from '../domain/policy/policy.js';
import type { BriefDecision } from '../domain/results/brief-decision.js';
import type { Complaint, CompleteComplaint } from '../domain/results/complaint.js';
import { PER_MILLE } from './compiled/retention-lift.js';
import { bestWithApproval } from './evaluate/approval.js';
import { type ChosenOffer, chosenOffer } from './evaluate/chosen-offer.js';
import type { DecideOptions } from './evaluate/options.js';
import { loyaltyFigures, stakeKept } from './reasons/loyalty.js';
import type { CustomerChoice } from './rules/customer-choice.js';
import type { PricedRemedy } from './rules/priced-remedy.js';
import { reasonOf } from './wording/reason.js';
import { offerFigures } from './wording/written-offer.js';

/**
 * What {@link decide} answers, without words and reasons and in a fraction of the time. The day changes nothing here: a
 * brief decision does not carry it. Throws a Failure only where the policy has no such role.
 */
export function decideBriefly(
  policy: Policy,
  complaint: Complaint | CompleteComplaint,
  { role: roleName, left }: Partial<Omit<DecideOptions, 'wouldChange'>> = {},
): BriefDecision {
  const chosen = chosenOffer(policy, complaint, roleName, left);
  const { context, role, offer } = chosen;
  const { entitlement } = context;
  return {
    as: role.role.name,
    outcome: context.outcome.is,
    reason: reasonOf(context),
    ...briefOffer(chosen),
    choices: entitlement.choices.map(briefChoice),
    needs: bestWithApproval(context, role, offer)?.role.role.name ?? null,
    refer: entitlement.refer?.role ?? null,
    rules: entitlement.live.map(({ id }) => id),
    ...briefLoyalty(chosen),
  };
}

type OfOffer = 'remedies' | 'keep' | 'cost' | 'worth' | 'goodwill' | 'mended';

function briefOffer({ context, offer: { baseOffers, extras } }: ChosenOffer): Pick<BriefDecision, OfOffer> {
  const { lead } = baseOffers;
  const { items, cost, worth, goodwill, share } = offerFigures(context, lead, extras);
  return {
    remedies: items.map(briefRemedy),
    keep: lead.goods?.keep ?? null,
    cost,
    worth,
    goodwill,
    mended: share / PER_MILLE,
  };
}

function briefRemedy({ remedy: { remedy }, priced, owed }: PricedRemedy): BriefDecision['remedies'][number] {
  return { id: remedy.id, kind: remedy.kind, amount: priced.amount, owed, cost: priced.cost };
}

const briefChoice = ({ options, chosen }: CustomerChoice): BriefDecision['choices'][number] => ({
  of: options.map(({ remedy }) => remedy.remedy.id),
  chosen: chosen?.remedy.remedy.id ?? null,
});

function briefLoyalty({ context, offer }: ChosenOffer): Pick<BriefDecision, 'stake' | 'gain' | 'verdict'> {
  if (context.complaint.untold.length > 0) return { stake: null, gain: null, verdict: null };
  const { keptLift, verdict } = loyaltyFigures(context, offer);
  return { stake: context.customerValue.total, gain: stakeKept(context, keptLift), verdict };
}
