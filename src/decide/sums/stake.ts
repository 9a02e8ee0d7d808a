import type { Facts } from '../../domain/policy/fact.js';
import { SHARE_SCALE, scale } from '../../domain/values/number.js';
import { type Prepared, type PreparedSegment, plain } from '../compiled/prepare.js';
import { number } from './harm.js';

/** What it is worth to us that this customer stays, in minor units. */
export type Stake = {
  readonly segment: string;
  readonly worthIfStays: number;
  readonly wordOfMouth: number;
  readonly total: number;
};

/** Step 2: the stake, the margin to come and what they tell others. */
export function stakeOf(prepared: Prepared, facts: Facts): Stake {
  const segment = prepared.segments.find(({ test }) => test(facts) === true) ?? prepared.newcomer;
  return stakeIn(prepared, facts, segment);
}

/** What would be at stake with customers of the other segments, where that is less, least first; minor units. */
export function lesserStakes(prepared: Prepared, facts: Facts, stake: Stake): number[] {
  return prepared.segments
    .map((segment) => stakeIn(prepared, facts, segment).total)
    .filter((total) => total < stake.total)
    .sort((a, b) => a - b);
}

function stakeIn(prepared: Prepared, facts: Facts, chosen: PreparedSegment): Stake {
  const spend = number(facts, 'spend-a-year', plain(chosen.spend, facts));
  const worthIfStays = worthOfStaying(prepared, facts, chosen, spend);
  const wordOfMouth = wordOfMouthOf(prepared, facts);
  return { segment: chosen.segment.name, worthIfStays, wordOfMouth, total: worthIfStays + wordOfMouth };
}

/** m / (1 + i − r), m being the margin of a year's spend net of tax; rounded once. */
function worthOfStaying(
  { costs, policy }: Prepared,
  facts: Facts,
  { segment }: PreparedSegment,
  spend: number,
): number {
  const years = SHARE_SCALE + policy.sums.discountRate - segment.stays;
  return scale(
    spend,
    plain(costs.margin, facts) * SHARE_SCALE,
    (SHARE_SCALE + plain(costs.tax, facts)) * years,
  );
}

function wordOfMouthOf(prepared: Prepared, facts: Facts): number {
  const { tellWhenLetDown, tellWhenDelighted, swayed } = prepared.policy.sums.wordOfMouth;
  const { newcomer } = prepared;
  const worth = worthOfStaying(prepared, facts, newcomer, plain(newcomer.spend, facts));
  return scale(worth, (tellWhenLetDown + tellWhenDelighted) * swayed, SHARE_SCALE);
}
