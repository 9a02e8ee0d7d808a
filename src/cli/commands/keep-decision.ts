import { Failure } from '../../domain/values/failure.js';
import { findPolicy } from '../complaint/choose-policy.js';
import { decisionIn } from '../complaint/whole-decision.js';
import type { Host } from '../port/host.js';
import { stderrText } from '../port/messages.js';
import type { Outcome } from '../port/outcome.js';
import { keepCase, testsBeside } from './keep-case.js';

/** What the policy of a folder is called. */
const USUAL = 'amends.yaml';

/** `amends test --from decision.json [tests]`: keeps an answer that was given as a case. */
export async function keepDecision(from: string, paths: readonly string[], host: Host): Promise<Outcome> {
  if (paths.length > 1)
    throw new Failure(
      'A case is kept in one file of tests.',
      'Name one: amends test --from decision.json shop.test.yaml',
    );
  const decision = decisionIn(from === '-' ? await host.readInput() : host.readFile(from), from);
  const { file, source, named } = await whereTo(paths[0], host);
  const found = await findPolicy(source, host);
  if (!found?.policy)
    throw new Failure(
      `The policy “${source}” can’t be read, by which the case is to be tried.`,
      'Check it first.',
    );
  if (found.policy.currency.code !== decision.currency)
    throw new Failure(
      `The decision is in ${decision.currency}, and “${source}” in ${found.policy.currency.code}.`,
      'Name the tests of the policy that it was made by.',
    );
  const kept = await keepCase({ policy: found.policy, decision, file, named }, host);
  await host.tell(stderrText(`Kept as “${kept.name}” in ${kept.file}.`, host.stderr));
  return 'answered';
}

type Place = {
  readonly file: string;
  /** Where the policy is, from here, and as the file of tests names it. */
  readonly source: string;
  readonly named: string;
};

/** The file of tests, and the policy that it tries: as it says itself, or as it will. */
async function whereTo(path: string | undefined, host: Host): Promise<Place> {
  if (path === undefined) {
    const policy = host.nearest(USUAL);
    if (policy === undefined)
      throw new Failure(
        'There is no amends.yaml here.',
        'Name the file of tests: amends test --from decision.json shop.test.yaml',
      );
    return { file: testsBeside(policy), source: policy, named: `./${nameOf(policy)}` };
  }
  const folder = path.slice(0, path.length - nameOf(path).length);
  if (!/\.test\.ya?ml$/i.test(path))
    return { file: testsBeside(path), source: path, named: `./${nameOf(path)}` };
  if (!host.fileExists(path)) {
    const policy = path.replace(/\.test(\.ya?ml)$/i, '$1');
    return { file: path, source: policy, named: `./${nameOf(policy)}` };
  }
  const { readTests } = await import('../../source/index.js');
  const named = readTests(host.readFile(path), path).policy;
  if (named === null)
    throw new Failure(
      `“${path}” has mistakes, and names no policy.`,
      `Put them right first: amends test ${path}`,
    );
  return { file: path, source: /^[a-z][a-z-]*@\d+$/.test(named) ? named : joined(folder, named), named };
}

const nameOf = (path: string): string => /[^/]*$/.exec(path.replaceAll('\\', '/'))?.[0] ?? path;

/** A path from a folder, without `./`. */
const joined = (folder: string, named: string): string =>
  named.startsWith('/') ? named : folder + named.replace(/^(?:\.\/)+/, '');
