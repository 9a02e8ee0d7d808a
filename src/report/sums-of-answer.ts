import { isApologyKind } from '../domain/remedies/kinds.js';
import type { Given } from '../domain/results/record-entry.js';
import type { RecordSums } from '../domain/results/record-sums.js';
import type { SettledAnswer } from './settled-answer.js';

/** Whether something was given: an apology is part of every offer, and is nothing that has to be done. */
export const givesSomething = (given: Given | null): boolean =>
  (given?.remedies ?? []).some(({ kind }) => !isApologyKind(kind));

/** What an answer costs: owed, goodwill, and for one that gave something else what was recommended. */
export function costSums({ entry, given, goodwill, cost, decision }: SettledAnswer): Partial<RecordSums> {
  const goodwillCost = (given?.remedies ?? []).reduce((sum, one) => (one.owed ? sum : sum + one.cost), 0);
  const own = { owed: cost - goodwillCost, goodwill, goodwillCost, cost };
  if (entry.kind !== 'other') return own;
  const { goodwill: recommendedGoodwill = 0, cost: recommendedCost = 0 } = decision?.offer ?? {};
  return { ...own, otherGoodwill: goodwill, otherCost: cost, recommendedGoodwill, recommendedCost };
}

/** What was at stake in a matter, what its last answer didn't win back of it, and whether they came back, as far as it's known. */
export function stakeSums(answer: SettledAnswer, cameBack: boolean | null): Partial<RecordSums> {
  if (answer.entry.kind === 'open') return { withoutStake: 1 };
  return { ...lostSums(answer), ...returnSums(answer, cameBack) };
}

function lostSums({ decision, given, entry }: SettledAnswer): Partial<RecordSums> {
  const { loyalty, fullLift } = decision ?? {};
  const gain = entry.kind === 'refused' ? NOTHING : given?.gain;
  if (!loyalty || !fullLift || !gain) return { withoutStake: 1 };
  const { stake } = loyalty;
  // Points are tenths as they are kept, so that this is exact up to the rounding of money.
  const lost = (level: keyof typeof NOTHING) =>
    Math.max(0, Math.round((stake * Math.round(fullLift[level] * 10)) / 1000) - gain[level]);
  return { stake, lostLow: lost('low'), lostMiddle: lost('middle'), lostHigh: lost('high') };
}

const NOTHING = { low: 0, middle: 0, high: 0 };

function returnSums(
  { decision, given, entry }: SettledAnswer,
  cameBack: boolean | null,
): Partial<RecordSums> {
  if (cameBack === null) return { settled: 1 };
  const { loyalty, fullLift } = decision ?? {};
  const gain = entry.kind === 'refused' ? 0 : (given?.gain?.middle ?? 0);
  const most = ((loyalty?.stake ?? 0) * (fullLift?.middle ?? 0)) / 100;
  return {
    settled: 1,
    cameBack: cameBack ? 1 : 0,
    stayedAway: cameBack ? 0 : 1,
    regained: most > 0 ? Math.round((gain / most) * 1000) : 0,
  };
}
