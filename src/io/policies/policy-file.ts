import path from 'node:path';
import type { MergedPolicy, PolicyResult } from '../../cli/port/host.js';
import { loadPolicyReader } from '../../cli/port/load-source.js';
import { isFile, projectRoot, readTextFile, withSlashes } from '../files/files.js';
import { cacheFolder, type Inputs, policyCache } from './policy-cache.js';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * A policy with everything that it inherits in one YAML text, each line with the file that it comes from; the text
 * is null where there is no sound policy. `wanted` is a file or a built-in name.
 */
export async function mergedPolicy(wanted: string): Promise<MergedPolicy> {
  const { BUILT_INS, editionOf, printPolicy } = await loadPolicyReader();
  const edition = editionOf(wanted);
  const text = edition === undefined ? undefined : BUILT_INS[edition];
  const { policy, diagnostics, document, fileAt } = await (text === undefined || edition === undefined
    ? readFresh(wanted, readTextFile(wanted), (one) => (isFile(one) ? readTextFile(one) : undefined))
    : readFresh(edition, text, () => undefined));
  return { text: policy ? printPolicy(document, fileAt) : null, diagnostics };
}

/** Reads a policy file, from what an earlier run kept if neither it nor its parents nor amends has changed. */
export async function readPolicyFile(file: string, env: Env): Promise<PolicyResult> {
  const folder = cacheFolder(env);
  const root = projectRoot(file);
  const cache = folder === undefined ? null : policyCache(folder);
  // What a policy says of its places depends on how its file and its project are named.
  const asked = [path.resolve(file), file, root].join('\0');
  const kept = cache?.find(asked);
  if (kept) return { policy: kept, diagnostics: [] };
  const { reading, inputs } = await compile(file);
  if (reading.policy && reading.diagnostics.length === 0) cache?.keep(asked, reading.policy, inputs);
  return reading;
}

async function compile(file: string): Promise<{ reading: PolicyResult; inputs: Inputs }> {
  const inputs = new Map<string, string>();
  const textOf = (one: string): string => {
    const text = readTextFile(one);
    inputs.set(path.resolve(one), text);
    return text;
  };
  const parent = (one: string) => (isFile(one) ? textOf(one) : undefined);
  const { policy, diagnostics } = await readFresh(file, textOf(file), parent);
  return { reading: { policy, diagnostics }, inputs: [...inputs] };
}

/** Reads a policy from its text, and its parents by `read`. */
async function readFresh(file: string, text: string, read: (parent: string) => string | undefined) {
  const { readPolicy } = await loadPolicyReader();
  return readPolicy(text, withSlashes(file), { read, root: projectRoot(file) });
}
