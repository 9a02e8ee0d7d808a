import type { FactMistake } from '../domain/complaint.js';
import type { FactDefinition } from '../domain/fact.js';
import type { Policy } from '../domain/policy.js';
import { didYouMean, nearest } from './nearest.js';

/** Adds the way out to what is wrong with a fact: the name or the value that was likely meant. */
export function withWayOut(policy: Policy, mistake: FactMistake, raw: unknown): FactMistake {
  const definition = policy.facts.find(({ name }) => name === mistake.fact);
  if (!definition) return { ...mistake, hint: nearFact(policy, mistake.fact) };
  const near = nearest(String(raw), valuesOf(policy, definition));
  const hint = near ? `Did you mean “${near}”?` : mistake.hint;
  return { ...mistake, ...(hint ? { hint } : {}) };
}

const nearFact = ({ facts }: Policy, fact: string): string =>
  didYouMean(
    fact,
    facts.map(({ name }) => name),
    'The facts are',
  );

function valuesOf(policy: Policy, { type }: FactDefinition): readonly string[] {
  if (type.is === 'one-of') return type.values;
  if (type.is === 'yes-no') return ['yes', 'no'];
  return type.is === 'remedy' ? ['nothing', ...policy.remedies.map(({ id }) => id)] : [];
}

/** A mistake in one line. */
export function mistakeLine({ fact, message, hint }: FactMistake): string {
  return [`${fact}: ${message}`, hint].filter(Boolean).join(' ');
}
