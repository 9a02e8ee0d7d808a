import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from '../../domain/values/failure.js';
import { errorCode, LARGEST, TOO_LARGE, withSlashes } from './files.js';

/** A revision of the repository that a file lies in. */
export type Revision = {
  /** The text of a file as it was then; undefined where there was none of that name. Throws a Failure for what is no text. */
  readonly read: (file: string) => string | undefined;
};

/**
 * The revision (a commit, a branch, a tag, `HEAD~1`) of the repository that `file` lies in, or lay in. Throws a Failure where
 * git is not installed, there is no repository, or it knows no such revision.
 */
export function revisionOf(name: string, file: string): Revision {
  const folder = nearestFolder(path.dirname(path.resolve(file)));
  if (git(folder, ['rev-parse', '--git-dir']).status !== 0) throw noRepository(folder);
  const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  const found = git(folder, asked);
  const commit = found.stdout.toString('utf8').trim();
  if (found.status !== 0 || commit === '') throw noRevision(name);
  return { read: (one) => blobOf(folder, commit, name, one) };
}

/** A folder on the way to a file that is there now: the file may have been moved since. */
function nearestFolder(folder: string): string {
  const above = path.dirname(folder);
  return above === folder || fs.existsSync(folder) ? folder : nearestFolder(above);
}

function blobOf(folder: string, commit: string, name: string, file: string): string | undefined {
  const way = withSlashes(path.relative(folder, path.resolve(file)));
  const place = `${commit}:./${way}`;
  const kind = git(folder, ['cat-file', '-t', place]);
  if (kind.status !== 0) return undefined;
  if (kind.stdout.toString('utf8').trim() !== 'blob')
    throw new Failure(`“${file}” is a folder at “${name}”.`, 'Name a file.');
  const blob = git(folder, ['cat-file', 'blob', place]);
  if (blob.status !== 0) throw new Failure(`“${file}” at “${name}” ${TOO_LARGE}`, 'Is it the right file?');
  return blob.stdout.toString('utf8');
}

/** Runs git to its end, without a shell, and without what could make it ask, page or write. */
function git(folder: string, args: readonly string[]) {
  const done = spawnSync('git', ['-C', folder, ...args], {
    maxBuffer: LARGEST,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      GIT_TERMINAL_PROMPT: '0',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      LC_ALL: 'C',
    },
  });
  if (done.error && errorCode(done.error) === 'ENOENT') throw noGit();
  return done;
}

const noGit = (): Failure =>
  new Failure('git is not installed here, or not found.', 'Install it, or name two files to compare.');

const noRepository = (folder: string): Failure =>
  new Failure(
    `“${withSlashes(folder)}” is in no git repository, or in one that git does not trust.`,
    'Run amends where the policy’s repository is, or name two files to compare.',
  );

const noRevision = (name: string): Failure =>
  new Failure(
    `git knows no revision “${name}” here.`,
    'Name a commit, a branch or a tag, such as main or HEAD~1. In CI, the checkout has to fetch it first: fetch-depth: 0.',
  );
