import { Failure } from '../../domain/values/failure.js';
import type { Host } from '../port/host.js';

/** Where a policy and its tests are to be written. */
export type Target = {
  /** The folder, with a `/` at its end; empty where we are. */
  readonly folder: string;
  /** What the policy's file is called, and its tests', within the folder. */
  readonly policy: string;
  readonly tests: string;
};

/** What the policy of a folder is called. */
const USUAL = 'amends.yaml';

/** Where a path leads: to a file that ends in .yaml, or to a folder, in which the policy has its usual name. */
export function targetOf(path: string | undefined): Target {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec((path ?? USUAL).replaceAll('\\', '/')) ?? [];
  const policy = file === '' ? USUAL : file;
  const [, name] = /^(.+)\.ya?ml$/i.exec(policy) ?? [];
  if (name === undefined)
    throw new Failure(
      `“${path}” is no name for a policy.`,
      `A policy is a YAML file: ${policy}.yaml, or ${path}/${USUAL}.`,
    );
  if (/\.test$/i.test(name))
    throw new Failure(
      `“${path}” would be taken for tests.`,
      `Name the policy: ${name.slice(0, -'.test'.length)}.yaml.`,
    );
  return { folder, policy, tests: `${name}.test.yaml` };
}

/** Throws a Failure, with the way out, where one of these is there already. */
export function refuseToOverwrite(files: readonly string[], { fileExists }: Host): void {
  const there = files.find(fileExists);
  if (there !== undefined)
    throw new Failure(
      `“${there}” is there already, and is left as it is.`,
      'Name another file (amends init shop.yaml), or move that one away first.',
    );
}
