import type { FactDefinition } from '../domain/policy/fact.js';
import { BUILT_IN_FACTS, BUILT_IN_PROBLEMS } from '../i18n/values/built-in.js';
import type { JsonSchema, SchemaMap } from '../source/schema/json-schema.js';
import { exactText } from './exact-text.js';
import type { Proposal } from './proposals.js';

const YES_NO: readonly Proposal[] = [
  { value: 'yes', about: 'It is so.' },
  { value: 'no', about: 'It is not so.' },
];

/** The values of a fact that amends knows, and what each means. A policy may have problems of its own. */
export function valueProposals({ name, type, labels = {} }: FactDefinition): readonly Proposal[] {
  if (name === 'problem')
    return BUILT_IN_PROBLEMS.map((problem) => ({ value: problem.name, about: `${problem.label}.` }));
  if (type.is === 'yes-no') return YES_NO;
  return type.is === 'one-of' ? type.values.map((value) => ({ value, about: labels[value] ?? value })) : [];
}

/** What any value fits; an editor writes a colon after a key only where something is said of its value. */
const ANYTHING: JsonSchema = { anyOf: [{}] };

const explained = (values: readonly Proposal[]): SchemaMap =>
  Object.fromEntries(values.map(({ value, about = value }) => [value, { description: about, ...ANYTHING }]));

/**
 * What `where` may say, by the fact that `by` names: the values of the built-in one, for an editor to propose
 * and explain. Whether they are all there, and what each holds, is judged elsewhere.
 */
export const VALUES_BY_FACT: JsonSchema = {
  allOf: BUILT_IN_FACTS.map((fact) => ({ name: fact.name, values: valueProposals(fact) }))
    .filter(({ values }) => values.length > 0)
    .map(({ name, values }) => ({
      if: { properties: { by: exactText(name) }, required: ['by'] },
      then: { properties: { where: { properties: explained(values) } } },
    })),
};
