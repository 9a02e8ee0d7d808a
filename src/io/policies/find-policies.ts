import fs from 'node:fs';
import path from 'node:path';
import type { FoundPolicies, Ignored } from '../../cli/port/host.js';
import { SETTINGS_FILE } from '../../domain/policy/settings.js';
import { editionOf } from '../../source/extends/built-in.js';
import { BUILT_IN_TESTS } from '../../source/extends/built-in-tests.js';
import { errorReason, MAY_NOT_BE_READ, withSlashes } from '../files/files.js';
import { startOf, whyUnreadable } from '../files/read-file.js';

/** What files of policies and of their tests end with. */
const YAML = '**/*.{yaml,yml}';
const TESTS = '**/*.test.{yaml,yml}';

/**
 * Which policies some paths mean; every one below the working folder where no path is given. What is ignored is only
 * meant by its own name.
 */
export const findPolicies = (paths: readonly string[], ignored: Ignored): Promise<FoundPolicies> =>
  findFiles(paths, ignored, policiesMeant);

/**
 * Which files of tests some paths mean; every one below the working folder where no path is given. A policy means those
 * beside it that try it.
 */
export const findTests = (paths: readonly string[], ignored: Ignored): Promise<FoundPolicies> =>
  findFiles(paths, ignored, testsMeant);

async function findFiles(
  paths: readonly string[],
  ignored: Ignored,
  meant: (wanted: string, isIgnored: IsIgnored) => Promise<Meant>,
): Promise<FoundPolicies> {
  const isIgnored = await ignoring(ignored);
  const found = await Promise.all(
    (paths.length > 0 ? paths : ['.']).map((wanted) => meant(wanted, isIgnored)),
  );
  return {
    files: eachOnce(found.flatMap(({ files }) => files)),
    missing: found.flatMap(({ missing }) => missing),
  };
}

type IsIgnored = (file: string) => boolean;

/** Tells which files are ignored, by asking what the patterns name. */
async function ignoring({ patterns, folder }: Ignored): Promise<IsIgnored> {
  if (patterns.length === 0) return () => false;
  const { globby } = await import('./globs.js');
  const named = await globby(patterns.map(withSlashes), {
    cwd: folder,
    absolute: true,
    dot: true,
    followSymbolicLinks: false,
    onlyFiles: false,
  });
  const files = new Set(named.map((file) => path.resolve(file)));
  return (file) => files.has(path.resolve(file));
}

/** The same files without those that were named before, perhaps otherwise. */
function eachOnce(files: readonly string[]): string[] {
  const named = new Map<string, string>();
  for (const file of files) {
    const where = path.resolve(file);
    if (!named.has(where)) named.set(where, file);
  }
  return [...named.values()];
}

type Meant = FoundPolicies;

const NOTHING: Meant = { files: [], missing: [] };

const only = (file: string): Meant => ({ files: [file], missing: [] });

const nowhere = (path: string, why: string): Meant => ({ files: [], missing: [{ path, why }] });

/** What lies beside policies: their tests, and how somebody's columns become facts. */
const BESIDE = /\.(?:test|map)\.ya?ml$/i;

/**
 * The policies that one path means. A folder without any means none, and so does a file of tests, which a shell names
 * too where it fills in `*.yaml`; any other file or a pattern has to be there.
 */
async function policiesMeant(wanted: string, isIgnored: IsIgnored): Promise<Meant> {
  const stat = statOf(wanted);
  if (stat?.isDirectory()) return policiesIn(YAML, wanted, isIgnored);
  if (stat && BESIDE.test(wanted) && !isPolicy(wanted)) return NOTHING;
  if (stat) return readable(withSlashes(path.normalize(wanted)));
  const edition = editionOf(wanted);
  if (edition !== undefined) return only(edition);
  const shut = whyUnreadable(wanted)?.why;
  if (shut === MAY_NOT_BE_READ) return nowhere(wanted, shut);
  const { isDynamicPattern } = await import('./globs.js');
  if (!isDynamicPattern(withSlashes(wanted))) return nowhere(wanted, 'does not exist.');
  const found = await policiesIn(wanted, '.', isIgnored);
  return found.files.length + found.missing.length > 0 ? found : nowhere(wanted, 'matches no policy.');
}

/** What files of tests are called. */
const IS_TESTS = /\.test\.ya?ml$/i;

/** The files of tests that one path means. */
async function testsMeant(wanted: string, isIgnored: IsIgnored): Promise<Meant> {
  const stat = statOf(wanted);
  if (stat?.isDirectory()) return filesMeant(TESTS, wanted, isIgnored, IS_TESTS);
  if (stat && IS_TESTS.test(wanted)) return readable(withSlashes(path.normalize(wanted)));
  if (stat) return testsOf(wanted);
  const edition = editionOf(wanted);
  if (edition !== undefined)
    return Object.hasOwn(BUILT_IN_TESTS, edition) ? only(edition) : nowhere(wanted, 'has no tests.');
  const shut = whyUnreadable(wanted)?.why;
  if (shut === MAY_NOT_BE_READ) return nowhere(wanted, shut);
  const { isDynamicPattern } = await import('./globs.js');
  if (!isDynamicPattern(withSlashes(wanted))) return nowhere(wanted, 'does not exist.');
  const found = await filesMeant(wanted, '.', isIgnored, IS_TESTS);
  return found.files.length + found.missing.length > 0 ? found : nowhere(wanted, 'matches no file of tests.');
}

/** The tests beside a policy that try it. */
async function testsOf(policy: string): Promise<Meant> {
  const folder = path.dirname(policy);
  const beside = await filesMeant('*.test.{yaml,yml}', folder, () => false, IS_TESTS);
  const files = beside.files.filter((file) => policyNamedIn(file) === path.resolve(policy));
  return files.length > 0
    ? { files, missing: beside.missing }
    : nowhere(withSlashes(policy), `has no tests beside it: write ${testsName(policy)}.`);
}

const testsName = (policy: string): string => withSlashes(policy).replace(/(?:\.ya?ml)?$/i, '.test.yaml');

/** The file that some tests name as their policy, by its whole path. */
function policyNamedIn(tests: string): string | undefined {
  const [, quoted, bare] = /^policy:[ \t]*(?:["']([^"'\n]*)["']|([^\s#]+))/m.exec(startOf(tests)) ?? [];
  const named = quoted ?? bare;
  return named === undefined ? undefined : path.resolve(path.dirname(tests), named);
}

function readable(file: string): Meant {
  const unreadable = whyUnreadable(file);
  if (!unreadable) return only(file);
  const { why, way, leadsOut } = unreadable;
  return nowhere(file, leadsOut ? `${why} ${way}` : why);
}

/** The policies among the files that a pattern names, in the order of their paths. */
const policiesIn = (pattern: string, folder: string, isIgnored: IsIgnored): Promise<Meant> =>
  filesMeant(pattern, folder, isIgnored);

/** The files that a pattern names: tests by their name, or policies by what they hold. */
async function filesMeant(
  pattern: string,
  folder: string,
  isIgnored: IsIgnored,
  tests?: RegExp,
): Promise<Meant> {
  try {
    const all = await filesIn(pattern, folder, tests ? [] : [TESTS]);
    const named = all.filter((file) => !isIgnored(file));
    const policies = named.filter((file) => (tests ? tests.test(file) : isPolicy(file))).sort();
    return {
      files: policies.filter((file) => whyUnreadable(file) === undefined),
      missing: policies.flatMap((file) => readable(file).missing),
    };
  } catch (error) {
    const where = placeOf(error);
    if (where === undefined) throw error;
    return nowhere(where, errorReason(reasonOf(error)));
  }
}

/** What the system said, of which the library for globs makes a sentence where a `.gitignore` may not be read. */
const reasonOf = (error: unknown): unknown => (error instanceof Error && error.cause) || error;

/** Where the system would not let us look, as a path from here. */
function placeOf(error: unknown): string | undefined {
  const reason = reasonOf(error);
  const { path: place } = reason instanceof Error && 'path' in reason ? reason : {};
  return typeof place === 'string' ? withSlashes(path.relative('.', place)) : undefined;
}

/**
 * The files that a pattern names, without what git ignores. As git does, no link to a folder is followed: one that
 * leads back up would be followed for ever.
 */
async function filesIn(pattern: string, folder: string, ignore: readonly string[]): Promise<string[]> {
  const { globby } = await import('./globs.js');
  const named = await globby(withSlashes(pattern), {
    cwd: folder,
    gitignore: true,
    ignore: ['**/node_modules/**', '**/.git/**', ...ignore],
    // Policies may stand in .github, and Windows writes .YAML.
    dot: true,
    caseSensitiveMatch: pattern !== YAML && pattern !== TESTS,
    followSymbolicLinks: false,
    // Only files would be without links to files.
    onlyFiles: false,
  });
  return named.map((file) => withSlashes(path.join(folder, file))).filter(mayBeFile);
}

/** What is no folder, no pipe and no link to one or to nowhere. A name that is no UTF-8 leads to nothing we can look at. */
function mayBeFile(file: string): boolean {
  const stat = fs.lstatSync(file, { throwIfNoEntry: false });
  return (stat?.isSymbolicLink() ? statOf(file) : stat)?.isFile() ?? !stat;
}

/** What a path leads to; undefined where it leads nowhere, or round and round. */
function statOf(file: string): fs.Stats | undefined {
  try {
    return fs.statSync(file);
  } catch {
    return undefined;
  }
}

/** What cannot be read may be a policy. */
function isPolicy(file: string): boolean {
  try {
    return hasFirstKey(file);
  } catch {
    return true;
  }
}

/**
 * A policy is a YAML file with the key `amends`; whether that is its first, and whether it is saved as UTF-8, is for
 * checking to say. UTF-16 comes out with a zero beside each letter.
 */
const hasFirstKey = (file: string): boolean =>
  /^(?:\uFEFF|\uFFFD\uFFFD)?["']?amends["']?\s*:/m.test(startOf(file).replaceAll('\0', ''));

/** Whether a path leads to a file that amends reads, and that nothing may be written over: a policy, or one beside it. */
export function isOurs(file: string): boolean {
  if (!statOf(file)?.isFile()) return false;
  return BESIDE.test(file) || path.basename(file) === SETTINGS_FILE || isPolicy(file);
}
