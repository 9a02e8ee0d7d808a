import type { Facts } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import { compilePolicy } from '../compiled/compile-policy.js';
import { liveRules } from '../rules/entitlement.js';

/** The rules that fit a completed complaint, less those that a rule that fits stands in for, in policy order. */
export function rulesThatFit(policy: Policy, facts: Facts): readonly Rule[] {
  return liveRules(compilePolicy(policy), facts).map(({ rule }) => rule);
}
