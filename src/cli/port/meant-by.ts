import { nearFile } from '../../source/suggest/near-file.js';
import { nearest } from '../../source/suggest/nearest.js';
import type { Host } from './host.js';

/**
 * What was likely meant by the name of a policy or of its tests that leads nowhere: a file in the same folder, or a built-in
 * policy; of a name without an ending the other way about. Undefined where nothing is near.
 */
export function meantBy(
  wanted: string,
  host: Pick<Host, 'namesBeside'> & { readonly policies: Pick<Host['policies'], 'builtInNames'> },
): string | undefined {
  const file = nearFile(wanted, host.namesBeside(wanted));
  const builtIn = nearest(wanted, host.policies.builtInNames());
  return /[./]/.test(wanted) ? (file ?? builtIn) : (builtIn ?? file);
}
