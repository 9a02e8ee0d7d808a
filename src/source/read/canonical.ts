import type { FactDefinition } from '../../domain/policy/fact.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { builtInFacts } from '../../i18n/values/built-in.js';
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
      facts: policy.facts.filter((fact) => !isAsBrought(policy, fact)).map(withoutBuiltInDate),
      currency: { code, digits },
      remedies: policy.remedies.map(withoutPlace),
      rules: policy.rules.map(withoutPlace),
      promises: policy.promises.map(withoutPlace),
    }),
  );
}

/**
 * Built-in facts that a policy says nothing of, and that came after the hash: with them, policies that say the same as
 * before would have another one. What rests on them stands in the conditions.
 */
const LATER = ['today', 'purchased-on'];

function isAsBrought({ locale }: UnsignedPolicy, { when: _, ...fact }: FactDefinition): boolean {
  const brought = LATER.includes(fact.name) && builtInFacts(catalogueFor({ locale }).facts);
  return brought !== false && brought.some((one) => JSON.stringify(one) === JSON.stringify(fact));
}

/** What built-in facts count from is the same in every policy. */
function withoutBuiltInDate({ since, ...fact }: FactDefinition): FactDefinition {
  return since === undefined || fact.builtIn ? fact : { ...fact, since };
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
