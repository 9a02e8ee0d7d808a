import type { Policy } from '../../domain/policy/policy.js';

/** The policy for matters that are held out: each rule owes what it owes, and allows nothing beside it. */
export function withoutGoodwill(policy: Policy): Policy {
  const known = KNOWN.get(policy);
  if (known) return known;
  const made = { ...policy, rules: policy.rules.map((rule) => ({ ...rule, may: [] })) };
  KNOWN.set(policy, made);
  return made;
}

/** Made once, because a policy is compiled as the object that it is. */
const KNOWN = new WeakMap<Policy, Policy>();
