import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { environment, PROGRAM, ROOT, removed } from '../program.js';
import { AFTER_ESCAPE, KEY, keysNamed } from './keys.js';
import { type Screen, screenOf } from './screen.js';
import { settled } from './settling.js';
import { transcriptOf } from './transcript.js';

export { KEY } from './keys.js';

/** Where a program runs on a terminal: 80 columns and 24 rows in the project's folder, unless said otherwise. */
export type Place = {
  readonly columns?: number;
  readonly rows?: number;
  /** Beside PATH and HOME, which are the machine's, and TERM, which is xterm: `{ NO_COLOR: '1' }`, `{ TERM: 'dumb' }`. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
};

/**
 * A program on a terminal of its own, which util-linux's `script` gives, and the screen that a person would see.
 * Nothing in here waits for a time: a screen has settled when every process on the terminal waits for a key.
 *
 * A flow, kept as a transcript to read (test/cli/transcripts/*.txt; `npx vitest -u` writes it anew, to be looked
 * at before it is committed):
 *
 *     const terminal = onTerminal(['--policy', 'retail', '--today', '2026-11-22T10:00'], { columns: 40 });
 *     await terminal.sees('What went wrong?');
 *     await terminal.press('served');          // types it, waits until the screen has settled, keeps the screen
 *     await terminal.press(KEY.Enter);
 *     await terminal.resize(80, 24);
 *     await terminal.press(KEY['Ctrl+C']);
 *     expect(await terminal.ends()).toBe(130);
 *     await terminal.keptAs('leaving-early');  // compared with test/cli/transcripts/leaving-early.txt
 *
 * `sees` is about what is on the screen now, so after a key that takes something away a plain
 * `expect(terminal.screen()).not.toContain(…)` says that it has gone. Give `--today` with an hour: answers know
 * what time it is.
 */
export type Terminal = {
  /**
   * Waits until the screen has settled with this text on it, wherever its lines break; fails, with the screen,
   * if it does not come.
   */
  readonly sees: (text: string) => Promise<void>;
  /** Types keys (`KEY.Enter`, `'served'`, or both together) and does not wait. */
  readonly types: (keys: string) => void;
  /** Types keys and keeps, as a step of the transcript, the screen that comes of it. */
  readonly press: (keys: string) => Promise<void>;
  /** Makes the window another size; a step of the transcript as well. */
  readonly resize: (columns: number, rows: number) => Promise<void>;
  /** What is to be seen now. Blank ends of lines and the blank lines at the end are left out. */
  readonly screen: () => string;
  /** Everything since the beginning, also what has scrolled off. */
  readonly whole: () => string;
  /** Every style on the screen now, each once: `['bold', 'cyan']`; none with NO_COLOR. */
  readonly styles: () => readonly string[];
  /** The very bytes, for what no screen shows. */
  readonly bytes: () => string;
  /** The exit code, once the program has ended and all that it wrote is on the screen. */
  readonly ends: () => Promise<number | null>;
  /** After the end: whether the cursor is shown, and keys are echoed and read by lines as before. */
  readonly isLeftClean: () => boolean;
  /** The keys pressed so far, each with the screen after it. */
  readonly transcript: () => string;
  /** Compares the transcript with the one of that name in test/cli/transcripts. */
  readonly keptAs: (name: string) => Promise<void>;
};

/** Starts the built program on a terminal. */
export function onTerminal(args: readonly string[], place: Place = {}): Terminal {
  return terminalWith([process.execPath, PROGRAM, ...args], `amends ${args.join(' ')}`.trimEnd(), place);
}

/** Starts any program on a terminal, such as a shell; `title` heads its transcript. */
export function terminalWith(command: readonly string[], title: string, place: Place = {}): Terminal {
  const { columns = 80, rows = 24, env, cwd = ROOT } = place;
  const notes = mkdtempSync(path.join(tmpdir(), 'amends-terminal-'));
  const start = path.join(notes, 'start.sh');
  writeFileSync(start, startingScript(command, notes, columns, rows));
  const child = spawn('script', ['-qefc', `sh ${start}`, '/dev/null'], { cwd, env: environment(env) });
  onTestFinished(() => {
    child.kill();
    return removed(notes);
  });

  const screen = screenOf(columns, rows, (answer) => child.stdin.write(answer));
  const chunks: Buffer[] = [];
  let drawn: Promise<void> = Promise.resolve();
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    drawn = drawn.then(() => screen.write(chunk));
  });
  const closed = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  let over = false;
  const ended = closed.then(async (code) => {
    over = true;
    await drawn;
    return code;
  });
  child.stdin.on('error', () => undefined); // Whoever types to a program that has just ended types in vain.

  const rest = async (): Promise<void> => {
    if (!over) await Promise.race([settled(child.pid ?? 0, () => chunks.length), ended]);
    await drawn;
  };
  const steps = transcriptOf(title, screen, { columns, rows });
  const type = (keys: string): void => {
    child.stdin.write(keys);
  };
  return {
    sees: (text) => waitFor(text, screen, rest, () => over),
    types: type,
    press: async (keys) => {
      steps.begin();
      type(keys);
      if (keys.endsWith(KEY.Escape)) await wait(AFTER_ESCAPE);
      await rest();
      steps.add(keysNamed(keys));
    },
    resize: async (width, height) => {
      steps.begin();
      screen.resize(width, height);
      const tty = readFileSync(path.join(notes, 'tty'), 'utf8').trim();
      await run('stty', ['-F', tty, 'cols', `${width}`, 'rows', `${height}`]);
      await rest();
      steps.add(`The window is made ${width} columns wide and ${height} rows high`);
    },
    screen: screen.text,
    whole: screen.whole,
    styles: screen.styles,
    bytes: () => Buffer.concat(chunks).toString('utf8'),
    ends: async () => {
      const code = await ended;
      steps.end(code);
      return code;
    },
    isLeftClean: () => screen.cursor() !== null && isCooked(readFileSync(path.join(notes, 'after'), 'utf8')),
    transcript: steps.text,
    keptAs: (name) =>
      expect(steps.text()).toMatchFileSnapshot(
        path.join(import.meta.dirname, '..', 'transcripts', `${name}.txt`),
      ),
  };
}

/** Gives the terminal its size, runs the program, and notes how it leaves the terminal. */
const startingScript = (command: readonly string[], notes: string, columns: number, rows: number): string => `
stty cols ${columns} rows ${rows}
tty > ${notes}/tty
${command.map(quoted).join(' ')}
code=$?
stty -a > ${notes}/after
exit $code
`;

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** Whether the terminal echoes keys, reads whole lines, and knows Ctrl+C. */
const isCooked = (stty: string): boolean => {
  const modes = stty.split(/\s+/);
  return ['echo', 'icanon', 'isig'].every((mode) => modes.includes(mode));
};

function run(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', () => resolve());
  });
}

/** How long text is waited for at most, in milliseconds: machines may be busy. */
const PATIENCE = 30_000;

async function waitFor(
  text: string,
  screen: Screen,
  rest: () => Promise<void>,
  isOver: () => boolean,
): Promise<void> {
  const until = Date.now() + PATIENCE;
  const isSeen = (): boolean => inOneLine(screen.text()).includes(inOneLine(text));
  while (!isSeen()) {
    if (isOver() || Date.now() > until) throw new Error(`“${text}” is not on the screen:\n${screen.text()}`);
    await wait(20);
  }
  await rest();
  if (!isSeen()) throw new Error(`“${text}” was on the screen and has gone:\n${screen.text()}`);
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
