import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
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

/**
 * A clean checkout of the project as it stands: what git would have, and nothing that was built or installed. A link
 * that leads out of it (`node_modules`, in a checkout that borrows another's) is left out: `npm ci` would empty
 * the folder behind it.
 */
export function cleanCheckout(of = root): Folder {
  const folder = emptyFolder();
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: of,
    encoding: 'utf8',
  });
  for (const file of stdout.split('\0').filter(Boolean)) {
    const from = path.join(of, file);
    if (!existsSync(from) || leadsOut(from, of)) continue;
    mkdirSync(path.dirname(path.join(folder.path, file)), { recursive: true });
    cpSync(from, path.join(folder.path, file), { verbatimSymlinks: true });
  }
  return folder;
}

/** Whether a file is really somewhere outside of a folder. */
const leadsOut = (file: string, folder: string): boolean =>
  path.relative(realpathSync(folder), realpathSync(file)).split(path.sep)[0] === '..';

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
