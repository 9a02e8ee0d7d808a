import fs from 'node:fs';
import path from 'node:path';
import type { Policy } from '../domain/policy.js';

/** The hash of a text, in hex. */
export type Hash = (text: string) => string;

/** What a policy was made from: its file first, then its parents, each with the hash of its text. */
export type Inputs = readonly (readonly [file: string, hash: string])[];

/** Policies compiled by earlier runs, kept so that the next run needs no YAML library. */
export type PolicyCache = {
  /** The policy kept under this key, if everything it was made from is still the same. */
  readonly find: (key: string) => Policy | null;
  readonly keep: (key: string, policy: Policy, inputs: Inputs) => void;
};

/** The first line of an entry; the policy is the rest, so that it is parsed once and only if it counts. */
type Header = { readonly engine: string; readonly inputs: Inputs; readonly checksum: string };

/** How many policies are kept. */
const MOST = 100;

/** Only we may look into it and write to it. */
const PRIVATE = 0o700;

/**
 * The cache in a folder, for one engine. Whatever goes wrong with it is a miss and nothing more: a policy
 * can always be read from its file.
 */
export function policyCache(folder: string, engine: string, hash: Hash): PolicyCache {
  const fileOf = (key: string): string => path.join(folder, `${key}.json`);
  return {
    find: (key) =>
      orNull(() => {
        if (!isOurs(folder)) return null;
        const { header, payload } = opened(fs.readFileSync(fileOf(key), 'utf8'));
        const valid =
          header.engine === engine && header.checksum === hash(payload) && isFresh(header.inputs, hash);
        return valid ? (JSON.parse(payload) as Policy) : null;
      }),
    keep: (key, policy, inputs) =>
      orNull(() => {
        fs.mkdirSync(folder, { recursive: true, mode: PRIVATE });
        if (!isOurs(folder)) return;
        const payload = JSON.stringify(policy);
        const header: Header = { engine, inputs, checksum: hash(payload) };
        writeWhole(fileOf(key), `${JSON.stringify(header)}\n${payload}`);
        prune(folder);
      }),
  };
}

function opened(entry: string): { header: Header; payload: string } {
  const end = entry.indexOf('\n');
  return { header: JSON.parse(entry.slice(0, end)) as Header, payload: entry.slice(end + 1) };
}

function orNull<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}

/** Whether nobody else can have put anything there. */
function isOurs(folder: string): boolean {
  const { uid, mode } = fs.statSync(folder);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

function isFresh(inputs: Inputs, hash: Hash): boolean {
  return inputs.length > 0 && inputs.every(([file, kept]) => hash(fs.readFileSync(file, 'utf8')) === kept);
}

/** Readers see the old file or the new one, never half of it. */
function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(draft, text, { mode: 0o600 });
    fs.renameSync(draft, file);
  } catch {
    fs.rmSync(draft, { force: true });
  }
}

/** Removes the oldest entries past the most that are kept. */
function prune(folder: string): void {
  const files = fs.readdirSync(folder).map((name) => path.join(folder, name));
  if (files.length <= MOST) return;
  const aged = files.map((file) => ({ file, written: fs.statSync(file).mtimeMs }));
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

const inHome = ({ HOME }: Readonly<Record<string, string | undefined>>): string | undefined =>
  absolute(HOME) && path.join(HOME ?? '', '.cache');
