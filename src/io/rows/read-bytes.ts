import fs from 'node:fs';
import type { Stop } from '../../cli/port/row-port.js';
import { Failure } from '../../domain/values/failure.js';
import { errorReason } from '../files/files.js';

/** Bytes that are read at a time. */
const PIECE = 262_144;

/** How often somebody's wish to stop is looked for while nothing comes, in milliseconds. */
const LOOK = 100;

/** The bytes of a file, or of standard input for `-`; see the port. */
export async function* readBytes(file: string, stop: Stop): AsyncGenerator<Uint8Array> {
  const stream = file === '-' ? process.stdin : openToRead(file);
  const looking = setInterval(() => {
    if (stop.isAsked()) stream.destroy();
  }, LOOK);
  try {
    for await (const piece of stream)
      yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
  } catch (error) {
    // Node calls it an error that a stream was left before its end.
    if (!stop.isAsked()) throw unreadable(file, error);
  } finally {
    clearInterval(looking);
    stream.destroy();
  }
}

function openToRead(file: string): fs.ReadStream {
  try {
    // A pipe or a device may be read, one piece after the other; a folder may not.
    if (fs.statSync(file).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    return fs.createReadStream(file, { highWaterMark: PIECE });
  } catch (error) {
    throw unreadable(file, error);
  }
}

const unreadable = (file: string, error: unknown): Failure =>
  error instanceof Failure
    ? error
    : new Failure(
        `${file === '-' ? 'Standard input' : `“${file}”`} ${errorReason(error)}`,
        'Check the path.',
      );

/** How many bytes a file has; null where nobody can say. */
export function sizeOf(file: string): number | null {
  const stats = file === '-' ? undefined : fs.statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.size : null;
}
