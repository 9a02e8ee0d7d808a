import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Policy } from '../../domain/policy/policy.js';
import { BUILD, ENGINE } from '../../domain/values/version.js';

/** What a policy was made from: its file first, then its parents, each with its text. */
export type Inputs = readonly (readonly [file: string, text: string])[];

/** Policies compiled by earlier runs, kept so that the next run needs neither YAML nor the schema. */
type PolicyCache = {
  /** The policy kept under a key, if everything it was made from still reads the same; null otherwise. */
  readonly find: (key: string, read: (file: string) => string) => Policy | null;
  /** Keeps a policy under a key: whatever else is to be the same, such as how its file is named. */
  readonly keep: (key: string, policy: Policy, inputs: Inputs) => void;
};

/** An entry of the cache as JSON, behind a hash of that JSON by which a damaged one is known. */
type Entry = {
  readonly compiler: string;
  readonly key: string;
  readonly inputs: readonly (readonly [file: string, sha256: string])[];
  readonly policy: Policy;
};

/** How many policies are kept. */
const MOST = 100;

/** Only we may look into it and write to it. */
const PRIVATE = 0o700;

/**
 * What compiles policies: this very build, and Node with its ICU, which writes currencies and numbers. A policy that
 * was compiled by anything else is compiled anew.
 */
const COMPILER = [ENGINE, BUILD, process.version, process.versions['icu']].join(' ');

/**
 * The cache in a folder. Whatever goes wrong with it is a miss and nothing more: a policy can always be read from its
 * file. A folder that others may write to is not used, and only files named as ours are ever removed.
 */
export function policyCache(folder: string, compiler = COMPILER): PolicyCache {
  const entryFile = (key: string): string => path.join(folder, `${sha256(key)}.json`);
  return {
    find: (key, read) =>
      attemptOrNull(() => {
        if (!isOurs(folder)) return null;
        const entry = readEntry(entryFile(key));
        if (entry?.compiler !== compiler || entry.key !== key || !isFresh(entry.inputs, read)) return null;
        return entry.policy;
      }),
    keep: (key, policy, inputs) =>
      attemptOrNull(() => {
        makeFolder(folder);
        if (!isOurs(folder)) return;
        const hashes = inputs.map(([file, text]) => [file, sha256(text)] as const);
        writeEntry(entryFile(key), { compiler, key, inputs: hashes, policy });
        prune(folder);
      }),
  };
}

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

function readEntry(file: string): Entry | null {
  const [hash, json = ''] = fs.readFileSync(file, 'utf8').split('\n');
  return hash === sha256(json) ? (JSON.parse(json) as Entry) : null;
}

/** Readers see the old entry or the new one, never half of it. */
function writeEntry(file: string, entry: Entry): void {
  const json = JSON.stringify(entry);
  const draft = `${file}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(draft, `${sha256(json)}\n${json}`, { mode: 0o600 });
    fs.renameSync(draft, file);
  } catch {
    fs.rmSync(draft, { force: true });
  }
}

/** Whether the files hold what they held. */
const isFresh = (inputs: Entry['inputs'], read: (file: string) => string): boolean =>
  inputs.length > 0 && inputs.every(([file, hash]) => sha256(read(file)) === hash);

function attemptOrNull<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}

/** Step by step: Node's own `recursive` never ends where the system answers that nothing can be made, as under /proc. */
function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  fs.mkdirSync(folder, { mode: PRIVATE });
}

/** Whether this is a folder of our own, and nobody else can have put anything there. */
function isOurs(folder: string): boolean {
  const stats = fs.lstatSync(folder);
  if (!stats.isDirectory()) return false;
  return process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0);
}

/** The names of entries: nothing else in the folder is ours. */
const ENTRY_NAME = /^[0-9a-f]{64}\.json$/;

/** Removes the oldest entries past the most that are kept. */
function prune(folder: string): void {
  const files = fs.readdirSync(folder).filter((name) => ENTRY_NAME.test(name));
  if (files.length <= MOST) return;
  const aged = files.map((name) => {
    const file = path.join(folder, name);
    return { file, written: fs.statSync(file).mtimeMs };
  });
  aged.sort((a, b) => b.written - a.written);
  for (const { file } of aged.slice(MOST)) fs.rmSync(file, { force: true });
}

/** Where this system keeps what can be made again; undefined where it does not say, or the cache is turned off. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  if (env['AMENDS_NO_CACHE'] && env['AMENDS_NO_CACHE'] !== '0') return undefined;
  const base =
    process.platform === 'win32' ? env['LOCALAPPDATA'] : (absolute(env['XDG_CACHE_HOME']) ?? inHome(env));
  return base && path.join(base, 'amends');
}

const absolute = (folder: string | undefined): string | undefined =>
  folder && path.isAbsolute(folder) ? folder : undefined;

/** A home that is not there, as users of the system have it, is not made. */
const inHome = ({ HOME }: Readonly<Record<string, string | undefined>>): string | undefined =>
  absolute(HOME) && fs.existsSync(HOME ?? '') ? path.join(HOME ?? '', '.cache') : undefined;
