import fs from 'node:fs';
import path from 'node:path';
import type { FoundPolicies, NotFound } from '../cli/host.js';
import { editionOf } from '../source/built-in.js';
import { readTextFile, withSlashes } from './files.js';

/** What files of policies and of their tests end with. */
const YAML = '**/*.{yaml,yml}';
const TESTS = '**/*.test.{yaml,yml}';

/** Which policies some paths mean; every one below the working folder where no path is given. */
export async function findPolicies(paths: readonly string[]): Promise<FoundPolicies> {
  const found = await Promise.all((paths.length > 0 ? paths : ['.']).map(meant));
  return {
    files: [...new Set(found.flatMap((one) => ('files' in one ? one.files : [])))],
    missing: found.filter((one) => 'why' in one),
  };
}

type Meant = { readonly files: readonly string[] } | NotFound;

/** What lies beside policies: their tests, and how somebody's columns become facts. */
const BESIDE = /\.(?:test|map)\.ya?ml$/i;

/**
 * The policies that one path means. A folder without any means none, and so does a file of tests, which a shell names
 * too where it fills in `*.yaml`; any other file or a pattern has to be there.
 */
async function meant(wanted: string): Promise<Meant> {
  const stat = fs.statSync(wanted, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return { files: await policiesIn(YAML, wanted) };
  if (stat && BESIDE.test(wanted) && !isPolicy(wanted)) return { files: [] };
  if (stat) return readable(withSlashes(path.normalize(wanted)));
  const edition = editionOf(wanted);
  if (edition !== undefined) return { files: [edition] };
  const { isDynamicPattern } = await import('./globs.js');
  if (!isDynamicPattern(withSlashes(wanted))) return { path: wanted, why: 'does not exist.' };
  const files = await policiesIn(wanted, '.');
  return files.length > 0 ? { files } : { path: wanted, why: 'matches no policy.' };
}

function readable(file: string): Meant {
  try {
    fs.accessSync(file, fs.constants.R_OK);
    return { files: [file] };
  } catch {
    return { path: file, why: 'may not be read by you.' };
  }
}

/** The policies among the files that a pattern names, without what git ignores, in the order of their paths. */
async function policiesIn(pattern: string, folder: string): Promise<string[]> {
  const { globby } = await import('./globs.js');
  const files = await globby(withSlashes(pattern), {
    cwd: folder,
    gitignore: true,
    ignore: ['**/node_modules/**', TESTS],
  });
  return files
    .map((file) => withSlashes(path.join(folder, file)))
    .filter(isPolicy)
    .sort();
}

/**
 * A policy is a YAML file with the key `amends`; whether that is its first, and whether it is saved as UTF-8, is for
 * checking to say. UTF-16 comes out with a zero beside each letter.
 */
function isPolicy(file: string): boolean {
  const text = readTextFile(file).replaceAll('\0', '');
  return /^(?:\uFEFF|\uFFFD\uFFFD)?["']?amends["']?\s*:/m.test(text);
}
