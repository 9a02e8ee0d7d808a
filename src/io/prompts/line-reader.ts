import readline from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

/** Lines that somebody types, one after the other. */
export type LineReader = {
  /** The next line, without what moves a cursor; null once there is no more, or somebody is `leaving`. */
  readonly next: (leaving: Promise<null>) => Promise<string | null>;
};

/** Of each keyboard there is one: what was typed ahead of a question is kept for it. */
const READERS = new WeakMap<NodeJS.ReadableStream, LineReader>();

/** The reader of a keyboard. The terminal itself edits the line, as it does for a shell script. */
export function lineReaderOf(keyboard: NodeJS.ReadableStream): LineReader {
  const reader = READERS.get(keyboard) ?? lineReader(keyboard);
  READERS.set(keyboard, reader);
  return reader;
}

function lineReader(keyboard: NodeJS.ReadableStream): LineReader {
  const lines = readline.createInterface({ input: keyboard, terminal: false, crlfDelay: Infinity });
  const read: (string | null)[] = [];
  let take: ((line: string | null) => void) | null = null;
  const give = (line: string | null): void => {
    if (take) take(line);
    else read.push(line);
    take = null;
  };
  lines.on('line', (line) => give(harmless(line))).on('close', () => give(null));
  const line = () =>
    new Promise<string | null>((resolve) => {
      const [first] = read.splice(0, 1);
      if (first !== undefined) resolve(first);
      else take = resolve;
    });
  return {
    next: async (leaving) => {
      // Nothing is read but for a question, so that nothing keeps the program from ending.
      lines.resume();
      try {
        return await Promise.race([line(), leaving]);
      } finally {
        take = null;
        lines.pause();
      }
    },
  };
}

/** Arrow keys arrive as they are where nobody takes them. */
const harmless = (line: string): string => stripVTControlCharacters(line).replace(/\p{Cc}/gu, '');
