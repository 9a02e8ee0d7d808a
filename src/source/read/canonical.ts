import type { UnsignedPolicy } from '../lower/policy.js';

/**
 * What a policy says, as text that is the same for policies that say the same: keys in order, without the
 * places and names of files, and without how this machine’s Intl writes money.
 */
export function canonical(policy: UnsignedPolicy): string {
  const { code, digits } = policy.currency;
  const { source: _source, ...said } = policy;
  return JSON.stringify(
    inOrder({
      ...said,
      sha256: undefined,
      currency: { code, digits },
      remedies: policy.remedies.map(withoutPlace),
      rules: policy.rules.map(withoutPlace),
      promises: policy.promises.map(withoutPlace),
    }),
  );
}

function withoutPlace<Item extends { place: unknown }>({
  place: _place,
  ...rest
}: Item): Omit<Item, 'place'> {
  return rest;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
