import {
  NO_SETTINGS,
  OTHER_SETTINGS_FILES,
  SETTINGS_FILE,
  type Settings,
} from '../../domain/policy/settings.js';
import type { Diagnostic } from '../../domain/values/issue.js';
import type { Host } from './host.js';
import { stderrText } from './messages.js';
import { nearestSettings } from './nearest-settings.js';

/** Settings, the folder they hold from, and what is wrong with them: then there are none. */
export type FolderSettings = {
  readonly settings: Settings | null;
  readonly folder: string;
  readonly wrong: readonly Diagnostic[];
};

/** The settings that hold where we are. */
export async function folderSettings(host: Host): Promise<FolderSettings> {
  const file = nearestSettings(host);
  if (file === undefined) {
    await tellOtherSettings(host);
    return { settings: NO_SETTINGS, folder: '.', wrong: [] };
  }
  const { settings, diagnostics } = await host.policies.settings(file);
  return { settings, folder: file.slice(0, -SETTINGS_FILE.length) || '.', wrong: diagnostics };
}

/** Settings under a name that other tools would take are not read: whoever wrote them has to know. */
async function tellOtherSettings(host: Host): Promise<void> {
  for (const name of OTHER_SETTINGS_FILES) {
    const file = host.nearest(name);
    if (file === undefined) continue;
    await host.tell(
      stderrText(`“${file}” is not read: settings stand in ${SETTINGS_FILE}. Rename it.`, host.stderr),
    );
  }
}
