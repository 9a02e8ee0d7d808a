import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { fillPlaceholders } from '../../domain/values/placeholders.js';
import { catalogueFor, speaksOf } from '../../i18n/languages/index.js';
import { describeValue } from '../../i18n/values/describe-fact.js';

/** A sentence of a policy with its facts in the places of `{fact|words if unknown}`, each as people say it. */
export function fillFacts(text: string, facts: Facts, policy: Policy): string {
  return fillPlaceholders(text, ({ fact: name, otherwise, at }) => {
    const value = facts[name];
    const definition = policy.facts.find((fact) => fact.name === name);
    if (value === undefined || !definition) return otherwise;
    const spoken = describeValue(policy, definition, value).trim();
    if (spoken === '') return otherwise;
    return name === 'item' && speaksOf(policy)
      ? catalogueFor(policy).spoken.thing({ item: spoken, before: wordBefore(text.slice(0, at)) })
      : spoken;
  });
}

/**
 * The last word of a text, with the space after it, where both are there. Unicode is only asked about letters beyond
 * ASCII: building its table of letters takes a tenth of a decision.
 */
function wordBefore(text: string): string {
  const last = text.slice(text.lastIndexOf(' ', text.length - 2) + 1);
  const word = /[^ -~’]/.test(last) ? /[\p{L}’']+ $/u : /[A-Za-z’']+ $/;
  return word.exec(last)?.[0] ?? '';
}
