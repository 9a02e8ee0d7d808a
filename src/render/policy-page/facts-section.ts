import { type FactDefinition, type FactType, isNumeric } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { factsNamed } from '../../domain/policy/policy-parts.js';
import { type Entry, item } from '../page/sheet.js';
import { sayValue } from './fact-words.js';
import { paragraph, part } from './wording.js';

/** The facts of ours that a policy goes by, with the values that may be written of each. */
export function factsSection(policy: Policy): Entry[] {
  const used = factsNamed(policy);
  const facts = policy.facts.filter(({ name, builtIn }) => builtIn && used.has(name));
  if (facts.length === 0) return [];
  return [
    ...part('Built-in facts that count here'),
    paragraph('These are asked without being declared. Their values are as a policy writes them.'),
    ...facts.map((fact) => item(fact.name, `${valuesOf(policy, fact)}.`)),
  ];
}

function valuesOf(policy: Policy, { name, type }: FactDefinition): string {
  if (type.is === 'one-of') return type.values.join(', ');
  const words = WORDS[type.is];
  if (words !== undefined || !isNumeric(type)) return words ?? type.is;
  return `${sayValue(policy, name, type.atLeast)} to ${sayValue(policy, name, type.atMost)}`;
}

/** What has no values to list, nor ends that anybody wants to hear. */
const WORDS: Readonly<Partial<Record<FactType['is'], string>>> = {
  'yes-no': 'yes, no',
  money: 'money',
  remedy: 'a remedy of this policy, or nothing',
  remedies: 'remedies of this policy, each with its amount',
};
