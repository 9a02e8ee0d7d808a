import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';

/** The project's folder. No test writes there. */
export const ROOT = path.join(import.meta.dirname, '..', '..');

/** The folder of this run in which the program is, once {@link built} has been called. */
export const BUILT = inject('programFolder');

/** The launcher of the built program. */
export const PROGRAM = path.join(BUILT, 'bin', 'amends.js');

/** Builds the program for this run, unless another file of tests has done so. For a `beforeAll`. */
export async function built(): Promise<void> {
  const making = `${BUILT}.making`;
  while (!existsSync(BUILT)) {
    if (isTaken(making)) await wait(200);
    else buildInto(making);
  }
}

/** Makes the folder; whether another file of tests has made it, and so builds. */
function isTaken(making: string): boolean {
  mkdirSync(path.dirname(making), { recursive: true });
  try {
    mkdirSync(making);
    return false;
  } catch {
    return true;
  }
}

/** Builds in one folder and renames it, so that nobody sees half a program. */
function buildInto(making: string): void {
  try {
    if (existsSync(BUILT)) return; // It was renamed between our two looks.
    build(making);
    cpSync(path.join(ROOT, 'examples'), path.join(making, 'examples'), { recursive: true });
    renameSync(making, BUILT);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

const SCRIPT = path.join(ROOT, 'bin', 'build.mjs');

function build(folder: string): void {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
}
