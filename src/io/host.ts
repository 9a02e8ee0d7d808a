import type { Host } from '../cli/host.js';
import { builtInNames, builtInPolicy } from './built-in-policies.js';
import { wallClock } from './clock.js';
import { fileExists, nearestFile, readTextFile } from './files.js';
import { readPolicyFile } from './policy-file.js';
import { readStandardInput, screenOf, writeTo } from './terminal.js';

/** The world of this process: its files, terminal, clock and environment. */
export function hostOfProcess(): Host {
  const { stdin, stdout, stderr, env } = process;
  return {
    env,
    canAsk: stdin.isTTY === true && stderr.isTTY === true,
    stdout: screenOf(stdout),
    stderr: screenOf(stderr),
    print: writeTo(stdout),
    tell: writeTo(stderr),
    readFile: readTextFile,
    readInput: readStandardInput,
    nearest: nearestFile,
    fileExists,
    wallClock,
    policies: { builtInNames, builtIn: builtInPolicy, read: (file) => readPolicyFile(file, env) },
    prompter: async () => (await import('./prompts.js')).prompter,
  };
}
