import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { amendsHere } from '../cli/here.js';
import { type Ended, environment, PROGRAM, ROOT } from '../cli/program.js';

/** A folder in which the commands of a page run as they are written. */
export type Shell = {
  /** Runs a line of bash; one that bash would only cut at its blanks is run in this process, which is much faster. */
  readonly run: (line: string) => Promise<Ended>;
  /** Puts a file there. */
  readonly write: (file: string, text: string) => void;
  readonly remove: () => void;
};

/** The one policy in `policies/` there: to check all of them would take long, and show no more. */
const A_POLICY = 'policies/cafe.yaml';

/** A line in which bash has nothing to do but to start the program. */
const PLAIN = /^(?:npx )?amends(?: [\w./:=,@%+-]+)*$/;

/**
 * A folder with the examples and a policy of the project, in which `amends` and `npx amends` are the built program, and
 * `npx` is nothing else.
 */
export function shell(): Shell {
  const top = mkdtempSync(path.join(tmpdir(), 'amends-page-'));
  const [folder, tools] = [path.join(top, 'project'), path.join(top, 'bin')];
  for (const name of ['examples', A_POLICY])
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  mkdirSync(tools);
  const program = `exec "${process.execPath}" "${PROGRAM}"`;
  writeFileSync(path.join(tools, 'amends'), `#!/bin/sh\n${program} "$@"\n`, { mode: 0o755 });
  writeFileSync(
    path.join(tools, 'npx'),
    `#!/bin/sh\n[ "$1" = amends ] || exit 127\nshift\n${program} "$@"\n`,
    { mode: 0o755 },
  );
  const env = environment({ PATH: `${tools}${path.delimiter}${process.env['PATH']}` });
  return {
    run: async (line) => {
      if (PLAIN.test(line)) return amendsHere(line.replace(/^npx /, '').split(' ').slice(1), { cwd: folder });
      const done = spawnSync('bash', ['-c', line], { cwd: folder, env, encoding: 'utf8' });
      return { code: done.status, out: done.stdout, err: done.stderr };
    },
    write: (file, text) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    },
    remove: () => rmSync(top, { recursive: true, force: true }),
  };
}
