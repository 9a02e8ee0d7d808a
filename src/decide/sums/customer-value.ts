import type { Facts } from '../../domain/policy/fact.js';
import { product, SHARE_SCALE, scale } from '../../domain/values/number.js';
import { type CompiledPolicy, type CompiledSegment, evaluate } from '../compiled/compile-policy.js';
import { numericFact } from './harm.js';

/** What it is worth to us that this customer stays, the stake, in minor units. */
export type CustomerValue = {
  readonly segment: string;
  readonly worthIfStays: number;
  readonly wordOfMouth: number;
  readonly total: number;
};

/** Step 2: the stake, the margin to come and what they tell others. */
export function customerValueOf(compiled: CompiledPolicy, facts: Facts): CustomerValue {
  const chosen = compiled.segments.find(({ test }) => test(facts) === true) ?? compiled.newcomer;
  const worth = worthIfStays(compiled, facts, chosen);
  const wordOfMouth = wordOfMouthOf(compiled, facts);
  return {
    segment: chosen.segment.name,
    worthIfStays: worth,
    wordOfMouth,
    total: worth + wordOfMouth,
  };
}

/** What would be at stake with customers of the other segments, where that is less, least first; minor units. */
export function lowerCustomerValues(
  compiled: CompiledPolicy,
  facts: Facts,
  customerValue: CustomerValue,
): number[] {
  return compiled.segments
    .map((segment) => worthIfStays(compiled, facts, segment) + customerValue.wordOfMouth)
    .filter((total) => total < customerValue.total)
    .sort((a, b) => a - b);
}

/** What it is worth that they stay if they are customers of this segment, whatever they tell others. */
function worthIfStays(compiled: CompiledPolicy, facts: Facts, segment: CompiledSegment): number {
  const spend = numericFact(facts, 'spend-a-year', evaluate(segment.spend, facts));
  return worthOfStaying(compiled, facts, segment, spend);
}

/** m / (1 + i − r), m being the margin of a year's spend net of tax; rounded once. */
function worthOfStaying(
  { costs, policy }: CompiledPolicy,
  facts: Facts,
  { segment }: CompiledSegment,
  spend: number,
): number {
  const years = SHARE_SCALE + policy.sums.discountRate - segment.stays;
  return scale(
    spend,
    product(evaluate(costs.margin, facts), SHARE_SCALE),
    product(SHARE_SCALE + evaluate(costs.tax, facts), years),
  );
}

function wordOfMouthOf(compiled: CompiledPolicy, facts: Facts): number {
  const { tellWhenLetDown, tellWhenDelighted, swayed } = compiled.policy.sums.wordOfMouth;
  const { newcomer } = compiled;
  const worth = worthOfStaying(compiled, facts, newcomer, evaluate(newcomer.spend, facts));
  return scale(worth, product(tellWhenLetDown + tellWhenDelighted, swayed), SHARE_SCALE);
}
