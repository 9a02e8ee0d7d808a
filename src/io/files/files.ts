import fs from 'node:fs';
import path from 'node:path';
import { Failure } from '../../domain/values/failure.js';

/** Bytes. Past 1 MB the YAML reader refuses a file, with its name; what is larger than this is not even read. */
export const LARGEST = 10_000_000;

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
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'UNKNOWN';

/** What the system says of a file that it does not let us have, in words that follow its name. */
export function errorReason(error: unknown): string {
  const code = errorCode(error);
  return REASONS[code] ?? `could not be read (${code}).`;
}

/** What is said of a file that the system keeps from us, after its name. */
export const MAY_NOT_BE_READ = 'may not be read by you.';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist.',
  ENOTDIR: 'does not exist.',
  EISDIR: 'is a folder, not a file.',
  EACCES: MAY_NOT_BE_READ,
  EPERM: MAY_NOT_BE_READ,
  ELOOP: 'is a link that leads round in a circle.',
};

/** What is said of a pipe or a device, after its name. */
export const NO_FILE = 'is no ordinary file, and is not read.';

/** Whether there is such a file (or folder: reading it says so). */
export const fileExists = (file: string): boolean => fs.existsSync(file);

/** A path as reports write it, on every system. */
export const withSlashes = (file: string): string => file.replaceAll(path.sep, '/');
