import fs from 'node:fs';
import path from 'node:path';
import { Failure, isFailure } from '../../domain/values/failure.js';
import { errorCode, unwritable } from './files.js';

/**
 * Writes a file anew, all of it or nothing: under another name first, which then takes its place, so that a full disk
 * spoils nothing. A link stays one, and who may read and write it stays as it was. What somebody has saved since
 * `before` was read is left as it is. Throws a Failure.
 */
export function replaceTextFile(file: string, text: string, before: string): void {
  attempt(file, () => {
    const target = fs.realpathSync(file);
    fs.accessSync(target, fs.constants.W_OK);
    replaceBy(target, text, () => {
      if (fs.readFileSync(target, 'utf8') !== before) throw savedMeanwhile(file);
    });
  });
}

/**
 * Writes a file that may be there or not, all of it or nothing where the folder lets us. What is no ordinary file, such
 * as a pipe, is written to. The folders that it is to stand in are made. Throws a Failure.
 */
export function writeTextFile(file: string, text: string): void {
  attempt(file, () => {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const target = ordinaryTarget(file);
    if (target === undefined) return fs.writeFileSync(file, text);
    try {
      return replaceBy(target, text);
    } catch (error) {
      if (!NO_DRAFT.includes(errorCode(error))) throw error;
      return fs.writeFileSync(file, text);
    }
  });
}

/** What the system says where a file may be written, but not its folder. */
const NO_DRAFT = ['EACCES', 'EPERM', 'EROFS'];

/** Where an ordinary file is, or is to be; undefined for anything else. */
function ordinaryTarget(file: string): string | undefined {
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  if (stats) {
    if (!stats.isFile()) return undefined;
    fs.accessSync(file, fs.constants.W_OK);
    return fs.realpathSync(file);
  }
  const isLink = fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  return isLink ? undefined : file;
}

/** Writes beside and renames; `refuse` throws where the other may not take its place. */
function replaceBy(target: string, text: string, refuse?: () => void): void {
  const draft = `${target}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(draft, text, { flag: 'wx' });
    const stats = fs.statSync(target, { throwIfNoEntry: false });
    if (stats) keepOwner(stats, draft);
    refuse?.();
    fs.renameSync(draft, target);
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw error;
  }
}

function attempt(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw isFailure(error) ? error : unwritable(file, error);
  }
}

const savedMeanwhile = (file: string): Failure =>
  new Failure(
    `“${file}” was saved by somebody else meanwhile, and is left as they saved it.`,
    'Run it again.',
  );

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
