import { isFailure } from '../domain/failure.js';
import { ENGINE } from '../domain/version.js';
import { type Host, isCancelled } from './host.js';
import { VERSION, withCommand } from './implied.js';
import { bugText, failureText } from './messages.js';
import { exitCode, type Outcome } from './outcome.js';
import { readPlainLine } from './plain-line.js';

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
  const plain = readPlainLine(args);
  if (plain) return (await import('./resolve.js')).resolve(plain.words, plain.options, host);
  return (await import('./commanded.js')).carryOutBy(args, host);
}

/** Scripts ask for the version again and again: nothing is loaded for it. */
async function printVersion(host: Host): Promise<Outcome> {
  await host.print(`${ENGINE}\n`);
  return 'answered';
}

async function explain(error: unknown, host: Host): Promise<Outcome> {
  if (isCancelled(error)) {
    await host.tell(`${error.message}\n`);
    return 'cancelled';
  }
  if (isFailure(error)) {
    await host.tell(failureText(error, host.stderr));
    return 'could-not-run';
  }
  await host.tell(bugText(error, ENGINE));
  return 'bug';
}
