import { factsOfAmount } from '../../../domain/policy/amount.js';
import { factsOfCondition } from '../../../domain/policy/condition.js';
import type { FactDefinition } from '../../../domain/policy/fact.js';
import { type ComplaintSets, ifProved } from '../../../lint/index.js';
import { type Expression, type Limit, limitsOf, type Region, regionOf } from '../../../regions/index.js';
import type { PolicyPair } from '../pair/joint-policy.js';

/** What somebody is asked again and again, and has turned down: only this is another at an earlier contact. */
const CONTACTS = 'contacts';
const REFUSED = 'turned-down';

/**
 * A region with every complaint that was in it at an earlier contact, or before something was turned down: what was offered
 * then still stands, so that the answer may be another though rules give the same now. Undefined where that takes too long.
 */
export function withLaterContacts(sets: ComplaintSets, region: Region, pair: PolicyPair): Region | undefined {
  const following = followingFacts(pair);
  const of = limitsOf(region).map(
    (limits): Expression => ({ is: 'all', of: limits.flatMap((one) => later(one, following)) }),
  );
  return ifProved(() => {
    const { space, budget } = sets;
    return budget.prove((options) => regionOf(space, { is: 'any', of }, options)).region;
  });
}

/** A limit as it is of whoever asks again; none where anything may follow. */
function later(limit: Limit, following: ReadonlySet<string>): Expression[] {
  const { dimension } = limit;
  if (following.has(dimension)) return [];
  if (dimension.startsWith(`${REFUSED}:`) && limit.is === 'one-of' && !limit.values.includes('yes'))
    return [];
  if (dimension === CONTACTS && limit.is === 'within' && limit.range) return asksAgain(limit.range);
  return [expressionOf(limit)];
}

/** However often they asked from then on; whom we wrote to before they did has asked no earlier. */
function asksAgain({ atLeast, atMost }: { atLeast: number; atMost: number }): Expression[] {
  const most = atMost >= 1 ? Number.MAX_SAFE_INTEGER - 1 : atMost;
  return [{ is: 'within', dimension: CONTACTS, ranges: [{ atLeast, atMost: most }] }];
}

function expressionOf(limit: Limit): Expression {
  const { dimension } = limit;
  const missing: Expression[] = limit.missing ? [{ is: 'missing', dimension }] : [];
  if (limit.is === 'one-of')
    return { is: 'any', of: [{ is: 'one-of', dimension, values: limit.values }, ...missing] };
  const ranges = limit.range ? [limit.range] : [];
  return { is: 'any', of: [{ is: 'within', dimension, ranges }, ...missing] };
}

/** The facts that are taken otherwise, or do not count, by how often they asked and what they turned down. */
function followingFacts({ before, after }: PolicyPair): Set<string> {
  const following = new Set<string>([CONTACTS, REFUSED]);
  for (const { facts } of [before, after, before, after]) {
    for (const fact of facts) if (restsOn(fact).some((name) => following.has(name))) following.add(fact.name);
  }
  following.delete(CONTACTS);
  following.delete(REFUSED);
  return following;
}

function restsOn({ when, default: taken }: FactDefinition): string[] {
  const conditions = when ? [...factsOfCondition(when)] : [];
  if (taken?.is === 'by') return [...conditions, taken.fact];
  return taken?.is === 'amount' ? [...conditions, ...factsOfAmount(taken.amount)] : conditions;
}
