import type { Host } from '../port/host.js';
import type { ResolveOptions } from '../usage/resolve-options.js';

/** Whether there is somebody to ask, who may be asked. */
export function mayAsk(
  { input, complaint }: Pick<ResolveOptions, 'input' | 'complaint'>,
  { canAsk, env }: Host,
): boolean {
  const inCi = env['CI'] !== undefined && env['CI'] !== '' && env['CI'] !== 'false';
  return input !== false && complaint !== '-' && !inCi && canAsk();
}
