import type { Host } from '../cli/port/host.js';
import { wallClock } from './clock.js';
import { namesBeside } from './files/beside.js';
import { yamlChanged } from './files/changed.js';
import { fileExists } from './files/files.js';
import { writeNewFiles } from './files/new-files.js';
import { folderInRepository, nearestFile } from './files/project.js';
import { readTextFile } from './files/read-file.js';
import { writeTextFile } from './files/replace-file.js';
import { builtInNames, builtInPolicy } from './policies/built-in-policies.js';
import { builtInBase, mergedPolicy, readPolicyFile } from './policies/read-policy-file.js';
import {
  isOnlyForLines,
  isTerminal,
  messageWriter,
  readStandardInput,
  resultWriter,
  STDERR,
  STDIN,
  STDOUT,
  screenOf,
} from './streams/terminal.js';

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
    print: silently(resultWriter(STDOUT)),
    tell: silently(messageWriter(STDERR)),
    readFile: (file) => readTextFile(file),
    writeFile: writeTextFile,
    writeNew: writeNewFiles,
    readInput: readStandardInput,
    nearest: nearestFile,
    folderInRepository: () => folderInRepository(env['AMENDS_REPOSITORY']),
    fileExists,
    namesBeside,
    changed: yamlChanged,
    wallClock,
    policies: {
      builtInNames,
      builtIn: builtInPolicy,
      base: builtInBase,
      read: (file) => readPolicyFile(file, env),
      readAt: async (revision, file) =>
        (await import('./policies/git-policy.js')).readPolicyAt(revision, file),
      merged: mergedPolicy,
      find: async (paths, ignored) => (await loadChecking()).findPolicies(paths, ignored),
      findTests: async (paths, ignored) => (await loadChecking()).findTests(paths, ignored),
      isOurs: async (file) => (await loadChecking()).isOurs(file),
      settings: async (file) => (await import('./policies/settings-file.js')).readSettingsFile(file),
      fix: async (files, request) => (await loadChecking()).fixFiles(files, request),
      pages: async () => (await import('../lint/run/pages.js')).PAGES,
      check: async (files, request) => (await loadChecking()).checkFiles(files, request),
      test: async (files, request) => (await import('./policies/test-files.js')).testFiles(files, request),
    },
    rows: async () => (await import('./rows/rows.js')).ROWS,
    record: async (open) => (await import('./record/open-record.js')).openRecord(open, { env }),
    savedAnswers: async () => (await import('./record/saved-answers.js')).savedAnswersIn(env),
    prompter: async (words, plain) =>
      plain || isOnlyForLines(env)
        ? (await import('./prompts/line-prompter.js')).linePrompterIn(words)
        : (await import('./prompts/prompts.js')).prompterIn(words),
  };
}

/** The same for whoever need not know whether somebody still reads. */
const silently =
  (write: (text: string) => Promise<boolean>) =>
  async (text: string): Promise<void> => {
    await write(text);
  };

/** Loaded only to check: it holds everything that reads and judges policies. */
const loadChecking = () => import('./policies/checking.js');
