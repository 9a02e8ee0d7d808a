import type { Condition } from '../../domain/policy/condition.js';
import type { Policy } from '../../domain/policy/policy.js';
import { conditionWords } from '../../render/policy-page/condition-words.js';
import type { Guard } from './branches.js';

/**
 * When something holds, in words for an author: as on the page of a policy, but what the policy asks itself goes by its
 * name, which they have given it, and not by the whole question.
 */
export const authorWords = (policy: Policy, condition: Condition): string =>
  conditionWords(withNamedFacts(policy), condition);

/** What has to be so for an amount to go one way, in the same words. */
export const guardWords = (policy: Policy, guards: readonly Guard[]): string =>
  guards
    .map(({ test, otherwise }) => authorWords(policy, otherwise ? { is: 'not', of: test } : test))
    .join(' and ');

const NAMED = new WeakMap<Policy, Policy>();

/** What amends brings goes by a name already; all else is as if amends brought it. */
function withNamedFacts(policy: Policy): Policy {
  const before = NAMED.get(policy);
  if (before) return before;
  const named = { ...policy, facts: policy.facts.map((fact) => ({ ...fact, builtIn: true })) };
  NAMED.set(policy, named);
  return named;
}
