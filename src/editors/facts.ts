import type { FactDefinition } from '../domain/policy/fact.js';
import { BUILT_IN_FACTS, BUILT_IN_PROBLEMS } from '../i18n/values/built-in.js';
import type { JsonSchema, SchemaMap } from '../source/schema/json-schema.js';
import { type Proposal, proposing } from './proposals.js';
import { valueProposals } from './values.js';

/** What a condition may hold of each built-in fact; what is only said, or only counts in the sums, decides nothing. */
export function testsOfFacts(test: JsonSchema): SchemaMap {
  const deciding = BUILT_IN_FACTS.filter(decides);
  return byName(deciding, (fact) => testOf(fact, test));
}

/** What a policy may say anew of each built-in fact. */
export function factsRedefined(fact: JsonSchema): SchemaMap {
  return byName(BUILT_IN_FACTS, () => fact);
}

/** What a complaint may say of each built-in fact. */
export const factsTold = (): SchemaMap => byName(BUILT_IN_FACTS, toldOf);

/** Where a map may say each built-in fact comes from. */
export const factsFrom = (source: JsonSchema): SchemaMap => byName(BUILT_IN_FACTS, () => source);

/** A policy may have values of its own: those that amends knows are only proposed. */
function toldOf(fact: FactDefinition): JsonSchema {
  const values = valueProposals(fact);
  return values.length > 0 ? proposing(values) : { anyOf: [{}] };
}

/** What a policy may say anew of each built-in problem. */
export function problemsRedefined(problem: JsonSchema): SchemaMap {
  return Object.fromEntries(
    BUILT_IN_PROBLEMS.map(({ name, label }) => [name, described(problem, `${label}.`)]),
  );
}

/** The built-in facts that a name in a policy may mean: by what marks the name, or the unit of the amount. */
export const FACT_PROPOSALS: SchemaMap = {
  'deciding-facts': factsOf('one-of', 'yes-no', 'number', 'money', 'percent'),
  'counted-facts': factsOf('number', 'money', 'percent'),
  'date-facts': factsOf('date'),
  'money-facts': factsOf('money'),
  'share-facts': factsOf('percent'),
  'count-facts': factsOf('number'),
};

function decides({ use }: FactDefinition): boolean {
  return use === 'condition' || use === 'moment';
}

function factsOf(...types: readonly FactDefinition['type']['is'][]): JsonSchema {
  const facts = BUILT_IN_FACTS.filter((fact) => decides(fact) && types.includes(fact.type.is));
  return proposing(facts.map((fact) => ({ value: fact.name, about: aboutFact(fact) })));
}

const byName = (facts: readonly FactDefinition[], schemaOf: (fact: FactDefinition) => JsonSchema) =>
  Object.fromEntries(facts.map((fact) => [fact.name, described(schemaOf(fact), aboutFact(fact))]));

/** A schema with a description of its own; beside a reference it would be passed over. */
const described = (schema: JsonSchema, description: string): JsonSchema =>
  schema.$ref ? { description, allOf: [schema] } : { description, ...schema };

function aboutFact({ ask, help }: FactDefinition): string {
  return help ? `${ask} ${help}` : ask;
}

/** A fact of which every value is known is judged by them; of others, values are only proposed. */
function testOf(fact: FactDefinition, test: JsonSchema): JsonSchema {
  const values = valueProposals(fact);
  if (fact.type.is === 'one-of' && fact.type.values.length > 0) return oneOf(fact.type.values, values);
  if (fact.type.is === 'yes-no') return oneOf(['yes', 'no', true, false], values);
  return fact.name === 'problem'
    ? { type: ['string', 'array', 'object'], allOf: [test, proposing(values)] }
    : test;
}

function oneOf(values: readonly (string | boolean)[], proposals: readonly Proposal[]): JsonSchema {
  const listed = {
    enum: values,
    enumDescriptions: values.map((value, at) => proposals[at]?.about ?? String(value)),
    errorMessage: `Needed is one of ${proposals.map(({ value }) => value).join(', ')}, or a list of them.`,
  };
  const types = new Set(values.map((value) => typeof value));
  return {
    type: [...types, 'array'],
    errorMessage: listed.errorMessage,
    allOf: [
      { if: { type: 'array' }, then: { minItems: 1, items: listed }, else: listed },
      proposing(proposals),
    ],
  };
}
