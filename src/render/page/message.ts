import { sanitizeLines, withoutLogCommands } from './sanitize.js';
import { NARROW_WIDTH } from './text-width.js';

/** How much deeper the rest of a long line stands than its beginning. */
const DEEPER = 2;

/** Narrower than this, lines run past the edge. */
const NARROWEST = 24;

/** A message that may quote a complaint, made harmless, in lines of at most so many columns. */
export function messageText(text: string, columns: number): string {
  const lines = sanitizeLines(text).flatMap((line) => wrapped(line, Math.max(NARROWEST, columns)));
  return withoutLogCommands(`${lines.join('\n')}\n`);
}

/** A line keeps its indent, and what has to go below it stands a little deeper. */
function wrapped(line: string, columns: number): string[] {
  if (line.length <= columns) return [line];
  const indent = line.length - line.trimStart().length;
  const rest = indent + DEEPER;
  const lines = NARROW_WIDTH.wrap(line.trim(), columns - rest);
  return lines.map((one, at) => ' '.repeat(at === 0 ? indent : rest) + one);
}
