import type { FactDefinition } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { exampleValue } from '../../i18n/values/example-value.js';
import type { FactIssue } from '../../i18n/values/read-facts.js';
import { nearest, nearestFew } from './nearest.js';

/** Adds the way out to what is wrong with a fact: the name or the value that was likely meant. */
export function withHint(policy: Policy, issue: FactIssue, raw: unknown): FactIssue {
  const definition = policy.facts.find(({ name }) => name === issue.fact);
  if (!definition) return { ...issue, hint: nearFact(policy, issue.fact) };
  const near = nearest(wrongValue(policy, definition, raw), valuesOf(policy, definition));
  const { didYouMean } = catalogueFor(policy).refusals;
  const hint = near ? didYouMean(near) : (issue.hint ?? asOneValue(policy, definition, raw));
  return { ...issue, ...(hint ? { hint } : {}) };
}

/** Of what is no one value, how one is written. */
function asOneValue(policy: Policy, fact: FactDefinition, raw: unknown): string | undefined {
  if (typeof raw !== 'object') return undefined;
  return catalogueFor(policy).refusals.such(exampleValue(policy, fact));
}

/** What says whose a complaint is, for the record, and the option that takes it. */
const REFERENCES: Readonly<Record<string, string>> = {
  customer: 'customer',
  order: 'order',
  store: 'store',
  staff: 'by',
  by: 'by',
};

/** How a reference is given that somebody took for a fact; null where it's none. */
export function referenceHint(policy: Policy, name: string): string | null {
  const option = Object.hasOwn(REFERENCES, name) ? REFERENCES[name] : undefined;
  return option === undefined ? null : catalogueFor(policy).refusals.facts.isReference(option);
}

function nearFact(policy: Policy, fact: string): string {
  const { didYouMean, facts } = catalogueFor(policy).refusals;
  const reference = referenceHint(policy, fact);
  if (reference !== null) return reference;
  const names = policy.facts.map(({ name }) => name);
  const near = nearest(fact, names);
  if (near) return didYouMean(near);
  return facts.nearestFacts({ near: nearestFew(fact, names, NEAREST_FACTS), source: policy.source });
}

/** So many facts are read over at a glance. */
const NEAREST_FACTS = 4;

function valuesOf(policy: Policy, { type }: FactDefinition): readonly string[] {
  if (type.is === 'one-of') return type.values;
  if (type.is === 'yes-no') return ['yes', 'no'];
  if (type.is === 'remedies') return idsOf(policy);
  return type.is === 'remedy' ? ['nothing', ...idsOf(policy)] : [];
}

const idsOf = ({ remedies }: Policy): string[] => remedies.map(({ id }) => id);

/** What of a value nobody knows: of a list of refusals, the first remedy that there is not. */
function wrongValue(policy: Policy, { type }: FactDefinition, raw: unknown): string {
  const items = Array.isArray(raw) ? raw.map(asWord) : [asWord(raw)];
  if (type.is !== 'remedies') return items.join(',');
  const named = items
    .flatMap((item) => item.split(','))
    .map((item) => item.split(/[:=]/, 1)[0]?.trim() ?? '');
  return named.find((id) => !idsOf(policy).includes(id)) ?? '';
}

/** A value as somebody would type it; nothing of a map, which may hold a key that JavaScript takes for a method. */
const asWord = (value: unknown): string => (typeof value === 'object' ? '' : String(value));
