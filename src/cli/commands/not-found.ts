import type { Host, NotFound } from '../port/host.js';
import { meantBy } from '../port/meant-by.js';

/** What is said of a path that leads nowhere, with the file or the built-in policy that was likely meant. */
export function notFound({ path, why }: NotFound, host: Host): string {
  const near = meantBy(path, host);
  return `“${path}” ${why}${near ? ` Did you mean “${near}”?` : ''}`;
}
