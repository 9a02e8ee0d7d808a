import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';

/** What there is a schema of. */
export const SCHEMA_NAMES = ['policy', 'tests', 'settings', 'map'] as const;

/** `amends schema [WHAT]`: the shape of a policy, of its tests, of the settings or of a map as a JSON Schema of draft 7, for editors. */
export async function schema(what: (typeof SCHEMA_NAMES)[number], host: Host): Promise<Outcome> {
  const { SCHEMAS } = await import('../../editors/index.js');
  await host.print(SCHEMAS[what]());
  return 'answered';
}
