import { gainOf } from './lift.js';
import type { Candidate } from './offers.js';

/** What the choice goes by, in minor units and thousandths of the harm. */
export type Terms = {
  /** Share of the harm that should be mended. */
  readonly target: number;
  /** What we may give beyond what pays for itself. */
  readonly pastTheSums: number;
  /** Money of today's harm that an earlier offer would mend. */
  readonly floor: number;
  /** Worth of the best that was turned down. */
  readonly refused: number;
  /**
   * The stakes of customers who are worth less to us, in minor units, where offers read both curves: a
   * longer-standing customer is mended no less than any of these. On one curve that follows by itself.
   */
  readonly lesserStakes: readonly number[];
};

/**
 * Step 7: the offer to make among those within a limit (goodwill at face value, minor units). Those that mend
 * enough whichever way the customer chooses, or else most; of those not past what still helps, if any; of those the best net; of those close enough to it, the one that mends most, then is
 * worth most to the customer, then is cheapest, then stands first in the policy.
 */
export function choose(candidates: readonly Candidate[], limit: number, terms: Terms): Candidate {
  const granted = candidates.filter(({ promised, face }) => promised || face <= limit);
  const beating = beatingRefused(granted, terms.refused);
  const notLess = orMost(beating, ({ money }) => money, terms.floor);
  const mending = orMost(notLess, ({ leastShare }) => leastShare, terms.target);
  const moderate = orMost(mending, ({ past, money }) => (past ? -money : 0), 0);
  const standing = Math.max(0, ...terms.lesserStakes.map((stake) => atStake(moderate, stake, terms).share));
  return bestOf(
    orMost(moderate, ({ share }) => share, standing),
    ({ net }) => net,
    terms,
  );
}

function atStake(candidates: readonly Candidate[], stake: number, terms: Terms): Candidate {
  return bestOf(candidates, ({ lift, cost }) => gainOf(lift, stake) - cost, terms);
}

/** The best net; of those close enough to it, the one that mends most. */
function bestOf(
  candidates: readonly Candidate[],
  net: (one: Candidate) => number,
  { pastTheSums }: Terms,
): Candidate {
  const bestNet = most(candidates, net);
  const close = candidates.filter((candidate) => net(candidate) >= bestNet - pastTheSums);
  return close.reduce((best, candidate) => (isBetter(candidate, best) ? candidate : best));
}

/** Whether anything within the limit is worth no less than what was turned down. */
export function canBeatRefused(candidates: readonly Candidate[], limit: number, refused: number): boolean {
  return candidates.some(
    (candidate) => (candidate.promised || candidate.face <= limit) && beats(candidate, refused),
  );
}

/** Goodwill of less worth than what was turned down is not made; where nothing beats it, there is none at all. */
function beatingRefused(candidates: readonly Candidate[], refused: number): readonly Candidate[] {
  if (refused === 0) return candidates;
  const beating = candidates.filter((candidate) => beats(candidate, refused));
  return beating.length > 0 ? beating : candidates.filter(({ goodwillWorth }) => goodwillWorth === 0);
}

function beats({ goodwillWorth, worth }: Candidate, refused: number): boolean {
  return goodwillWorth === 0 ? worth >= refused : goodwillWorth >= refused;
}

/** Those of at least `enough`; where there are none, those of the most. */
function orMost(
  candidates: readonly Candidate[],
  figure: (candidate: Candidate) => number,
  enough: number,
): readonly Candidate[] {
  const high = most(candidates, figure);
  const bar = Math.min(high, enough);
  return candidates.filter((candidate) => figure(candidate) >= bar);
}

function most(candidates: readonly Candidate[], figure: (candidate: Candidate) => number): number {
  let high = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) high = Math.max(high, figure(candidate));
  return high;
}

function isBetter(one: Candidate, best: Candidate): boolean {
  if (one.share !== best.share) return one.share > best.share;
  if (one.worth !== best.worth) return one.worth > best.worth;
  return one.cost < best.cost;
}
