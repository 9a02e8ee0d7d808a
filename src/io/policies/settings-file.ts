import type { SettingsReading } from '../../cli/port/host.js';
import { ALL_CODES } from '../../lint/index.js';
import { readSettings } from '../../source/read/read-settings.js';
import { readTextFile } from '../files/read-file.js';

/** The settings of a repository, in a file that is there. */
export function readSettingsFile(file: string): SettingsReading {
  return readSettings(
    readTextFile(file),
    file,
    ALL_CODES.map(({ code }) => code),
  );
}
