import { REMEDY_KIND_NAMES } from '../domain/remedies/kinds.js';
import { ABOUT_KINDS } from '../i18n/en/kinds.js';
import type { JsonSchema, SchemaMap } from '../source/schema/json-schema.js';
import { FACT_PROPOSALS, factsRedefined, problemsRedefined, testsOfFacts } from './facts.js';
import { VALUES_BY_FACT } from './values.js';

/** The definitions with all that amends knows by name: facts in conditions and amounts, with their questions. */
export function withKnownNames(definitions: SchemaMap): SchemaMap {
  const { condition, policy = {}, remedy } = definitions;
  const amounts = Object.entries(definitions).map(([name, schema]) => [name, amountOf(name, schema)]);
  return {
    ...Object.fromEntries(amounts),
    condition: withKeys(condition, testsOfFacts({ $ref: '#/definitions/test' })),
    policy: withKeys(policy, {
      facts: withKeys(policy.properties?.['facts'], factsRedefined({ $ref: '#/definitions/fact' })),
      problems: withKeys(
        policy.properties?.['problems'],
        problemsRedefined({ $ref: '#/definitions/problem' }),
      ),
    }),
    remedy: withKeys(remedy, { kind: { ...remedy?.properties?.['kind'], enumDescriptions: KINDS } }),
    ...FACT_PROPOSALS,
    [VALUES]: VALUES_BY_FACT,
  };
}

const VALUES = 'values-by-fact';

const KINDS = REMEDY_KIND_NAMES.map((name) => ABOUT_KINDS[name]);

const withKeys = (map: JsonSchema = {}, keys: SchemaMap): JsonSchema => ({
  ...map,
  properties: { ...map.properties, ...keys },
});

/** An amount may be the name of a fact of its unit. */
function amountOf(name: string, schema: JsonSchema): JsonSchema {
  const unit = /^(?:sized-)?(money|share|count)(?:-amount)?$/.exec(name)?.[1];
  return unit === undefined ? schema : proposingFacts(schema, `${unit}-facts`);
}

/** The values of the fact that decides, where something is said for each. */
export function withValuesByFact(schema: JsonSchema): JsonSchema {
  const { by, where } = schema.properties ?? {};
  if (!by || !where) return schema;
  return { ...schema, allOf: [...(schema.allOf ?? []), { $ref: `#/definitions/${VALUES}` }] };
}

/** The names of facts, where the shape has marked that one is due. */
export function withFactNames(schema: JsonSchema): JsonSchema {
  const { names, ...rest } = schema;
  return names ? proposingFacts(rest, `${names}-facts`) : schema;
}

const proposingFacts = (schema: JsonSchema, list: string): JsonSchema => ({
  ...schema,
  allOf: [...(schema.allOf ?? []), { $ref: `#/definitions/${list}` }],
});
