import { SETTINGS_FILE } from '../../domain/policy/settings.js';
import { isFailure } from '../../domain/values/failure.js';
import type { Host } from './host.js';

/**
 * The settings that hold where we are; undefined where there are none. A folder that nobody may look into, such as that
 * of another user, holds none for us, and whoever names a policy needs no folder.
 */
export function nearestSettings(host: Pick<Host, 'nearest'>): string | undefined {
  try {
    return host.nearest(SETTINGS_FILE);
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}
