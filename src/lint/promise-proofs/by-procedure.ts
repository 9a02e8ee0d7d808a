import { factsOfAmount } from '../../domain/policy/amount.js';
import { factsOfCondition } from '../../domain/policy/condition.js';
import type { Rule, Segment } from '../../domain/policy/policy.js';
import { amountsIn } from '../../domain/policy/policy-parts.js';
import type { PolicyPromise, PromisedTrend } from '../../domain/policy/promise.js';
import { extendUpward, limitsOf, meet, type Region } from '../../regions/index.js';
import { asksAnew } from './by-rules.js';
import { isReadBesideCustomers } from './facts-read.js';
import { doubted, type Promised, type Proof, promisedShare } from './promised.js';

const BY_PROCEDURE: Proof = { by: 'procedure' };

/**
 * Of all offers that may be made, those stay that mend as much as the policy wants, or else most: so what is promised up
 * to there holds, where it is also kept by all that is allowed.
 */
export function provedMended(at: Promised, mends: NonNullable<PolicyPromise['mends']>): Proof {
  if (!mends.orAllThatIsAllowed) return doubted('how much all that is allowed can mend');
  const wanted = limitsOf(at.region).map((limits) => ({
    share: at.grants.bounds(at.policy.generosity.mend, limits).low,
    limits,
  }));
  const low = wanted.findIndex(({ share }) => promisedShare({ atLeast: share }) < promisedShare(mends));
  if (low < 0) return BY_PROCEDURE;
  const box = at.region.boxes[low];
  return doubted(
    'complaints of which generosity wants less to be mended',
    box && at.sets.some({ space: at.region.space, boxes: [box] }),
  );
}

/** Proves that what is mended never gets less as they ask again, or as somebody is more to us. */
export function provedNeverLessMended(at: Promised, trend: PromisedTrend): Proof {
  if (trend.fact === 'contacts') return askingAgain(at, trend);
  if (trend.fact === 'spend-a-year' || isReadBesideCustomers(at.policy, trend.fact))
    return doubted(`what rests on “${trend.fact}” beside who the customer is to us`);
  return moreToUs(at, trend);
}

/**
 * What was offered stays on offer, and nothing that mends less of today's harm is made. That is no less than it was of the
 * harm before, where asking again changes neither that harm, nor what a remedy is, nor the cure or the money that is owed.
 */
function askingAgain({ policy, grants }: Promised, { falls }: PromisedTrend): Proof {
  if (falls) return doubted('what is added when they ask again');
  const isFixed = ({ id, when }: Rule): boolean =>
    [when, ...policy.rules.filter(({ replaces }) => replaces.includes(id)).map((one) => one.when)].every(
      (one) => !factsOfCondition(one).has('contacts'),
    );
  const movesMoney = (rule: Rule): boolean =>
    grants.owed(rule).some(({ of }) => of.some(({ kind }) => kind.role === 'cure' || kind.paysBack !== 'no'));
  const rule = policy.rules.find((one) => movesMoney(one) && !isFixed(one));
  if (rule) return doubted(`what “${rule.id}” owes when they ask again`);
  const reads = amountsIn(policy).some((amount) => factsOfAmount(amount).has('contacts'));
  if (reads || asksAnew({ policy })) return doubted('amounts that rest on how often they asked');
  return BY_PROCEDURE;
}

/** All else being equal, who is more to us is mended no less; so it is to be seen that they are more to us. */
function moreToUs(at: Promised, trend: PromisedTrend): Proof {
  const { policy, sets } = at;
  if (!sets.space.places.has(trend.fact)) return BY_PROCEDURE;
  const segments = policy.customers.map((segment, place) => ({
    segment,
    region: sets.without(
      sets.shared(at.region, sets.where(segment.when)),
      policy.customers.slice(0, place).map(({ when }) => sets.where(when)),
    ),
  }));
  for (const before of segments) {
    const upwards = risen(before.region, trend);
    const less = segments.find(
      (after) =>
        after !== before && meet(upwards, after.region) && !isNoLess(at, after.segment, before.segment),
    );
    if (less)
      return doubted(
        `whether “${less.segment.name}” customers are as much to us as “${before.segment.name}” ones`,
      );
  }
  return BY_PROCEDURE;
}

/** A region with all that it becomes as a fact rises, or falls. */
function risen(region: Region, { fact, falls }: PromisedTrend): Region {
  if (!falls) return extendUpward(region, fact, Number.MIN_SAFE_INTEGER);
  const place = region.space.places.get(fact) ?? -1;
  const axis = region.space.axes[place];
  // Downwards all of it is taken, which is never too little.
  return axis ? { ...region, boxes: region.boxes.map((box) => box.with(place, axis.all)) } : region;
}

/** Whether customers of one kind are surely worth no less to us than those of another, whatever they spend. */
function isNoLess({ grants }: Promised, one: Segment, other: Segment): boolean {
  const [spend, less] = [grants.bounds(one.spendAYear), grants.bounds(other.spendAYear)];
  const isSame = JSON.stringify(one.spendAYear) === JSON.stringify(other.spendAYear);
  return one.stays >= other.stays && (isSame || spend.low >= less.high);
}
