import type { Spread } from '../../domain/policy/policy.js';
import type { Loyalty, Verdict } from '../../domain/results/decision.js';
import { scale } from '../../domain/values/number.js';
import { gainFrom, mapSpread, PER_MILLE } from '../compiled/retention-lift.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import { keptLift, liftOf } from '../evaluate/kept-lift.js';
import type { Candidate } from '../offers/offer-table.js';

/** The sums of an offer, in tenths of a point and minor units, before they are written down. */
type LoyaltyFigures = {
  readonly lift: Spread;
  readonly goodwillLift: Spread;
  /** The lift that counts as kept: beside a no, that of the goodwill alone. */
  readonly keptLift: Spread;
  readonly goodwillCost: number;
  /** Tenths of a point; null where nothing is at stake. */
  readonly breakEven: number | null;
  readonly verdict: Verdict;
};

/** Whether an offer holds anything beyond what is owed and the apology. */
function hasGoodwill({ baseOffers: { goodwillCure }, extras }: Candidate): boolean {
  return goodwillCure !== null || extras.length > 0;
}

/** Step 8: what the goodwill adds, held against what it costs. */
export function loyaltyFigures(context: EvaluationContext, offer: Candidate): LoyaltyFigures {
  // Rows are listed from what is owed alone, so the first is just that, with the apology.
  const owedOnly = context.table.read(0);
  const lift = liftOf(context, offer);
  const owedLift = liftOf(context, owedOnly);
  const goodwillLift = mapSpread(lift, (value, level) => value - owedLift[level]);
  const goodwillCost = offer.cost - owedOnly.cost;
  const { total: stake } = context.customerValue;
  const breakEven = stake === 0 ? null : scale(goodwillCost, PER_MILLE, stake);
  return {
    lift,
    goodwillLift,
    keptLift: keptLift(context, lift),
    goodwillCost,
    breakEven,
    verdict: hasGoodwill(offer)
      ? verdictOn(goodwillCost, stakeKept(context, goodwillLift))
      : 'nothing-beyond-owed',
  };
}

/** What a lift (tenths of a point) brings of this customer's stake, in minor units. */
export function stakeKept({ customerValue }: EvaluationContext, lift: Spread): Spread {
  return mapSpread(lift, (tenths) => gainFrom(tenths, customerValue.total));
}

/** What the goodwill costs, held against what its lift brings: money against money, never rounded points. */
function verdictOn(cost: number, gain: Spread): Verdict {
  if (cost <= gain.low) return 'pays-cautiously';
  if (cost <= gain.middle) return 'pays-on-middle';
  return cost <= gain.high ? 'pays-if-hopeful' : 'does-not-pay';
}

/** The sums as the decision carries them: lifts and break-even in points, money in minor units. */
export function loyaltyOf(
  context: EvaluationContext,
  { lift, goodwillLift, keptLift, goodwillCost, breakEven, verdict }: LoyaltyFigures,
): Loyalty {
  const { customerValue } = context;
  const inPoints = (spread: Spread) => mapSpread(spread, (tenths) => tenths / 10);
  return {
    segment: customerValue.segment,
    worthIfStays: customerValue.worthIfStays,
    wordOfMouth: customerValue.wordOfMouth,
    stake: customerValue.total,
    lift: inPoints(lift),
    goodwillLift: inPoints(goodwillLift),
    gain: stakeKept(context, keptLift),
    goodwillCost,
    breakEven: breakEven === null ? null : breakEven / 10,
    verdict,
  };
}
