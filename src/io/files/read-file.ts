import fs from 'node:fs';
import { Failure } from '../../domain/values/failure.js';
import { errorReason, LARGEST, NO_FILE, TOO_LARGE } from './files.js';
import { contains, linkRoot } from './project.js';

/** Why a file is not read. */
export type Unreadable = {
  /** In words that follow its name: “does not exist.” */
  readonly why: string;
  /** The way out, in one sentence. */
  readonly way: string;
  /** Whether it is a link that leads out of the project. */
  readonly leadsOut?: true;
};

/** The text of a file. Throws a Failure that says why it cannot be read. `root` as {@link tryReading} has it. */
export function readTextFile(file: string, root?: string): string {
  const text = tryReading(file, root);
  if (typeof text === 'string') return text;
  throw new Failure(`“${file}” ${text.why}`, text.way);
}

/**
 * The text of a file, or why it is not read: only of what is a regular file in truth, however large it says that it
 * is, and not where a link on the way leads out of `root`, which is the project that the path lies in if none is
 * given. So nobody can have lines of a file shown, or wait for ever, by a link in a policy's place.
 */
export function tryReading(file: string, root?: string): string | Unreadable {
  try {
    const target = targetOf(file, root);
    return typeof target === 'string' ? readAtMost(target) : target;
  } catch (error) {
    return unreadable(error);
  }
}

/** Why a file cannot be read, without reading it; undefined where it can. */
export function whyUnreadable(file: string, root?: string): Unreadable | undefined {
  try {
    const target = targetOf(file, root);
    if (typeof target !== 'string') return target;
    fs.accessSync(target, fs.constants.R_OK);
    return undefined;
  } catch (error) {
    return unreadable(error);
  }
}

/** As much of a regular file as is ever read, to tell what it is. Throws where it cannot be opened, or is none. */
export function startOf(file: string): string {
  const open = openToRead(file);
  try {
    if (!fs.fstatSync(open).isFile()) throw new Error(NO_FILE);
    return bytesOf(open).toString('utf8');
  } finally {
    fs.closeSync(open);
  }
}

/** Where a path leads in truth, or why it is not followed. */
function targetOf(file: string, root = linkRoot(file)): string | Unreadable {
  const stats = fs.statSync(file);
  if (stats.isDirectory()) return { why: errorReason({ code: 'EISDIR' }), way: CHECK };
  if (!stats.isFile()) return NOT_REGULAR;
  const target = fs.realpathSync(file);
  if (!contains(root, target)) return LEADS_OUT;
  return stats.size > LARGEST ? LONG : target;
}

function readAtMost(file: string): string | Unreadable {
  const open = openToRead(file);
  try {
    if (!fs.fstatSync(open).isFile()) return NOT_REGULAR;
    const bytes = bytesOf(open);
    return bytes.length > LARGEST ? LONG : bytes.toString('utf8');
  } finally {
    fs.closeSync(open);
  }
}

/** Bytes that are read at a time. */
const PIECE = 65_536;

/** What a file holds, and no more than one piece beyond the most that is read, whatever size it says that it has. */
function bytesOf(open: number): Buffer {
  const pieces: Buffer[] = [];
  for (let read = 0; read <= LARGEST; ) {
    const piece = Buffer.alloc(PIECE);
    const length = fs.readSync(open, piece);
    if (length === 0) break;
    pieces.push(piece.subarray(0, length));
    read += length;
  }
  return Buffer.concat(pieces);
}

/** Does not wait for the other end of a pipe. */
const openToRead = (file: string): number =>
  fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));

const unreadable = (error: unknown): Unreadable => ({ why: errorReason(error), way: CHECK });

const CHECK = 'Check the path.';

const LONG: Unreadable = { why: TOO_LARGE, way: 'Is it the right file?' };

const NOT_REGULAR: Unreadable = {
  why: NO_FILE,
  way: 'Name an ordinary file; a complaint can be piped in, with --complaint -.',
};

const LEADS_OUT: Unreadable = {
  why: 'is a link that leads out of its project, and is not followed.',
  way: 'Name the file that it leads to, or put that into the project.',
  leadsOut: true,
};
