import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** How often it is looked whether everything has come to rest, in milliseconds. */
const LOOK = 15;

/** How many looks in a row have to find it at rest. */
const LOOKS = 4;

/** Where processes cannot be looked into, nothing written for this long has to do, in milliseconds. */
const QUIET = 400;

/**
 * Resolves once a program and everything it has started wait for something, and nothing more is written. A
 * busy machine makes this longer and never wrong: who would like to run and may not yet is not waiting.
 */
export async function settled(root: number, written: () => number): Promise<void> {
  const needed = existsSync(`/proc/self/task/${process.pid}/children`) ? LOOKS : Math.ceil(QUIET / LOOK);
  let before = written();
  for (let looks = 0; looks < needed; looks += 1) {
    await wait(LOOK);
    if (written() !== before || !isAtRest(root)) looks = -1;
    before = written();
  }
}

/** Whether no thread of a process, or of what it has started, runs or could run. */
function isAtRest(pid: number): boolean {
  const threads = numbersIn(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`);
  return (
    threads.every((thread) => isWaiting(statOf(`${thread}/stat`))) &&
    threads.flatMap(startedBy).every(isAtRest)
  );
}

/** The processes that a thread has started and that have not ended. */
const startedBy = (thread: string): number[] =>
  textOf(`${thread}/children`).split(' ').filter(Boolean).map(Number);

function numbersIn(folder: string): number[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return []; // It has ended meanwhile.
  }
}

/** Sleeping, stopped or ended; what has ended meanwhile says nothing. */
const isWaiting = (stat: string): boolean => stat === '' || /^[SITtZX]/.test(stat);

/** What stands behind a process's name, which may hold anything: its state, then its parent. */
const statOf = (file: string): string => textOf(file).replace(/^.*\) /s, '');

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // It has ended meanwhile.
  }
}
