import fs from 'node:fs';
import path from 'node:path';
import type { PolicyReading } from '../cli/host.js';
import { loadSource } from '../cli/source.js';
import { ENGINE } from '../domain/version.js';
import { groundwork } from './built-in-policies.js';
import { fileExists, projectRoot, readTextFile, withSlashes } from './files.js';
import { cacheFolder, type Hash, type PolicyCache, policyCache } from './policy-cache.js';

type Env = Readonly<Record<string, string | undefined>>;

/** Reads a policy file, from what an earlier run kept if neither it nor its parents nor amends has changed. */
export async function readPolicyFile(file: string, env: Env): Promise<PolicyReading> {
  const text = readTextFile(file);
  const { createHash } = await import('node:crypto');
  const hash: Hash = (some) => createHash('sha256').update(some).digest('hex');
  const folder = cacheFolder(env);
  const cache = folder === undefined ? null : policyCache(folder, engineStamp(), hash);
  const root = projectRoot(file);
  const key = hash([engineStamp(), path.resolve(file), file, root, text].join('\0'));
  const kept = cache?.find(key);
  return kept ? { policy: kept, diagnostics: [] } : compile({ file, text, root, key, hash }, cache);
}

type Job = {
  readonly file: string;
  readonly text: string;
  readonly root: string;
  readonly key: string;
  readonly hash: Hash;
};

async function compile(
  { file, text, root, key, hash }: Job,
  cache: PolicyCache | null,
): Promise<PolicyReading> {
  const inputs = new Map([[path.resolve(file), hash(text)]]);
  const read = (parent: string): string | undefined => {
    if (!fileExists(parent)) return undefined;
    const found = readTextFile(parent);
    inputs.set(path.resolve(parent), hash(found));
    return found;
  };
  const { readPolicy } = await loadSource();
  const { policy, diagnostics } = await readPolicy(text, withSlashes(file), {
    read,
    root,
    hash,
    groundwork: groundwork(),
  });
  if (policy && diagnostics.length === 0) cache?.keep(key, policy, [...inputs]);
  return { policy, diagnostics };
}

/**
 * The engine that compiles policies: its version, and the very program, so that a changed build of the same
 * version trusts nothing that another one kept.
 */
function engineStamp(): string {
  const program = fs.statSync(import.meta.filename, { throwIfNoEntry: false });
  return `${ENGINE} ${program?.size ?? 0} ${program?.mtimeMs ?? 0}`;
}
