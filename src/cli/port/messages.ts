import type { Failure } from '../../domain/values/failure.js';
import { messageText } from '../../render/page/message.js';
import type { Screen } from './host.js';

/** A wrong invocation in words, with the way out. */
export function failureText({ message, hint }: Failure, screen: Screen): string {
  return stderrText(hint ? `${message}\n${hint}` : message, screen);
}

/** Where to say that something is broken. */
const REPORT = 'Please report it, with the command and everything below, to whoever gave you amends.';

/** Our bug: what happened, how to report it. */
export function bugText(error: unknown, engine: string): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return messageText(`This is a bug in amends ${engine}, not yours. ${REPORT}\n\n${stack}`, AS_LONG_AS_IT_IS);
}

/** Text for stderr, which may quote a complaint; in lines that fit where it is a terminal. */
export function stderrText(text: string, { isTerminal, columns }: Screen): string {
  return messageText(text, isTerminal && columns > 0 ? columns : AS_LONG_AS_IT_IS);
}

/** What is searched and copied, in logs and reports, is left in lines of its own. */
const AS_LONG_AS_IT_IS = Number.POSITIVE_INFINITY;
