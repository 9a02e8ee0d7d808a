import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { PROGRAM, ROOT } from '../build/program.js';

export { BUILT, built, PROGRAM, ROOT } from '../build/program.js';

/** A shipped complaint that the built-in policies know. */
export const DRESSES = path.join(ROOT, 'examples', 'dresses', 'complaint.yaml');

/** How a run of the built program ended. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Where and how the program runs. */
export type Surroundings = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
};

/** Nothing of the machine's own that could change an answer. */
export function environment(env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, SystemRoot } = process.env;
  return { PATH, HOME, SystemRoot, AMENDS_NO_CACHE: '1', TERM: 'xterm', ...env };
}

/** Runs the built program to its end. */
export function amends(args: readonly string[], { cwd = ROOT, env, input = '' }: Surroundings = {}): Ended {
  const done = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: environment(env),
    input,
    encoding: 'utf8',
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Runs a line of bash in which `$AMENDS` is the built program. */
export function inShell(line: string, cwd = ROOT): Ended {
  const env = environment({ AMENDS: `${process.execPath} ${PROGRAM}` });
  const done = spawnSync('bash', ['-c', line], { cwd, env, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Removes a folder, into which a shell that has just been left may still write. */
export async function removed(folder: string): Promise<void> {
  for (let tries = 100; tries > 0; tries -= 1) {
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch {
      await wait(100);
    }
  }
  rmSync(folder, { recursive: true, force: true });
}

/** A folder with these files, gone after the test. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'amends-'));
  onTestFinished(() => removed(folder));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}
