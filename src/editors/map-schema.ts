import type { JsonSchema, SchemaMap } from '../source/schema/json-schema.js';

/**
 * A schema whose every part is put through `change`, the outer parts first. What only tells which part counts,
 * `if`, is left as it is.
 */
export function mapSchema(schema: JsonSchema, change: (part: JsonSchema) => JsonSchema): JsonSchema {
  const part = (one: JsonSchema) => mapSchema(one, change);
  const parts = (ones: readonly JsonSchema[]) => ones.map(part);
  const map = (ones: SchemaMap): SchemaMap =>
    Object.fromEntries(Object.entries(ones).map(([key, one]) => [key, part(one)]));
  const changed = change(schema);
  const { properties, definitions, propertyNames, additionalProperties, items, anyOf, allOf } = changed;
  return {
    ...changed,
    ...(properties && { properties: map(properties) }),
    ...(propertyNames && { propertyNames: part(propertyNames) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: part(additionalProperties) }),
    ...(items && { items: isList(items) ? parts(items) : part(items) }),
    ...(anyOf && { anyOf: parts(anyOf) }),
    ...(allOf && { allOf: parts(allOf) }),
    ...(changed.then && { then: part(changed.then) }),
    ...(changed.else && { else: part(changed.else) }),
    ...(definitions && { definitions: map(definitions) }),
  };
}

const isList = (items: NonNullable<JsonSchema['items']>): items is readonly JsonSchema[] =>
  Array.isArray(items);
