/** The room that helps authors in their editors: the shape of a policy as a JSON Schema that does not mislead. */
import { mapShape } from '../source/maps/shape.js';
import {
  type JsonSchema,
  plainPolicySchema,
  plainSchema,
  type SchemaMap,
} from '../source/schema/json-schema.js';
import { settingsShape } from '../source/schema/settings.js';
import { testsShape } from '../source/tests/shape.js';
import { choice, isChoice } from './choice.js';
import { factsFrom, factsTold } from './facts.js';
import { withFactNames, withKnownNames, withValuesByFact } from './known.js';
import { mapSchema } from './map-schema.js';

/** The JSON Schema (draft 7) of a policy, for editors. */
export function policySchema(): JsonSchema {
  const { $schema, definitions: plain = {} } = plainPolicySchema();
  const chosen = everyDefinition(plain, (part) => (isChoice(part) ? choice(part, plain) : part));
  const known = withKnownNames(chosen);
  const typed = everyDefinition(known, (part) =>
    withFactNames(withValuesByFact(quietNames(withWordsForType(withTypeOfReference(part, known))))),
  );
  const { policy, ...definitions } = typed;
  return { ...($schema && { $schema }), ...policy, definitions: titled(definitions) };
}

/** The JSON Schema (draft 7) of a file of tests: of the facts of a complaint, those that amends knows are proposed. */
export function testsSchema(): JsonSchema {
  const { $schema, definitions: plain = {} } = plainSchema(testsShape);
  const chosen = everyDefinition(plain, (part) => (isChoice(part) ? choice(part, plain) : part));
  const known = { ...chosen, facts: { ...chosen['facts'], properties: factsTold() } };
  const typed = everyDefinition(known, (part) =>
    quietNames(withWordsForType(withTypeOfReference(part, known))),
  );
  const { tests, ...definitions } = typed;
  return { ...($schema && { $schema }), ...tests, definitions };
}

/** The JSON Schema (draft 7) of a map from columns to facts: those that amends knows are proposed. */
export function rowMapSchema(): JsonSchema {
  const { $schema, definitions: plain = {} } = plainSchema(mapShape);
  const known = {
    ...plain,
    facts: { ...plain['facts'], properties: factsFrom({ $ref: '#/definitions/source' }) },
  };
  const typed = everyDefinition(known, (part) =>
    quietNames(withWordsForType(withTypeOfReference(part, known))),
  );
  const { map, ...definitions } = typed;
  return { ...($schema && { $schema }), ...map, definitions };
}

/** The JSON Schema (draft 7) of `.amendsrc.yaml`. */
export function settingsSchema(): JsonSchema {
  const { $schema, definitions: plain = {} } = plainSchema(settingsShape);
  const { settings, ...definitions } = plain;
  return { ...($schema && { $schema }), ...settings, definitions };
}

/** The schemas that there are, by what they are of, as text: as they are shipped and printed. */
export const SCHEMAS = {
  policy: () => textOf(policySchema()),
  tests: () => textOf(testsSchema()),
  settings: () => textOf(settingsSchema()),
  map: () => textOf(rowMapSchema()),
} as const satisfies Readonly<Record<string, () => string>>;

const textOf = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 1)}\n`;

const everyDefinition = (definitions: SchemaMap, change: (part: JsonSchema) => JsonSchema): SchemaMap =>
  mapped(definitions, (definition) => mapSchema(definition, change));

const mapped = (schemas: SchemaMap, change: (schema: JsonSchema, name: string) => JsonSchema): SchemaMap =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, change(schema, name)]));

/** An editor heads what it says of a key with the nearest title above: `rule`, or `voucher`. */
const TITLES: Readonly<Record<string, string>> = {
  condition: 'condition',
  fact: 'fact',
  problem: 'problem',
  rule: 'rule',
  remedy: 'remedy',
  'money-amount': 'amount',
  'share-amount': 'amount',
  'count-amount': 'amount',
  'sized-money': 'amount',
  'sized-count': 'amount',
};

const titled = (definitions: SchemaMap): SchemaMap =>
  mapped(definitions, (definition, name) =>
    TITLES[name] ? { title: TITLES[name], ...definition } : definition,
  );

/**
 * A reference with a description of its own stands inside another schema, where draft 7 wants it. An editor
 * that writes the key looks there to know whether a value or a map follows it.
 */
function withTypeOfReference(part: JsonSchema, definitions: SchemaMap): JsonSchema {
  const { allOf, ...rest } = part;
  const [only, second] = allOf ?? [];
  if (part.type || second || !only?.$ref) return part;
  const { type, errorMessage } = definitions[only.$ref.replace('#/definitions/', '')] ?? {};
  if (type !== 'object') return { ...rest, anyOf: [only] };
  return { ...part, type, ...(errorMessage && { errorMessage }) };
}

/**
 * What is said of a value that is no map must not be said of its keys as well: those stand in a part of their
 * own, for which an editor has words that name the key.
 */
function withWordsForType(part: JsonSchema): JsonSchema {
  const { properties, required, additionalProperties, propertyNames, ...rest } = part;
  if (!properties || !part.errorMessage) return part;
  const keys = { properties, required, additionalProperties, propertyNames };
  return { ...rest, allOf: [JSON.parse(JSON.stringify(keys)), ...(part.allOf ?? [])] };
}

/** A name of one's own cannot be proposed; an editor would propose the pattern that it has to have. */
function quietNames(part: JsonSchema): JsonSchema {
  const { propertyNames } = part;
  return propertyNames ? { ...part, propertyNames: { ...propertyNames, doNotSuggest: true } } : part;
}
