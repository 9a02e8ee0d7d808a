import type { Command } from 'commander';
import type { Host } from './port/host.js';
import type { Outcome } from './port/outcome.js';
import { programFor } from './program.js';

/** Carries out what a command line says, by commander: every command, all help, the version, and whatever somebody mistyped. */
export async function runCommander(args: readonly string[], host: Host): Promise<Outcome> {
  const { command, result } = programFor(host);
  const stranger = unknownCommandIn(args, command);
  if (stranger !== null) throw (await loadUsage()).unknownCommand(stranger, command);
  try {
    await command.parseAsync([...args], { from: 'user' });
  } catch (error) {
    const stop = (await loadUsage()).stopOf(error, command, args);
    if (stop !== 'printed') throw stop ?? error;
    await host.print(result.help);
  }
  return result.outcome;
}

/**
 * The command that is named and is none: commander would answer `amends xyz --help` and `amends help xyz` with its
 * help, and say nothing about xyz.
 */
function unknownCommandIn([first = '', second]: readonly string[], program: Command): string | null {
  const named = first === 'help' ? second : first;
  if (named === undefined || named.startsWith('-') || named === 'help') return null;
  return program.commands.some((one) => one.name() === named) ? null : named;
}

/** Loaded only where somebody slipped, or asked for help. */
const loadUsage = () => import('./usage/usage.js');
