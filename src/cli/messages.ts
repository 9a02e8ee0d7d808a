import type { Failure } from '../domain/failure.js';
import { manyLines, withoutLogCommands } from '../render/harmless.js';

/** A wrong invocation in words, with the way out. */
export function failureText({ message, hint }: Failure): string {
  return harmless(hint ? `${message}\n${hint}` : message);
}

/** Where to say that something is broken. */
const REPORT = 'Please report it, with the command and everything below, to whoever gave you amends.';

/** Our bug: what happened, how to report it. */
export function bugText(error: unknown, engine: string): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return harmless(`This is a bug in amends ${engine}, not yours. ${REPORT}\n\n${stack}`);
}

/** Text for stderr, which may quote a complaint. */
export function harmless(text: string): string {
  return withoutLogCommands(`${manyLines(text).join('\n')}\n`);
}
