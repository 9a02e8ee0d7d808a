import type { CommanderError } from 'commander';
import { Failure } from '../domain/failure.js';

/** What commander stopped for: it printed help or the version, or it was called wrongly. */
export type Stop = 'printed' | Failure;

/** Tells commander's ways of stopping apart; null where the error is not commander's. */
export function stopOf(error: unknown): Stop | null {
  if (!isCommanders(error)) return null;
  if (error.exitCode === 0 || error.code === 'commander.help') return 'printed';
  const [message = '', meant] = error.message.replace(/^error: /, '').split('\n');
  return new Failure(sentence(message), meant ? meant.replace(/^\(|\)$/g, '') : 'See amends --help.');
}

/** By its code and not its class, which would load commander. */
function isCommanders(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return begun.endsWith('.') ? begun : `${begun}.`;
}
