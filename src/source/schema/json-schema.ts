import * as z from 'zod';
import { ERROR_TEXTS } from './form.js';
import { policyShape } from './policy.js';

/**
 * A JSON Schema of draft 7, or a part of one. The last keywords are not of the standard: editors know them,
 * and validators pass them over.
 */
export type JsonSchema = {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minProperties?: number;
  readonly minItems?: number;
  readonly properties?: SchemaMap;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly definitions?: SchemaMap;
  /** What is said of each value of `enum`, in its order. */
  readonly enumDescriptions?: readonly string[];
  /** What is said instead of the editor's own words where a value does not fit. */
  readonly errorMessage?: string;
  /** What is proposed beside `enum`, where other values are as good. */
  readonly defaultSnippets?: readonly Snippet[];
  /** Said of the names of keys that an editor has nothing to propose for. */
  readonly doNotSuggest?: boolean;
  /** A mark of the shape: a name here is that of a fact. Editors never see it. */
  readonly names?: FactNames;
};

/** Schemas by the name of a key, or of a definition. */
export type SchemaMap = Readonly<Record<string, JsonSchema>>;

/** Which facts a name in a policy may mean: those that decide by their value, those that are counted, or dates. */
type FactNames = 'deciding' | 'counted' | 'date';

/** Something an author may pick: `body` is what is written then. */
type Snippet = { readonly label: string; readonly description?: string; readonly body: string };

/**
 * The shape of a policy as a JSON Schema, as zod tells it: true to the shape, with what belongs where, and
 * not yet fit for editors, which a choice of several forms leads astray.
 */
export const plainPolicySchema = (): JsonSchema => plainSchema(policyShape);

/** Any shape as a JSON Schema; see {@link plainPolicySchema}. */
export function plainSchema(shape: z.ZodType): JsonSchema {
  return z.toJSONSchema(shape, {
    target: 'draft-07',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const expectation = ERROR_TEXTS.get(zodSchema as unknown as z.ZodType);
      if (expectation) jsonSchema['errorMessage'] = `Needed is ${expectation.expects}.`;
    },
  }) as JsonSchema;
}
