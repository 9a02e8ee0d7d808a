import type { Unread } from '../../source/extends/extends.js';
import { fileExists } from '../files/files.js';
import { tryReading } from '../files/read-file.js';

/**
 * The text of a policy that another extends, undefined where there is none, or why it is not read. `root` is the folder
 * that it has to be under, whatever links are on the way.
 */
export function readParent(file: string, root: string): string | undefined | Unread {
  return fileExists(file) ? tryReading(file, root) : undefined;
}
