import { evaluateCondition } from '../../domain/policy/condition.js';
import { datedCounts } from '../../domain/policy/dates.js';
import type { Facts, FactValue } from '../../domain/policy/fact.js';
import { factNamed } from '../../domain/policy/fact-named.js';
import type { Policy } from '../../domain/policy/policy.js';
import { liveRules } from './condition-dependencies.js';
import { factDependencies, paidBesidePrice } from './fact-dependencies.js';
import { dependenciesBehind } from './needs.js';
import { wordingDependencies } from './wording-dependencies.js';

/** For each policy, the facts that can be needed with each problem. */
const FOUND = new WeakMap<Policy, Map<FactValue | undefined, ReadonlySet<string>>>();

/**
 * The facts that can apply and be needed with a problem (undefined where nobody told it), whatever else is known: of those
 * that apply all that {@link needsOf} can ever name then, and perhaps more. The more is known the less is needed, so it's
 * what is needed where nothing else is known; worked out once for each problem.
 */
export function perhapsNeeded(policy: Policy, problem: FactValue | undefined): ReadonlySet<string> {
  const known = FOUND.get(policy) ?? new Map<FactValue | undefined, ReadonlySet<string>>();
  FOUND.set(policy, known);
  const found = known.get(problem) ?? findNeeded(policy, certain(policy, problem));
  known.set(problem, found);
  return found;
}

/** A problem that was told counts for sure only where it is asked of every complaint. */
function certain(policy: Policy, problem: FactValue | undefined): Facts {
  return problem === undefined || factNamed(policy, 'problem')?.when ? {} : { problem };
}

function findNeeded(policy: Policy, told: Facts): ReadonlySet<string> {
  const live = liveRules(policy, told);
  const uses = [
    ...factDependencies(policy, live, told, 'anything'),
    ...wordingDependencies(policy, live, told),
    // The one thing that is needed only once something else is known: that money is back.
    ...paidBesidePrice(policy, told),
  ];
  const needed = new Set(uses.map(({ fact }) => fact));
  // Of a date and what counts from it, each can be asked in place of the others.
  for (const { date, counts } of datedCounts(policy)) {
    const names = [date, ...counts].map(({ name }) => name);
    if (names.some((name) => needed.has(name))) for (const name of names) needed.add(name);
  }
  for (const definition of policy.facts.toReversed()) {
    if (!needed.has(definition.name)) continue;
    for (const { fact } of dependenciesBehind(definition, told)) needed.add(fact);
  }
  const applying = policy.facts.filter(({ when }) => !when || evaluateCondition(when, told) !== false);
  return new Set(applying.map(({ name }) => name).filter((name) => needed.has(name)));
}
