import type { JsonSchema } from '../source/schema/json-schema.js';

/** This text. While somebody types, `refund` passes for the `const` refund-fee, which it may become; a pattern is exact. */
export const exactText = (value: string): JsonSchema => ({ type: 'string', pattern: `^${value}$` });
