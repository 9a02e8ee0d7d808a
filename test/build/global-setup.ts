import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of this run that `built` puts the program into. */
    programFolder: string;
  }
}

/** Inside the project, so that the built program finds its libraries, and where git does not look. */
const BUILDS = path.join(import.meta.dirname, '..', '..', '.cache', 'test-build');

/**
 * Gives the run a folder of its own to build the program in, and removes it at the end. Nothing is built here: the
 * first test that needs the program does that (`built` in test/build/program.ts).
 */
export function setup(project: TestProject): () => void {
  removeAbandoned();
  const folder = path.join(BUILDS, String(process.pid));
  project.provide('programFolder', folder);
  const remove = (): void => {
    for (const one of [folder, `${folder}.making`]) rmSync(one, { recursive: true, force: true });
  };
  // Who watches has changed something: what was built before does not count any more.
  project.onTestsRerun(remove);
  return remove;
}

/** Removes what runs have left that were killed. */
function removeAbandoned(): void {
  for (const name of existsSync(BUILDS) ? readdirSync(BUILDS) : [])
    if (!isRunning(Number.parseInt(name, 10)))
      rmSync(path.join(BUILDS, name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
