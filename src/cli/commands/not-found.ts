import { nearest } from '../../source/suggest/nearest.js';
import type { NotFound } from '../port/host.js';

/** What is said of a path that leads nowhere, with the built-in policy that was likely meant. */
export function notFound({ path, why }: NotFound, builtIn: readonly string[]): string {
  const near = nearest(path, builtIn);
  return `“${path}” ${why}${near ? ` Did you mean “${near}”?` : ''}`;
}
