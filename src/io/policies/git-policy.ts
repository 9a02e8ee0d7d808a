import type { PolicyResult } from '../../cli/port/host.js';
import { loadPolicyReader } from '../../cli/port/load-source.js';
import { Failure } from '../../domain/values/failure.js';
import type { Diagnostic } from '../../domain/values/issue.js';
import { withSlashes } from '../files/files.js';
import { revisionOf } from '../files/git.js';
import { projectRoot } from '../files/project.js';

/**
 * A policy as it was at a revision of its repository, with its parents as they were then. Throws a Failure where git, the
 * revision or the file is not there.
 */
export async function readPolicyAt(name: string, file: string): Promise<PolicyResult> {
  const revision = revisionOf(name, file);
  const text = revision.read(file);
  if (text === undefined) throw notThere(name, file);
  const { readPolicy } = await loadPolicyReader();
  const given = withSlashes(file);
  const { policy, diagnostics } = readPolicy(text, given, {
    read: (parent) => revision.read(parent),
    root: projectRoot(file),
  });
  const source = `git:${name}:${given}`;
  return {
    policy: policy && { ...policy, source },
    diagnostics: diagnostics.map((one) => atRevision(one, name)),
  };
}

/** A finding that says of which revision its file is; built-in editions are of none. */
const atRevision = (found: Diagnostic, name: string): Diagnostic =>
  /^[a-z-]+@\d+$/.test(found.file) ? found : { ...found, file: `git:${name}:${found.file}` };

const notThere = (name: string, file: string): Failure =>
  new Failure(
    `“${file}” was not there at “${name}”.`,
    'Check its path, and from where it’s given: the folder that you are in.',
  );
