import type { Screen } from '../cli/host.js';
import { Failure } from '../domain/failure.js';
import { isTooLarge, tooLarge } from './files.js';

type Output = NodeJS.WriteStream;

/** What a stream of this process is. */
export const screenOf = (stream: Output): Screen => ({
  isTerminal: stream.isTTY === true,
  columns: stream.columns ?? 0,
});

/**
 * Writes to a stream and waits until it is out, so that nothing is lost when the process ends. A reader
 * that has gone (`| head -1`) is no error: nobody wants the rest.
 */
export function writeTo(stream: Output): (text: string) => Promise<void> {
  let gone = false;
  let listening = false;
  return (text) =>
    new Promise((resolve, reject) => {
      if (gone || text === '') return resolve();
      if (!listening) {
        listening = true;
        stream.on('error', (error) => {
          gone = true;
          if (!isClosed(error)) reject(error);
        });
      }
      stream.write(text, (error) => {
        if (error && !isClosed(error)) reject(error);
        else resolve();
      });
    });
}

const isClosed = (error: Error): boolean =>
  'code' in error && (error.code === 'EPIPE' || error.code === 'EOF');

/** All of standard input as text. Throws a Failure where it is too much, or cannot be read. */
export async function readStandardInput(): Promise<string> {
  try {
    return await readAll(process.stdin);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('Standard input could not be read.', String(error));
  }
}

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  let text = '';
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    text += String(chunk);
    if (isTooLarge(text)) throw tooLarge('Standard input');
  }
  return text;
}
