import { MOST_MONEY, mostMoney } from '../../domain/facts/define.js';
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
  const facts = policy.facts.filter((fact) => !isUntouched(fact, policy));
  return JSON.stringify(
    inOrder({
      ...said,
      facts: facts.map(withoutBuiltInDate),
      sha256: undefined,
      currency: { code, digits },
      remedies: said.remedies.map(withoutPlace),
      rules: said.rules.map(withoutPlace),
      promises: said.promises.map(withoutPlace),
      ...(said.caps ? { caps: said.caps.map(withoutPlace) } : {}),
    }),
  );
}

/** A fact that amends came to bring later and of which a policy says nothing, so that it is the policy that it was. */
function isUntouched(fact: FactDefinition, policy: UnsignedPolicy): boolean {
  if (!fact.onlyWhereUsed) return false;
  const brought = builtInFacts(catalogueFor(policy).facts).find(({ name }) => name === fact.name);
  return (
    brought !== undefined && JSON.stringify(said(fact, policy)) === JSON.stringify(said(brought, policy))
  );
}

/**
 * A definition as it is in this currency, in which money facts reach as far as makes sense there. When a date applies
 * follows from the count of its days, which says it.
 */
function said({ type, when, ...rest }: FactDefinition, { currency }: UnsignedPolicy): unknown {
  return inOrder({
    ...rest,
    when: type.is === 'date' ? undefined : when,
    type: type.is === 'money' && type.atMost === MOST_MONEY ? { ...type, atMost: mostMoney(currency) } : type,
  });
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
