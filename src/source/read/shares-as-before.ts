import type { FactDefinition } from '../../domain/policy/fact.js';
import { PERCENT } from '../../domain/values/number.js';
import type { UnsignedPolicy } from '../lower/policy.js';

type Plain = Readonly<Record<string, unknown>>;

/** Millionths in hundredths of a percent: 14.975% is 1497.5 of them. */
const coarse = (millionths: unknown): number => Number(millionths) / (PERCENT / 100);

/**
 * A policy with every share in hundredths of a percent, by which they were counted when percentages had two decimals: so
 * that a policy which says what it said is known by the same hash, and decisions made by it can tell.
 */
export function sharesAsBefore(policy: UnsignedPolicy): UnsignedPolicy {
  const { costs, returns, generosity, sums, ...rest } = policy;
  const percents = new Set(policy.facts.filter(({ type }) => type.is === 'percent').map(({ name }) => name));
  const walk = walker(percents);
  return {
    ...(walk(rest, false) as Plain),
    facts: policy.facts.map((fact) => ({ ...(walk(fact, false) as Plain), ...defaultOf(fact, walk) })),
    costs: { ...(walk(costs, false) as Plain), margin: walk(costs.margin, true), tax: walk(costs.tax, true) },
    returns: { ...(walk(returns, false) as Plain), recovers: walk(returns.recovers, true) },
    generosity: {
      ...(walk(generosity, false) as Plain),
      mend: walk(generosity.mend, true),
      neverPast: coarse(generosity.neverPast),
    },
    sums: sumsAsBefore(sums),
    customers: policy.customers.map((segment) => ({
      ...(walk(segment, false) as Plain),
      stays: coarse(segment.stays),
    })),
    promises: policy.promises.map((promise) => ({
      ...(walk(promise, false) as Plain),
      ...(promise.mends ? { mends: { ...promise.mends, atLeast: coarse(promise.mends.atLeast) } } : {}),
    })),
  } as unknown as UnsignedPolicy;
}

function sumsAsBefore(sums: UnsignedPolicy['sums']): Plain {
  const { discountRate, wordOfMouth, voucher, cureWhenOccasionMissed } = sums;
  return {
    ...sums,
    discountRate: coarse(discountRate),
    wordOfMouth: { ...wordOfMouth, swayed: coarse(wordOfMouth.swayed) },
    voucher: {
      worthOfFace: coarse(voucher.worthOfFace),
      redeemed: coarse(voucher.redeemed),
      displaces: coarse(voucher.displaces),
    },
    cureWhenOccasionMissed: coarse(cureWhenOccasionMissed),
  };
}

/** Walks whatever a policy is made of; `isShare` where the amounts in it are shares. */
type Walk = (node: unknown, isShare: boolean) => unknown;

/** The default of a percentage, which is one itself. */
function defaultOf({ type, default: taken }: FactDefinition, walk: Walk): Plain {
  if (type.is !== 'percent' || !taken) return {};
  return { default: taken.is === 'value' ? { ...taken, value: coarse(taken.value) } : walk(taken, true) };
}

function walker(percents: ReadonlySet<unknown>): Walk {
  const walk: Walk = (node, isShare) => {
    if (Array.isArray(node)) return node.map((one) => walk(one, isShare));
    if (typeof node !== 'object' || node === null) return node;
    const { is, fact } = node as Plain;
    const walked = Object.fromEntries(
      Object.entries(node).map(([key, inner]) => [
        key,
        walk(inner, isShare || (is === 'percent' && key === 'share')),
      ]),
    );
    return {
      ...walked,
      ...ownShares(node as Plain, isShare),
      ...(percents.has(fact) ? boundsOn(walked) : {}),
    };
  };
  return walk;
}

/** The figures of one part that are shares themselves: a fixed amount, what one is rounded to, how far a fact reaches. */
function ownShares({ is, value, way, to, atLeast, atMost }: Plain, isShare: boolean): Plain {
  if (is === 'percent' && typeof atMost === 'number')
    return { atLeast: coarse(atLeast), atMost: coarse(atMost) };
  if (isShare && is === 'fixed') return { value: coarse(value) };
  return isShare && typeof way === 'string' ? { to: coarse(to) } : {};
}

/** Where a condition or bands divide a fact that is a percentage. */
function boundsOn({ is, ranges, bands }: Plain): Plain {
  if (is === 'within')
    return { ranges: (ranges as Plain[]).map((range) => coarseAt(range, 'atLeast', 'atMost')) };
  return is === 'bands' ? { bands: (bands as Plain[]).map((band) => coarseAt(band, 'upTo')) } : {};
}

const coarseAt = (part: Plain, ...keys: readonly string[]): Plain => ({
  ...part,
  ...Object.fromEntries(keys.map((key) => [key, coarse(part[key])])),
});
