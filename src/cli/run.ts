import { isFailure } from '../domain/values/failure.js';
import { ENGINE } from '../domain/values/version.js';
import { withDefaultCommand } from './port/default-command.js';
import { folderGone, isFolderGone } from './port/folder-gone.js';
import { type Host, isCancelled } from './port/host.js';
import { bugText, failureText } from './port/messages.js';
import { exitCode, type Outcome } from './port/outcome.js';
import { runCommander } from './run-commander.js';

/** Runs the command line and answers with its exit code. Where everything ends that nobody expected: whatever else is caught is caught by its name. */
export async function run(args: readonly string[], host: Host): Promise<number> {
  try {
    return exitCode(await runCommander(withDefaultCommand(args), host));
  } catch (error) {
    return exitCode(await explain(error, host));
  }
}

async function explain(thrown: unknown, host: Host): Promise<Outcome> {
  const error = isFolderGone(thrown) ? folderGone() : thrown;
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
