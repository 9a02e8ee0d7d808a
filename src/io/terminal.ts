import fs from 'node:fs';
import type { Screen } from '../cli/port/host.js';
import { Failure } from '../domain/values/failure.js';
import { errorCode, isTooLarge, tooLargeFailure } from './files/files.js';

/** The file descriptor of the keyboard, or of what is piped in. */
export const STDIN = 0;
/** The file descriptor of results. */
export const STDOUT = 1;
/** The file descriptor of prompts and messages. */
export const STDERR = 2;

/**
 * Whether a file descriptor is a terminal. A file, a pipe or /dev/null is told without Node's streams, whose
 * loading takes a tenth of a start.
 */
export function isTerminal(fd: number): boolean {
  try {
    const stats = fs.fstatSync(fd);
    return stats.isCharacterDevice() && !isNowhere(stats) && streamOf(fd).isTTY === true;
  } catch {
    return false; // It is closed.
  }
}

/** Whether that is the device that swallows everything, as scripts and timers give it. */
const isNowhere = ({ rdev }: fs.Stats): boolean =>
  fs.statSync('/dev/null', { throwIfNoEntry: false })?.rdev === rdev;

/** What stands behind a file descriptor that is written to. */
export function screenOf(fd: number): Screen {
  if (!isTerminal(fd)) return { isTerminal: false, columns: 0, rows: 0 };
  const { columns = 0, rows = 0 } = process[fd === STDOUT ? 'stdout' : 'stderr'];
  return { isTerminal: true, columns, rows };
}

/** The fewest columns and rows on which there is room for a list that moves. */
const SMALLEST = { columns: 30, rows: 9 };

/** Whether the terminal on which questions are asked cannot move its cursor, or is too small for it to be of use. */
export function isOnlyForLines({ TERM }: Readonly<Record<string, string | undefined>>): boolean {
  const { columns = 0, rows = 0 } = process.stderr;
  const isTooSmall = columns > 0 && rows > 0 && (columns < SMALLEST.columns || rows < SMALLEST.rows);
  return TERM === 'dumb' || isTooSmall;
}

/** Each stream is made when it is first asked for, and that takes a tenth of a start: one is asked, not all. */
function streamOf(fd: number): { readonly isTTY?: boolean } {
  if (fd === STDIN) return process.stdin;
  return fd === STDOUT ? process.stdout : process.stderr;
}

/**
 * Writes results to a file descriptor and waits until they are out, so that nothing is lost when the process
 * ends. A reader that has gone (`| head -1`) is no error: nobody wants the rest. Throws a Failure where results
 * cannot be written, because somebody would take half of them for all.
 */
export function resultWriter(fd: number): (text: string) => Promise<void> {
  return writer(fd, (code) => {
    throw unwritten(code);
  });
}

/** The same for messages. Where they cannot be written there is nowhere to say so; the exit code stays. */
export function messageWriter(fd: number): (text: string) => Promise<void> {
  return writer(fd, () => 'gone');
}

type OnFault = (code: string) => 'gone';

function writer(fd: number, onFault: OnFault): (text: string) => Promise<void> {
  let gone = false;
  return async (text) => {
    let rest = Buffer.from(text);
    while (rest.length > 0 && !gone) {
      const written = writeSome(fd, rest, onFault);
      if (written === 'gone') gone = true;
      else if (written === 'busy') await pause();
      else rest = rest.subarray(written);
    }
  };
}

/** How much was written; `busy` where a slow reader has left no room, `gone` where there is no reader. */
function writeSome(fd: number, bytes: Buffer, onFault: OnFault): number | 'busy' | 'gone' {
  try {
    return fs.writeSync(fd, bytes);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EAGAIN') return 'busy';
    return code === 'EPIPE' || code === 'EOF' ? 'gone' : onFault(code);
  }
}

const UNWRITTEN: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no room left where it should go',
  EDQUOT: 'there is no room left for you where it should go',
  EBADF: 'standard output is closed',
};

const unwritten = (code: string): Failure =>
  new Failure(
    `The answer could not be written: ${UNWRITTEN[code] ?? `the system refused (${code})`}.`,
    'Make room, or send it somewhere else.',
  );

/** How long a slow reader is waited for before the next try, in milliseconds. */
const PAUSE = 5;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PAUSE);
  });

/** All of standard input as text. Throws a Failure where it has more characters than `most`, or cannot be read. */
export async function readStandardInput(most?: number): Promise<string> {
  try {
    return await readAll(process.stdin, most);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('Standard input could not be read.', String(error));
  }
}

async function readAll(stream: NodeJS.ReadStream, most?: number): Promise<string> {
  let text = '';
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    text += String(chunk);
    if (most === undefined && isTooLarge(text)) throw tooLargeFailure('Standard input');
    if (most !== undefined && text.length > most)
      throw new Failure(
        'Standard input is longer than can be held at once.',
        'Name a file instead: that is read line by line.',
      );
  }
  return text;
}
