import type { Spread } from '../../domain/policy/policy.js';
import { liftSpread, mapSpread } from '../compiled/retention-lift.js';
import type { Candidate } from '../offers/offer-table.js';
import type { EvaluationContext } from './evaluation-context.js';

/** Low, middle and high lift of an offer, in tenths of a point. */
export function liftOf(
  { scoring }: Pick<EvaluationContext, 'scoring'>,
  { baseOffers: { lead }, share }: Pick<Candidate, 'baseOffers' | 'share'>,
): Spread {
  return liftSpread(scoring.lifts(lead.cure?.remedy.kind.givesUpGoods === true), share);
}

/** The lift of what is owed alone, with the apology, in tenths of a point. */
export function owedLift(context: EvaluationContext): Spread {
  // Rows are listed from what is owed alone, so the first is just that, with the apology.
  return liftOf(context, context.table.read(0));
}

/** What of the lift of an offer counts as kept, in tenths of a point: beside a no that a rule says, only what goodwill adds. */
export function keptLift(context: EvaluationContext, lift: Spread): Spread {
  if (!context.outcome.rule) return lift;
  const owed = owedLift(context);
  return mapSpread(lift, (value, level) => value - owed[level]);
}
