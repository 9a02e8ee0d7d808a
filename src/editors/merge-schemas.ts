import type { JsonSchema, SchemaMap } from '../source/schema/json-schema.js';

/** A map that is one of two, where nothing tells them apart: it has the keys of both, and needs what both need. */
export function mergeSchemas(a: JsonSchema, b: JsonSchema): JsonSchema {
  return {
    ...a,
    properties: mergeKeys(a.properties ?? {}, b.properties ?? {}),
    required: (a.required ?? []).filter((key) => b.required?.includes(key)),
    additionalProperties: mergeAdditional(a.additionalProperties, b.additionalProperties),
  };
}

function mergeKeys(a: SchemaMap, b: SchemaMap): SchemaMap {
  const both = { ...b, ...a };
  return Object.fromEntries(
    Object.entries(both).map(([key, schema]) => {
      const other = b[key];
      return [key, other ? eitherOf(schema, other) : schema];
    }),
  );
}

function mergeAdditional(a: JsonSchema['additionalProperties'], b: JsonSchema['additionalProperties']) {
  if (typeof a === 'object' && typeof b === 'object') return eitherOf(a, b);
  return a === false && b === false ? false : (a ?? b ?? true);
}

/** One of two values; what is said of the first is said of both. */
function eitherOf(a: JsonSchema, b: JsonSchema): JsonSchema {
  const [{ description: saidOfA, ...one }, { description: _, ...other }] = [bare(a), bare(b)];
  const about = saidOfA === undefined ? {} : { description: saidOfA };
  if (JSON.stringify(one) === JSON.stringify(other)) return a;
  const [mapA, mapB] = [one.type === 'object', other.type === 'object'];
  return mapA && mapB ? { ...about, ...mergeSchemas(one, other) } : { ...about, anyOf: [one, other] };
}

/** A reference that was wrapped to carry a description, without its wrapping. */
function bare(schema: JsonSchema): JsonSchema {
  const { allOf, description, ...rest } = schema;
  const [only, second] = allOf ?? [];
  if (!only?.$ref || second || Object.keys(rest).length > 0) return schema;
  return { ...only, ...(description === undefined ? {} : { description }) };
}
