import type { Host } from '../cli/host.js';
import { builtInNames, builtInPolicy } from './built-in-policies.js';
import { wallClock } from './clock.js';
import { fileExists, nearestFile, readTextFile } from './files.js';
import { readPolicyFile } from './policy-file.js';
import { isTerminal, readStandardInput, STDERR, STDIN, STDOUT, screenOf, writeTo } from './terminal.js';

/** The world of this process: its files, terminal, clock and environment. */
export function hostOfProcess(): Host {
  const { env } = process;
  return {
    env,
    canAsk: () => isTerminal(STDIN) && isTerminal(STDERR),
    get stdout() {
      return screenOf(STDOUT);
    },
    get stderr() {
      return screenOf(STDERR);
    },
    print: writeTo(STDOUT),
    tell: writeTo(STDERR),
    readFile: readTextFile,
    readInput: readStandardInput,
    nearest: nearestFile,
    fileExists,
    wallClock,
    policies: { builtInNames, builtIn: builtInPolicy, read: (file) => readPolicyFile(file, env) },
    prompter: async () => (await import('./prompts.js')).prompter,
  };
}
