import fs from 'node:fs';
import { unwritable } from './files.js';

/**
 * Writes a file anew, all of it or nothing: under another name first, which then takes its place, so that a full disk
 * spoils nothing. A link stays one, and who may read and write it stays as it was. Throws a Failure.
 */
export function replaceTextFile(file: string, text: string): void {
  const target = fs.realpathSync(file);
  const draft = `${target}.${process.pid}.tmp`;
  try {
    fs.accessSync(target, fs.constants.W_OK);
    fs.writeFileSync(draft, text, { flag: 'wx' });
    keepOwner(fs.statSync(target), draft);
    fs.renameSync(draft, target);
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw unwritable(file, error);
  }
}

function keepOwner({ mode, uid, gid }: fs.Stats, draft: string): void {
  fs.chmodSync(draft, mode);
  const made = fs.statSync(draft);
  if (made.uid === uid && made.gid === gid) return;
  try {
    fs.chownSync(draft, uid, gid);
  } catch {
    // Who may not give a file away owns what they write, as with any editor.
  }
}
