import path from 'node:path';
import type { MergedPolicy, PolicyResult } from '../../cli/port/host.js';
import { loadPolicyReader } from '../../cli/port/load-source.js';
import type { FileResolver, Unread } from '../../source/extends/extends.js';
import { withSlashes } from '../files/files.js';
import { projectRoot } from '../files/project.js';
import { readTextFile } from '../files/read-file.js';
import { readParent } from './parent-file.js';
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
    ? readFresh(wanted, readTextFile(wanted), (one) => readParent(one, projectRoot(wanted)))
    : readFresh(edition, text, () => undefined));
  return { text: policy ? printPolicy(document, fileAt) : null, diagnostics };
}

/** A built-in edition that nothing was compiled of, because it is only there to be extended; undefined for any other name. */
export async function builtInBase(wanted: string): Promise<PolicyResult | undefined> {
  const { BUILT_INS, editionOf } = await loadPolicyReader();
  const edition = editionOf(wanted);
  const text = edition === undefined ? undefined : BUILT_INS[edition];
  if (text === undefined || edition === undefined) return undefined;
  const { policy, diagnostics } = await readFresh(edition, text, () => undefined);
  return { policy, diagnostics };
}

/** Reads a policy file, from what an earlier run kept if neither it nor its parents nor amends has changed. */
export async function readPolicyFile(file: string, env: Env): Promise<PolicyResult> {
  const folder = cacheFolder(env);
  const root = projectRoot(file);
  const cache = folder === undefined ? null : policyCache(folder);
  // What a policy says of its places depends on how its file and its project are named.
  const asked = [path.resolve(file), file, root].join('\0');
  const kept = cache?.find(asked, (one) => readInput(one, file, root));
  if (kept) return { policy: kept, diagnostics: [] };
  const { reading, inputs } = await compile(file, root);
  if (reading.policy && reading.diagnostics.length === 0) cache?.keep(asked, reading.policy, inputs);
  return reading;
}

async function compile(file: string, root: string): Promise<{ reading: PolicyResult; inputs: Inputs }> {
  const text = readTextFile(file);
  const inputs = new Map([[path.resolve(file), text]]);
  const parent = (one: string): string | undefined | Unread => {
    const read = readParent(one, root);
    if (typeof read === 'string') inputs.set(path.resolve(one), read);
    return read;
  };
  const { policy, diagnostics } = await readFresh(file, text, parent);
  return { reading: { policy, diagnostics }, inputs: [...inputs] };
}

/** What a file of the chain holds now: the policy's own as it is named, its parents from the folder they are under. */
const readInput = (one: string, file: string, root: string): string =>
  one === path.resolve(file) ? readTextFile(file) : readTextFile(one, root);

/** Reads a policy from its text, and its parents by `read`. */
async function readFresh(file: string, text: string, read: FileResolver['read']) {
  const { readPolicy } = await loadPolicyReader();
  return readPolicy(text, withSlashes(file), { read, root: projectRoot(file) });
}
