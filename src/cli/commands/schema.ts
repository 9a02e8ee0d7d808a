import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';

/** `amends schema`: the shape of a policy as a JSON Schema of draft 7, for editors. */
export async function schema(host: Host): Promise<Outcome> {
  const { policySchemaText } = await import('../../editors/index.js');
  await host.print(policySchemaText());
  return 'answered';
}
