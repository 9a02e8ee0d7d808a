import type { JsonSchema } from '../source/schema/json-schema.js';

/** A value that an author may pick, and what it means. */
export type Proposal = { readonly value: string; readonly about?: string };

/**
 * A schema that any value fits, and that proposes some. They are for text alone, or an editor would propose
 * them as keys of a map as well; whatever does not fit the first part fits the second.
 */
export function proposing(proposals: readonly Proposal[]): JsonSchema {
  const defaultSnippets = proposals.map(({ value, about }) => ({
    label: value,
    ...(about === undefined ? {} : { description: about }),
    body: value,
  }));
  return { anyOf: [{ type: 'string', defaultSnippets }, {}] };
}

/** Whether a schema only proposes. */
export function isProposing({ anyOf = [] }: JsonSchema): boolean {
  return anyOf.some((option) => Object.keys(option).length === 0);
}
