import fs from 'node:fs';
import path from 'node:path';
import { Failure } from '../../domain/values/failure.js';

/** Bytes. Past 1 MB the YAML reader refuses a file, with its name; what is larger than this is not even read. */
const LARGEST = 10_000_000;

/** Bytes in which a policy has its first key, whatever comments stand before it. */
const HEAD_BYTES = 65_536;

/** The text of a file. Throws a Failure that says why it cannot be read. */
export function readTextFile(file: string): string {
  try {
    const { size } = fs.statSync(file);
    if (size > LARGEST) throw tooLargeFailure(`“${file}”`);
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(file, error);
  }
}

/** Why a file cannot be read, in words that follow its name, without reading it; undefined where it can. */
export function whyUnreadable(file: string): string | undefined {
  try {
    fs.accessSync(file, fs.constants.R_OK);
    return fs.statSync(file).size > LARGEST ? TOO_LARGE : undefined;
  } catch (error) {
    return errorReason(error);
  }
}

/** The first characters of a file, enough to tell what it is. */
export function startOf(file: string): string {
  const open = fs.openSync(file, 'r');
  try {
    const some = Buffer.alloc(HEAD_BYTES);
    return some.toString('utf8', 0, fs.readSync(open, some));
  } finally {
    fs.closeSync(open);
  }
}

/** Writes a file, and makes the folders that it is to stand in. Throws a Failure that says why it cannot be written. */
export function writeTextFile(file: string, text: string): void {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  } catch (error) {
    throw unwritable(file, error);
  }
}

/** Says that a file could not be written, and why. */
export const unwritable = (file: string, error: unknown): Failure =>
  new Failure(
    `“${file}” could not be written (${errorCode(error)}).`,
    'Check the folder, and who may write there.',
  );

/** Says that something is longer than anything amends reads. */
export const tooLargeFailure = (what: string): Failure =>
  new Failure(`${what} ${TOO_LARGE}`, 'Is it the right file?');

/** What is said of a file that is longer than anything amends reads, after its name. */
export const TOO_LARGE = 'is larger than 10 MB, which no policy or complaint is.';

/** Whether text is longer than anything amends reads. */
export const isTooLarge = (text: string): boolean => text.length > LARGEST;

/** What the system calls something that went wrong, such as ENOENT. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';

const unreadable = (file: string, error: unknown): Failure =>
  new Failure(`“${file}” ${errorReason(error)}`, 'Check the path.');

/** What the system says of a file that it does not let us have, in words that follow its name. */
export function errorReason(error: unknown): string {
  const code = errorCode(error);
  return REASONS[code] ?? `could not be read (${code}).`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist.',
  ENOTDIR: 'does not exist.',
  EISDIR: 'is a folder, not a file.',
  EACCES: 'may not be read by you.',
  EPERM: 'may not be read by you.',
};

/** Whether there is such a file (or folder: reading it says so). */
export const fileExists = (file: string): boolean => fs.existsSync(file);

/** Whether there is such a file, and it is no folder. */
export const isFile = (file: string): boolean => fs.existsSync(file) && !fs.statSync(file).isDirectory();

/** The nearest file of this name from the working folder upwards, as a path from there. */
export function nearestFile(name: string): string | undefined {
  const here = process.cwd();
  const folder = ancestors(here).find((one) =>
    fs.statSync(path.join(one, name), { throwIfNoEntry: false })?.isFile(),
  );
  return folder === undefined ? undefined : withSlashes(path.relative(here, path.join(folder, name)));
}

/** What marks the folder that a project begins in. */
const ROOT_MARKS = ['.amendsrc.yaml', '.git', 'package.json'];

/**
 * The folder that a policy's parents have to be under: its project's, or its own where there is none. Given
 * from the working folder for a file that is given so, and from the top otherwise.
 */
export function projectRoot(file: string): string {
  const root = markedFolder(path.dirname(path.resolve(file)));
  return withSlashes(path.isAbsolute(file) ? root : path.relative(process.cwd(), root));
}

function markedFolder(folder: string): string {
  const marked = ancestors(folder).find((one) =>
    ROOT_MARKS.some((mark) => fs.existsSync(path.join(one, mark))),
  );
  return marked ?? folder;
}

/** A folder and all it is in, the nearest first. */
function ancestors(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}

/** A path as reports write it, on every system. */
export const withSlashes = (file: string): string => file.replaceAll(path.sep, '/');
