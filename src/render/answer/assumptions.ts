import type { FactValue } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Decision } from '../../domain/results/decision.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { describeFact } from '../../i18n/values/describe-fact.js';
import { readFact } from '../../i18n/values/read-facts.js';
import { sanitizeLine } from '../page/sanitize.js';
import { type Entry, item } from '../page/sheet.js';

/** What these facts were taken as, in one line, in words. */
export function assumptions(policy: Policy, decision: Decision, facts: readonly string[]): Entry[] {
  const words = wordsOf(policy, decision, facts);
  const { labels, takenAs: listed } = catalogueFor(policy).answer;
  return words.length > 0 ? [item(labels.assumed, listed(words))] : [];
}

/** What the first few of these facts were taken as, and that there are others. */
export function firstAssumptions(policy: Policy, decision: Decision, facts: readonly string[]): Entry[] {
  const words = wordsOf(policy, decision, facts.slice(0, A_FEW));
  const { labels, takenFirst: listed } = catalogueFor(policy).answer;
  return words.length > 0 ? [item(labels.assumed, listed(words))] : [];
}

/** As many as one can take in. */
const A_FEW = 4;

const wordsOf = (policy: Policy, { complaint }: Decision, facts: readonly string[]): string[] =>
  facts.flatMap((name) => {
    const value = knownValue(policy, name, complaint[name]);
    return value === undefined ? [] : [sanitizeLine(describeFact(policy, name, value))];
  });

/** The value of a fact in its own units, as a decision says it; undefined where it says none. */
export function knownValue(policy: Policy, fact: string, written: unknown): FactValue | undefined {
  const definition = policy.facts.find(({ name }) => name === fact);
  if (!definition || written === undefined) return undefined;
  const reading = readFact(policy, definition, written);
  return 'value' in reading ? reading.value : undefined;
}
