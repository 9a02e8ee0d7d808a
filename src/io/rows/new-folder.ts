import fs from 'node:fs';
import path from 'node:path';
import { Failure } from '../../domain/values/failure.js';
import { errorCode, unwritable } from '../files/files.js';

/** Takes an empty folder or makes one; see the port. */
export function newFolder(folder: string): { readonly write: (name: string, text: string) => void } {
  if (!isEmpty(folder)) throw new Failure(`There is something in “${folder}”.`, ANOTHER);
  return {
    write: (name, text) => {
      const file = path.join(folder, name);
      try {
        // `wx` never follows or takes the place of what somebody has put there meanwhile.
        fs.writeFileSync(file, text, { flag: 'wx' });
      } catch (error) {
        throw unwritable(file, error);
      }
    },
  };
}

const ANOTHER = 'Name another folder, which is empty or not there yet: nothing is written over.';

function isEmpty(folder: string): boolean {
  try {
    fs.mkdirSync(folder);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw unmade(folder, error);
  }
  try {
    return fs.readdirSync(folder).length === 0;
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') throw new Failure(`“${folder}” is no folder.`, ANOTHER);
    throw unwritable(folder, error);
  }
}

function unmade(folder: string, error: unknown): Failure {
  const isParentGone = ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
  return isParentGone
    ? new Failure(`The folder of “${folder}” is not there.`, 'Make it first, or name another.')
    : unwritable(folder, error);
}
