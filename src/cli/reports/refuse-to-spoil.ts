import { Failure } from '../../domain/values/failure.js';
import type { Host } from '../port/host.js';

/** Throws a Failure where a report would take the place of a policy, which would be all that is left of it. */
export async function refuseToSpoil(file: string, host: Host): Promise<void> {
  if (await host.policies.isOurs(file))
    throw new Failure(
      `“${file}” is a file that amends reads: a report would take its place.`,
      'Give the report a file of its own.',
    );
}
