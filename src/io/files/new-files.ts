import fs from 'node:fs';
import { Failure } from '../../domain/values/failure.js';
import { errorCode } from './files.js';

/**
 * Writes files that are not there yet: all of them, or none. Each is written whole under another name first, and
 * takes its own only where that is still free. Throws a Failure.
 */
export function writeNewFiles(files: readonly (readonly [path: string, text: string])[]): void {
  const drafts: string[] = [];
  const done: string[] = [];
  try {
    for (const [path, text] of files) {
      const draft = `${path}.${process.pid}.tmp`;
      drafts.push(draft);
      attempt(path, () => fs.writeFileSync(draft, text, { flag: 'wx' }));
    }
    for (const [at, [path]] of files.entries()) {
      attempt(path, () => takeName(drafts[at] ?? '', path));
      done.push(path);
    }
  } catch (error) {
    done.forEach(remove);
    throw error;
  } finally {
    drafts.forEach(remove);
  }
}

function remove(path: string): void {
  try {
    fs.rmSync(path, { force: true });
  } catch {
    // Where it could not be written it is not there either, and that has been said.
  }
}

/** A link takes a name only where it is free. Some file systems have none; a copy may be seen half there. */
function takeName(draft: string, path: string): void {
  try {
    fs.linkSync(draft, path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error;
    fs.copyFileSync(draft, path, fs.constants.COPYFILE_EXCL);
  }
}

function attempt(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST') throw new Failure(`“${path}” is there already, and is left as it is.`, ANOTHER);
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new Failure(`The folder of “${path}” is not there.`, 'Make it first, or name another.');
    throw new Failure(
      `“${path}” could not be written (${code}).`,
      'Check the folder, and who may write there.',
    );
  }
}

const ANOTHER = 'Name another file, or move that one away first.';
