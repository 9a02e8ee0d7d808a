import type { Host } from '../port/host.js';
import { nearestSettings } from '../port/nearest-settings.js';
import { reportDiagnostics } from '../port/report-diagnostics.js';
import type { ColourOption } from '../port/screen.js';

/** What options say about who sees the screen. */
type DiscretionOptions = { readonly discreet?: true; readonly why?: true; readonly color?: ColourOption };

/**
 * Whether customers see the screen: as the options say, or else `counter` in the settings of the repository. The
 * reader of settings is only loaded where they speak of it; where they are wrong, it is safer to be discreet.
 */
export async function isDiscreet({ discreet, why, color }: DiscretionOptions, host: Host): Promise<boolean> {
  if (discreet || why) return discreet === true;
  const file = nearestSettings(host);
  if (file === undefined || !/^\s*["']?counter\b/m.test(host.readFile(file))) return false;
  const { settings, diagnostics } = await host.policies.settings(file);
  await reportDiagnostics(diagnostics, color, host);
  return settings === null || settings.counter === 'discreet';
}
