import type { Policy } from '../../domain/policy/policy.js';
import type { Complaint } from '../../domain/results/complaint.js';
import type { Decision } from '../../domain/results/decision.js';
import type { Candidate } from '../offers/offer-table.js';
import { mostMended } from '../offers/select-offer.js';
import { payable } from '../rules/payments.js';
import { bestWithApproval } from './approval.js';
import { chosenOffer } from './chosen-offer.js';
import { type EvaluationContext, remediesIn } from './evaluation-context.js';
import { authorityOf } from './role-authority.js';

/** What an answer comes to, without words: all that a promise may speak of. Money in minor units. */
export type AnswerFigures = {
  readonly outcome: Decision['outcome'];
  /** Remedies that are owed, outright or as one that the customer may choose. */
  readonly owed: ReadonlySet<string>;
  /** All that the offer holds, and what the customer may choose. */
  readonly given: ReadonlySet<string>;
  /** What the offer costs us, at least and at most, whichever way the customer chooses. */
  readonly cost: { readonly least: number; readonly most: number };
  /** What is owed in the way that leads, in what it is worth to them. */
  readonly owedWorth: number;
  readonly harm: number;
  /** Of that, what the way that leads mends. */
  readonly mended: number;
  /** The share of the harm that is mended whichever way the customer chooses, in thousandths. */
  readonly leastShare: number;
  /** The most of it that any offer that may be made mends. */
  readonly mostShare: number;
  /** The role above whose yes would bring them more; null for none, and where nobody asks. */
  readonly yesFrom: string | null;
};

/**
 * What the answer of a role comes to, that of `decide` in less time. Where no role is named the lowest answers, and nobody
 * asks whose yes would bring more.
 */
export function answerFigures(policy: Policy, complaint: Complaint, roleName?: string): AnswerFigures {
  const { context, role, offer } = chosenOffer(policy, complaint, roleName);
  const { harm } = context.scoring;
  return {
    outcome: context.outcome.is,
    ...remediesNamed(context, offer),
    cost: costsOf(offer),
    owedWorth: offer.baseOffers.lead.items
      .filter(({ owed }) => owed)
      .reduce((sum, { priced }) => sum + priced.worth, 0),
    harm: harm.total,
    mended: Math.min(offer.money, harm.total),
    leastShare: offer.leastShare,
    mostShare: mostMended(context.table, authorityOf(context, role), context.criteria),
    yesFrom: roleName === undefined ? null : (bestWithApproval(context, role, offer)?.role.role.name ?? null),
  };
}

function remediesNamed({ entitlement }: EvaluationContext, offer: Candidate) {
  const chosen = entitlement.choices.flatMap(({ options }) => options.map(({ remedy }) => remedy.remedy.id));
  const items = remediesIn(offer);
  const idsOf = (some: typeof items): string[] => some.map(({ remedy }) => remedy.remedy.id);
  return {
    owed: new Set([...idsOf(items.filter(({ owed }) => owed)), ...chosen]),
    given: new Set([...idsOf(items), ...chosen]),
  };
}

function costsOf({ baseOffers: { lead, others }, extras }: Candidate): AnswerFigures['cost'] {
  const costs = [lead, ...others].map(({ sums, left }) =>
    payable([left], extras).reduce((cost, { priced }) => cost + priced.cost, sums.cost),
  );
  return { least: Math.min(...costs), most: Math.max(...costs) };
}
