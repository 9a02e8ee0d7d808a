import fs from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { Failure } from '../../domain/values/failure.js';
import { errorReason, NO_FILE } from './files.js';

/** Bytes that are read at a time, and characters that one line may have: no complaint is longer. */
const PIECE = 1_048_576;
const LONGEST_LINE = 1_000_000;

/**
 * The lines of a file, one after the other, however many there are. Throws a Failure where it cannot be read, is no ordinary
 * file, or has a line that is longer than anything amends reads.
 */
export function* readLines(file: string): Generator<string> {
  const open = openToRead(file);
  try {
    yield* linesOf(open, file);
  } finally {
    fs.closeSync(open);
  }
}

function openToRead(file: string): number {
  try {
    if (!fs.statSync(file).isFile())
      throw unreadable(file, fs.statSync(file).isDirectory() ? 'is a folder, not a file.' : NO_FILE);
    return fs.openSync(file, 'r');
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(file, errorReason(error));
  }
}

const unreadable = (file: string, why: string): Failure => new Failure(`“${file}” ${why}`, 'Check the path.');

function* linesOf(open: number, file: string): Generator<string> {
  const decoder = new StringDecoder('utf8');
  const piece = Buffer.alloc(PIECE);
  let rest = '';
  for (let length = fs.readSync(open, piece); length > 0; length = fs.readSync(open, piece)) {
    const lines = (rest + decoder.write(piece.subarray(0, length))).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw unreadable(file, 'has a line that is longer than any complaint.');
    yield* lines;
  }
  if (rest !== '') yield rest;
}
