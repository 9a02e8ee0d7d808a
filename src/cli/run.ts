import { isFailure } from '../domain/failure.js';
import { ENGINE } from '../domain/version.js';
import { type Host, isCancelled } from './host.js';
import { bugText, failureText } from './messages.js';
import { exitCode, type Outcome } from './outcome.js';
import { programFor } from './program.js';
import { stopOf } from './usage.js';

/** Runs the command line and answers with its exit code. The one place where anything thrown is caught. */
export async function run(args: readonly string[], host: Host): Promise<number> {
  try {
    return exitCode(await carryOut(withCommand(args), host));
  } catch (error) {
    return exitCode(await explain(error, host));
  }
}

/** `amends` alone, or with facts and options only, is `amends resolve`. */
function withCommand(args: readonly string[]): readonly string[] {
  const [first] = args;
  const ofProgram = ['-h', '--help', '-V', '--version'];
  if (first === undefined || (first.startsWith('-') && !ofProgram.includes(first)))
    return ['resolve', ...args];
  return first.includes('=') ? ['resolve', ...args] : args;
}

async function carryOut(args: readonly string[], host: Host): Promise<Outcome> {
  const { command, result } = programFor(host);
  try {
    await command.parseAsync([...args], { from: 'user' });
  } catch (error) {
    const stop = stopOf(error);
    if (stop !== 'printed') throw stop ?? error;
    await host.print(result.help);
  }
  return result.outcome;
}

async function explain(error: unknown, host: Host): Promise<Outcome> {
  if (isCancelled(error)) return 'cancelled';
  if (isFailure(error)) {
    await host.tell(failureText(error));
    return 'could-not-run';
  }
  await host.tell(bugText(error, ENGINE));
  return 'bug';
}
