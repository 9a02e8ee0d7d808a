import fs from 'node:fs';
import path from 'node:path';
import { folderGone } from '../../cli/port/folder-gone.js';
import { Failure } from '../../domain/values/failure.js';
import { errorCode, withSlashes } from './files.js';

/** A pipe or a device of that name is refused where it is read; passed over, nobody would hear of it. */
function isThere(file: string): boolean {
  try {
    const stats = fs.statSync(file, { throwIfNoEntry: false });
    return stats !== undefined && !stats.isDirectory();
  } catch (error) {
    if (!SHUT.includes(errorCode(error))) return false;
    throw new Failure(
      `You may not look into “${path.dirname(file)}”, the folder that you are in or one above it.`,
      'Change to another one first, or name everything with its whole path.',
    );
  }
}

/** What the system says of a folder that may not be entered. */
const SHUT = ['EACCES', 'EPERM'];

/**
 * The working folder from the root of its repository, with / at its end: `shops/berlin/`; empty at the root, and where
 * there is none. The root is `named`, or else where git has its own folder.
 */
export function folderInRepository(named: string | undefined): string {
  const here = workingFolder();
  if (here === undefined) return '';
  const root = named ? realPath(path.resolve(named)) : ancestors(here).find(hasGit);
  if (root === undefined || !contains(root, here)) return '';
  const way = withSlashes(path.relative(root, here));
  return way === '' ? '' : `${way}/`;
}

const hasGit = (folder: string): boolean => fs.existsSync(path.join(folder, '.git'));

/** What marks the folder that a project begins in. */
const ROOT_MARKS = ['.amendsrc.yaml', '.git', 'package.json'];

/**
 * The folder that a policy's parents have to be under: its project's, or its own where there is none. Given
 * from the working folder for a file that is given so, and from the top otherwise.
 */
export function projectRoot(file: string): string {
  const folder = path.dirname(path.resolve(file));
  const root = markedFolder(folder) ?? folder;
  return withSlashes(path.isAbsolute(file) ? root : path.relative(process.cwd(), root));
}

/**
 * The folder that no link on the way to a file may lead out of: its project's; where there is none, the working folder
 * if the file is below it, else its own.
 */
export function linkRoot(file: string): string {
  const folder = path.dirname(path.resolve(file));
  const here = workingFolder();
  return markedFolder(folder) ?? (here !== undefined && contains(here, folder) ? here : folder);
}

/** The working folder; undefined where it is not there any more. */
function workingFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

/**
 * The nearest file of this name from the working folder upwards, as a path from there. Throws a Failure where nobody
 * can look there.
 */
export function nearestFile(name: string): string | undefined {
  const here = workingFolder();
  if (here === undefined) throw folderGone();
  const folder = ancestors(here).find((one) => isThere(path.join(one, name)));
  return folder === undefined ? undefined : withSlashes(path.relative(here, path.join(folder, name)));
}

/** Whether a folder, by its real path, holds a path, by its real path where that is there. */
export const contains = (folder: string, file: string): boolean => {
  const way = path.relative(fs.realpathSync(path.resolve(folder)), realPath(path.resolve(file)));
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
};

function realPath(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return file;
  }
}

/** The project that a folder is in. One that a link leads to out of another is no project of its own. */
function markedFolder(folder: string): string | undefined {
  const marked = ancestors(folder).filter((one) =>
    ROOT_MARKS.some((mark) => fs.existsSync(path.join(one, mark))),
  );
  return marked.length === 0
    ? undefined
    : marked.reduce((root, outer) => (contains(outer, root) ? root : outer));
}

/** A folder and all it is in, the nearest first. */
function ancestors(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}
