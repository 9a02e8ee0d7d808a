import type { Policy, Rule } from '../../domain/policy/policy.js';
import { factsNamed } from '../../domain/policy/policy-parts.js';
import { placeholdersIn } from '../../domain/values/placeholders.js';
import { factsBehind } from './assumed-view.js';

/**
 * Whether nothing is decided by a fact of the policy's own, and every sentence that names it has words for where it is
 * not known: `{ready-on|soon}`. Nobody has to tell it, as nobody has to say what it is about.
 */
export function isOnlySaid(policy: Policy, fact: string): boolean {
  const before = FOUND.get(policy);
  const found = before ?? onlySaid(policy);
  if (!before) FOUND.set(policy, found);
  return found.has(fact);
}

/** One policy is asked about again and again. */
const FOUND = new WeakMap<Policy, ReadonlySet<string>>();

function onlySaid(policy: Policy): ReadonlySet<string> {
  const said = policy.rules.flatMap(textsOf).flatMap(placeholdersIn);
  const needed = new Set([
    ...factsNamed(policy),
    ...policy.facts.flatMap(factsBehind),
    ...policy.facts.flatMap(({ since }) => since ?? []),
    ...said.filter(({ otherwise }) => otherwise === '').map(({ fact }) => fact),
  ]);
  const own = new Set(policy.facts.filter(({ builtIn }) => !builtIn).map(({ name }) => name));
  return new Set(said.map(({ fact }) => fact).filter((fact) => own.has(fact) && !needed.has(fact)));
}

const textsOf = ({ say = '', outcome, note = '' }: Rule): string[] => [say, outcome?.reason ?? '', note];
