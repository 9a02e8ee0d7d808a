import type { Spread } from '../../domain/policy/policy.js';
import type { Loyalty, Verdict } from '../../domain/results/decision.js';
import { scale } from '../../domain/values/number.js';
import { eachLevel, gainOf, liftSpread, THOUSAND } from '../compiled/lift.js';
import type { Outlook } from '../evaluate/outlook.js';
import type { Candidate } from '../offers/offer-table.js';

/** The sums of an offer, in tenths of a point and minor units, before they are written down. */
type Reckoning = {
  readonly lift: Spread;
  readonly goodwillLift: Spread;
  readonly goodwillCost: number;
  /** Tenths of a point; null where nothing is at stake. */
  readonly breakEven: number | null;
  readonly verdict: Verdict;
};

/** Low, middle and high lift of an offer, in tenths of a point. */
function liftOf({ scales }: Outlook, { footing: { lead }, share }: Candidate): Spread {
  return liftSpread(scales.lifts(lead.cure?.remedy.kind.givesUpGoods === true), share);
}

/** Whether an offer holds anything beyond what is owed and the apology. */
function hasGoodwill({ footing: { goodwillCure }, extras }: Candidate): boolean {
  return goodwillCure !== null || extras.length > 0;
}

/** Step 8: what the goodwill adds, held against what it costs. */
export function reckon(outlook: Outlook, offer: Candidate): Reckoning {
  // Rows are listed from what is owed alone, so the first is just that, with the apology.
  const owedOnly = outlook.table.read(0);
  const lift = liftOf(outlook, offer);
  const owedLift = liftOf(outlook, owedOnly);
  const goodwillLift = eachLevel(lift, (value, level) => value - owedLift[level]);
  const goodwillCost = Math.max(0, offer.cost - owedOnly.cost);
  const { total: stake } = outlook.stake;
  const breakEven = stake === 0 ? null : scale(goodwillCost, THOUSAND, stake);
  return {
    lift,
    goodwillLift,
    goodwillCost,
    breakEven,
    verdict: hasGoodwill(offer) ? verdictOn(goodwillCost, breakEven, goodwillLift) : 'nothing-beyond-owed',
  };
}

function verdictOn(cost: number, breakEven: number | null, { low, middle, high }: Spread): Verdict {
  if (breakEven === null) return cost === 0 ? 'pays-cautiously' : 'does-not-pay';
  if (breakEven <= low) return 'pays-cautiously';
  if (breakEven <= middle) return 'pays-on-middle';
  return breakEven <= high ? 'pays-if-hopeful' : 'does-not-pay';
}

/** The sums as the decision carries them: lifts and break-even in points, money in minor units. */
export function loyaltyOf(
  outlook: Outlook,
  { lift, goodwillLift, goodwillCost, breakEven, verdict }: Reckoning,
): Loyalty {
  const { stake } = outlook;
  const inPoints = (spread: Spread) => eachLevel(spread, (tenths) => tenths / 10);
  return {
    segment: stake.segment,
    worthIfStays: stake.worthIfStays,
    wordOfMouth: stake.wordOfMouth,
    stake: stake.total,
    lift: inPoints(lift),
    goodwillLift: inPoints(goodwillLift),
    gain: eachLevel(lift, (tenths) => gainOf(tenths, stake.total)),
    goodwillCost,
    breakEven: breakEven === null ? null : breakEven / 10,
    verdict,
  };
}
