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
  if (args[0] === 'help') (await loadUsage()).refuseStrangeHelp(command, args);
  try {
    await command.parseAsync([...args], { from: 'user' });
  } catch (error) {
    const stop = (await loadUsage()).stopOf(error, command, args);
    if (stop !== 'printed') throw stop ?? error;
    await host.print(result.help);
  }
  return result.outcome;
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
