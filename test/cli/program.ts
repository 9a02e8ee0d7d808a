import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');

/** The launcher of the built program. */
export const PROGRAM = path.join(root, 'bin', 'amends.js');

/** A shipped complaint that the built-in policies know. */
export const DRESSES = path.join(root, 'examples', 'dresses', 'complaint.yaml');

/** How a run of the built program ended. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Where and how the program runs. */
export type Surroundings = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
};

/** Nothing of the machine's own that could change an answer. */
function environment(env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, SystemRoot } = process.env;
  return { PATH, HOME, SystemRoot, AMENDS_NO_CACHE: '1', TERM: 'xterm', ...env };
}

/** Runs the built program to its end. */
export function amends(args: readonly string[], { cwd = root, env, input = '' }: Surroundings = {}): Ended {
  const done = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: environment(env),
    input,
    encoding: 'utf8',
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Runs a line of bash in which `$AMENDS` is the built program. */
export function inShell(line: string, cwd = root): Ended {
  const env = environment({ AMENDS: `${process.execPath} ${PROGRAM}` });
  const done = spawnSync('bash', ['-c', line], { cwd, env, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** A folder with these files, gone after the test. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'amends-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** The built program on a terminal of its own. */
export type Terminal = {
  /** Waits for text that has not been waited for yet; fails if it does not come. */
  readonly sees: (text: string) => Promise<void>;
  readonly types: (keys: string) => void;
  /** The exit code, once the program has ended. */
  readonly ends: () => Promise<number | null>;
  /** Everything that was shown. */
  readonly shown: () => string;
};

/** Starts the built program on a pseudo-terminal, which util-linux's `script` gives. */
export function onTerminal(args: readonly string[], columns = 80): Terminal {
  const command = `stty cols ${columns} rows 40; exec ${[process.execPath, PROGRAM, ...args].join(' ')}`;
  const child = spawn('script', ['-qefc', command, '/dev/null'], { cwd: root, env: environment() });
  onTestFinished(() => {
    child.kill();
  });
  let shown = '';
  let seen = 0;
  child.stdout.on('data', (chunk) => {
    shown += String(chunk);
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return {
    sees: async (text) => {
      for (let tries = 0; tries < 500; tries += 1) {
        const at = withoutStyle(shown).indexOf(text, seen);
        if (at >= 0) {
          seen = at + text.length;
          return;
        }
        await wait(20);
      }
      throw new Error(`“${text}” was not shown:\n${withoutStyle(shown).slice(seen)}`);
    },
    types: (keys) => child.stdin.write(keys),
    ends: () => ended,
    shown: () => shown,
  };
}

/** What a terminal showed, without colours and movements of the cursor. */
function withoutStyle(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals are moved by control sequences.
  return text.replace(/\u001b\[[\d;?]*[A-Za-z]/g, '');
}

/** Builds the program unless it is there and newer than what it is made from. For a `beforeAll`. */
export async function built(): Promise<void> {
  const lock = path.join(tmpdir(), 'amends-build.lock');
  while (!taken(lock)) await wait(200);
  try {
    if (!isFresh()) build();
  } finally {
    rmdirSync(lock);
  }
}

/** Two files of tests must not build at once. A lock left by a run that was killed does not count. */
function taken(lock: string): boolean {
  const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
  if (Date.now() - since > 120_000) rmSync(lock, { recursive: true, force: true });
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function build(): void {
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'bin', 'build.mjs')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
}

function isFresh(): boolean {
  const made = statSync(path.join(root, 'dist', 'amends.cjs'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const policies = statSync(path.join(root, 'dist', 'policies', 'retail.json'), { throwIfNoEntry: false });
  return (
    policies !== undefined && ['src', 'policies'].every((folder) => newestIn(path.join(root, folder)) <= made)
  );
}

function newestIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Math.max(...files.map((file) => statSync(path.join(file.parentPath, file.name)).mtimeMs));
}
