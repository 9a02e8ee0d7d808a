import type { Host, NotFound } from '../port/host.js';
import { meantBy } from '../port/meant-by.js';

/** What is said of a path that leads nowhere, with the file or the built-in policy that was likely meant. */
export function notFound({ path, why }: NotFound, host: Host): string {
  const near = meantBy(path, host);
  // What is there and can't be used, as a policy without tests, is nearest to itself.
  return `“${path}” ${why}${near !== undefined && near !== path ? ` Did you mean “${near}”?` : ''}`;
}
