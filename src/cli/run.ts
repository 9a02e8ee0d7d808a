import type { Command } from 'commander';
import { isFailure } from '../domain/failure.js';
import { ENGINE } from '../domain/version.js';
import { type Host, isCancelled } from './host.js';
import { VERSION, withCommand } from './implied.js';
import { bugText, failureText } from './messages.js';
import { exitCode, type Outcome } from './outcome.js';

/** Runs the command line and answers with its exit code. The one place where anything thrown is caught. */
export async function run(args: readonly string[], host: Host): Promise<number> {
  try {
    return exitCode(await carryOut(withCommand(args), host));
  } catch (error) {
    return exitCode(await explain(error, host));
  }
}

async function carryOut(args: readonly string[], host: Host): Promise<Outcome> {
  if (args.length === 1 && VERSION.includes(args[0] ?? '')) return printVersion(host);
  const { programFor } = await import('./program.js');
  const { command, result } = programFor(host);
  const stranger = strangerIn(args, command);
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
function strangerIn([first = '', second]: readonly string[], program: Command): string | null {
  const named = first === 'help' ? second : first;
  if (named === undefined || named.startsWith('-') || named === 'help') return null;
  return program.commands.some((one) => one.name() === named) ? null : named;
}

/** Loaded only where somebody slipped. */
const loadUsage = () => import('./usage.js');

/** Scripts ask for the version again and again: nothing is loaded for it. */
async function printVersion(host: Host): Promise<Outcome> {
  await host.print(`${ENGINE}\n`);
  return 'answered';
}

async function explain(error: unknown, host: Host): Promise<Outcome> {
  if (isCancelled(error)) {
    await host.tell('Cancelled: nothing was decided.\n');
    return 'cancelled';
  }
  if (isFailure(error)) {
    await host.tell(failureText(error, host.stderr));
    return 'could-not-run';
  }
  await host.tell(bugText(error, ENGINE));
  return 'bug';
}
