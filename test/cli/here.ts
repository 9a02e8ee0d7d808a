import { run } from '../../src/cli/run.js';
import { hostOfProcess } from '../../src/io/host.js';
import { builtIns } from '../fixtures/built-in.js';
import { type Ended, environment, ROOT, type Surroundings } from './program.js';

/** What the build leaves beside the program. */
const BUILT_INS = builtIns();

/** Nobody sits there. */
const NO_SCREEN = { isTerminal: false, columns: 0, rows: 0 };

/**
 * Runs a command line as `amends` of ./program.js does, with the files, the folder and the environment that a process
 * would have, but in this process: nothing is built or started, so a run takes a tenth of the time. For all but what
 * only a process shows: streams, signals, threads, what is loaded.
 */
export async function amendsHere(
  args: readonly string[],
  { cwd = ROOT, env, input = '' }: Surroundings = {},
): Promise<Ended> {
  const ours = { ...process.env };
  let [out, err] = ['', ''];
  process.chdir(cwd);
  setEnvironment(environment(env));
  try {
    const host = hostOfProcess();
    const code = await run(args, {
      ...host,
      canAsk: () => false,
      stdout: NO_SCREEN,
      stderr: NO_SCREEN,
      print: async (text) => {
        out += text;
      },
      tell: async (text) => {
        err += text;
      },
      readInput: async () => input,
      rows: async () => {
        const rows = await host.rows();
        const shown = {
          write: async (text: string) => {
            out += text;
            return true;
          },
          close: () => undefined,
        };
        return {
          ...rows,
          read: (file, stop) => (file === '-' ? piecesOf(input) : rows.read(file, stop)),
          size: (file) => (file === '-' ? null : rows.size(file)),
          write: (file) => (file === null ? shown : rows.write(file)),
        };
      },
      policies: {
        ...host.policies,
        builtInNames: () => Object.keys(BUILT_INS).sort(),
        builtIn: (name) => BUILT_INS[name] ?? missing(name),
      },
    });
    return { code, out, err };
  } finally {
    process.chdir(ROOT);
    setEnvironment(ours);
  }
}

/** In place: only the object that Node itself made tells the system, which reads TZ there. */
function setEnvironment(wanted: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (wanted[name] === undefined) delete process.env[name];
  for (const [name, value] of Object.entries(wanted)) if (value !== undefined) process.env[name] = value;
}

/** What is piped in, in the pieces in which it might come. */
async function* piecesOf(input: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(input);
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

const PIECE = 65_536;

const missing = (name: string): never => {
  throw new Error(`There is no built-in policy “${name}”.`);
};
