import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';

const root = path.join(import.meta.dirname, '..', '..');

/** A folder that is gone when `remove` is called. */
export type Folder = { readonly path: string; readonly remove: () => void };

/** An empty folder. */
export function emptyFolder(): Folder {
  const folder = mkdtempSync(path.join(tmpdir(), 'amends-ci-'));
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A clean checkout of the project as it stands: what git would have, and nothing that was built or installed. */
export function cleanCheckout(): Folder {
  const folder = emptyFolder();
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of stdout.split('\0').filter(Boolean)) {
    mkdirSync(path.dirname(path.join(folder.path, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(folder.path, file));
  }
  return folder;
}

/** A YAML file of the project. */
export const yamlFile = (name: string): unknown => parse(readFileSync(path.join(root, name), 'utf8'));

/** How a command ended. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs a command to its end, without what the machine's own environment says about npm. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Ended {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_ENV|VITEST|CI$)/i.test(name));
  const done = spawnSync(command, [...args], {
    cwd,
    env: { ...Object.fromEntries(own), ...env },
    encoding: 'utf8',
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}
