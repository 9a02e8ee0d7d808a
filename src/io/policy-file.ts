import fs from 'node:fs';
import path from 'node:path';
import type { PolicyReading } from '../cli/host.js';
import { loadSource } from '../cli/source.js';
import { ENGINE } from '../domain/version.js';
import { groundwork } from './built-in-policies.js';
import { fileExists, projectRoot, readTextFile, withSlashes } from './files.js';
import { cacheFolder, type Inputs, policyCache } from './policy-cache.js';

type Env = Readonly<Record<string, string | undefined>>;

/** Reads a policy file, from what an earlier run kept if neither it nor its parents nor amends has changed. */
export async function readPolicyFile(file: string, env: Env): Promise<PolicyReading> {
  const folder = cacheFolder(env);
  const root = projectRoot(file);
  const cache = folder === undefined ? null : policyCache(folder, engineStamp());
  // What a policy says of its places depends on how its file and its project are named.
  const asked = [path.resolve(file), file, root].join('\0');
  const kept = cache?.find(asked);
  if (kept) return { policy: kept, diagnostics: [] };
  const { reading, inputs } = await compile(file, root);
  if (reading.policy && reading.diagnostics.length === 0) cache?.keep(asked, reading.policy, inputs);
  return reading;
}

async function compile(file: string, root: string): Promise<{ reading: PolicyReading; inputs: Inputs }> {
  const inputs = new Map<string, string>();
  const textOf = (one: string): string => {
    const text = readTextFile(one);
    inputs.set(path.resolve(one), text);
    return text;
  };
  const text = textOf(file);
  const { readPolicy } = await loadSource();
  const { createHash } = await import('node:crypto');
  const { policy, diagnostics } = await readPolicy(text, withSlashes(file), {
    read: (parent) => (fileExists(parent) ? textOf(parent) : undefined),
    root,
    groundwork: groundwork(),
    hash: (some) => createHash('sha256').update(some).digest('hex'),
  });
  return { reading: { policy, diagnostics }, inputs: [...inputs] };
}

/**
 * The engine that compiles policies: its version, and the very program, so that a changed build of the same
 * version trusts nothing that another one kept.
 */
function engineStamp(): string {
  const program = fs.statSync(import.meta.filename, { throwIfNoEntry: false });
  return `${ENGINE} ${program?.size ?? 0} ${program?.mtimeMs ?? 0}`;
}
