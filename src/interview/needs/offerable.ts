import type { Facts } from '../../domain/policy/fact.js';
import type { Policy, Remedy } from '../../domain/policy/policy.js';
import { factsNamed, grantsOf } from '../../domain/policy/policy-parts.js';
import { isApologyKind } from '../../domain/remedies/kinds.js';
import { liveRules } from './condition-dependencies.js';

/** The remedies that some rule gives, or may yet, with what is known; an apology always. */
function givableRemedies(policy: Policy, facts: Facts): Remedy[] {
  const granted = new Set(
    liveRules(policy, facts)
      .flatMap(grantsOf)
      .map(({ remedy }) => remedy),
  );
  return policy.remedies.filter(({ id, kind }) => granted.has(id) || isApologyKind(kind));
}

/**
 * What a customer can ask for so that it counts: what may be given with what is known. Where the policy itself goes by
 * this `fact`, whatever they ask for does.
 */
export function askableRemedies(policy: Policy, fact: string, facts: Facts): readonly Remedy[] {
  return factsNamed(policy).has(fact) ? policy.remedies : givableRemedies(policy, facts);
}

/**
 * What a customer can have turned down: more than words, that some rule gives for such a problem. When it was offered,
 * everything else may have been otherwise: how often they had asked, how long ago they bought.
 */
export function refusableRemedies(policy: Policy, { problem }: Facts): readonly Remedy[] {
  return givableRemedies(policy, { problem }).filter(({ kind }) => !isApologyKind(kind));
}
