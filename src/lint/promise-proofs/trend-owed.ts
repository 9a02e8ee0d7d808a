import { type Amount, factsOfAmount, type RemedyAmount } from '../../domain/policy/amount.js';
import { factsOfCondition } from '../../domain/policy/condition.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import type { PromisedTrend } from '../../domain/policy/promise.js';
import { extendUpward, type Region } from '../../regions/index.js';
import { givesNoLess } from '../grants/compare-amounts.js';
import type { GrantedRemedy, OwedGrant } from '../grants/grants.js';
import { isReadBesideCustomers, isReadByFacts } from './facts-read.js';
import { doubted, type Promised, type Proof } from './promised.js';

/** Facts by which it is settled what a cure is worth and what of the money is still to come back. */
const OF_THE_GOODS = ['price', 'share-affected', 'held-value', 'given-back'];

/**
 * Proves that what is owed is never worth less as a fact rises: whatever a rule owes beyond a cure another owes no less of
 * where that rule stops, and no amount falls. Cures and choices have to be the same throughout.
 */
export function provedNeverLessOwed(at: Promised, trend: PromisedTrend): Proof {
  const { policy, grants } = at;
  if (!isReadBesideCustomers(policy, trend.fact)) return { by: 'rules' };
  if (trend.falls || OF_THE_GOODS.includes(trend.fact) || isReadByFacts(policy, trend.fact))
    return doubted('amounts held against amounts');
  if (sumsRead(policy, trend.fact)) return doubted(`sums that rest on “${trend.fact}”`);
  for (const rule of policy.rules) {
    for (const due of grants.owed(rule)) {
      const isSame = isFixed(at, rule, trend.fact);
      const doubt = isSame ? fallsAs(rule, due, trend.fact) : ends(at, rule, due, trend.fact);
      if (doubt) return doubt;
    }
  }
  return { by: 'bounds' };
}

/** Whether the harm rests on a fact, or what becomes of the goods where that decides what is taken off. */
function sumsRead({ harm, returns, costs, remedies }: Policy, fact: string): boolean {
  const { trouble, respect } = harm;
  const ofHarm = [
    ...[harm.goods, trouble.plus, trouble.occasionMissed, respect.eachExtraContact],
    ...[...Object.values(trouble.levels), ...Object.values(respect.levels)],
  ];
  const takesOff = remedies.some(({ less }) => less !== undefined);
  const ofGoods = [returns.cost, returns.recovers, returns.keepUpTo, returns.trip, ...Object.values(costs)];
  const read = (some: readonly (Amount | undefined)[]) =>
    some.some((amount) => amount !== undefined && factsOfAmount(amount).has(fact));
  const kept = returns.neverKeep !== undefined && factsOfCondition(returns.neverKeep).has(fact);
  return read(ofHarm) || (takesOff && (kept || read(ofGoods)));
}

/** Whether asking for a fact never decides whether a rule speaks. */
function isFixed({ sets }: Promised, rule: Rule, fact: string): boolean {
  return [rule, ...sets.replacing(rule)].every(({ when }) => !factsOfCondition(when).has(fact));
}

/** A doubt where what a rule owes may be worth less as a fact rises. */
function fallsAs(rule: Rule, { of }: OwedGrant, fact: string): Proof | undefined {
  const falls = of.some(({ remedy, amount, kind }) => {
    const others = [remedy.cost, remedy.worth, remedy.less].filter((one) => one !== undefined);
    if (others.some((one) => factsOfAmount(one).has(fact))) return true;
    if (!amount || !factsOfAmount(amount.is === 'sizes' ? amount.to : amount).has(fact)) return false;
    return kind.paysBack !== 'no' || kind.role === 'cure' || !isRising(amount, fact);
  });
  return falls ? doubted(`how much “${rule.id}” owes as “${fact}” rises`) : undefined;
}

/** Whether an amount surely never falls as a fact rises. */
function isRising(amount: RemedyAmount, fact: string): boolean {
  switch (amount.is) {
    case 'fact':
    case 'fixed':
    case 'harm':
      return true;
    case 'sum':
    case 'least':
    case 'most':
      return amount.of.every((part) => isRising(part, fact));
    case 'percent':
      return isRising(amount.of, fact) && isRising(amount.share, fact);
    case 'each':
      return isRising(amount.each, fact);
    case 'divided':
      return isRising(amount.of, fact);
    case 'kept':
      return [amount.of, amount.within.atLeast, amount.within.atMost].every(
        (part) => !part || isRising(part, fact),
      );
    case 'by':
      return (
        amount.fact !== fact &&
        [...Object.values(amount.where), amount.else].every((part) => isRising(part, fact))
      );
    case 'bands':
      return isRisingInBands(amount, fact);
    case 'sizes':
      return false;
  }
}

function isRisingInBands({ fact: by, bands }: RemedyAmount & { is: 'bands' }, fact: string): boolean {
  if (!bands.every(({ gives }) => isRising(gives, fact))) return false;
  if (by !== fact) return true;
  const fixed = bands.map(({ gives }) => (gives.is === 'fixed' ? gives.value : undefined));
  return fixed.every(
    (value, at) => at === 0 || (value !== undefined && (fixed[at - 1] ?? Number.POSITIVE_INFINITY) <= value),
  );
}

/** A doubt where a rule that owes something begins or ends as a fact rises, and it cannot be told that no less is owed. */
function ends(at: Promised, rule: Rule, due: OwedGrant, fact: string): Proof | undefined {
  const doubt = fallsAs(rule, due, fact);
  if (doubt) return doubt;
  const [given] = due.of;
  if (due.choice || !given || isHardToHold(at, given))
    return doubted(`what “${rule.id}” owes, which is no longer the same as “${fact}” rises`);
  const { sets, region } = at;
  const spoken = sets.shared(region, sets.speaking(rule));
  const risen = sets.shared(region, upwards(spoken, fact));
  const suspect = sets.outside(risen, [sets.speaking(rule), ...owingNoLess(at, rule, given)]);
  return suspect ? doubted(`what “${rule.id}” owes, which ends as “${fact}” rises`, suspect) : undefined;
}

const upwards = (region: Region, fact: string): Region =>
  region.space.places.has(fact) ? extendUpward(region, fact, Number.MIN_SAFE_INTEGER) : region;

/**
 * Whether it takes more to tell what it is beside others: money that was paid comes back once, what adds up is held
 * against sums, and what meets a choice of something else makes less of that.
 */
function isHardToHold({ policy, grants }: Promised, { remedy, kind }: GrantedRemedy): boolean {
  if (kind.paysBack !== 'no' || remedy.addsUp) return true;
  return policy.rules.some((rule) =>
    grants.owed(rule).some((due) => due.choice && due.of.some((one) => one.remedy === remedy)),
  );
}

/** Where other rules owe no less of the same outright. */
function owingNoLess({ policy, grants, sets }: Promised, rule: Rule, given: GrantedRemedy): Region[] {
  return policy.rules
    .filter((other) => other !== rule)
    .filter((other) => grants.outright(other).some((one) => givesNoLess(grants, one, given)))
    .map((other) => sets.speaking(other));
}
