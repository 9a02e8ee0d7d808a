import type { Policy } from '../../domain/policy/policy.js';
import { Failure } from '../../domain/values/failure.js';
import type { Host, PolicyResult } from '../port/host.js';
import { meantBy } from '../port/meant-by.js';
import type { Outcome } from '../port/outcome.js';

/** A policy as it was chosen; `example` where nobody chose one. */
export type ChosenPolicy = PolicyResult & { readonly example: boolean };

/** The policy that applies where no other is chosen. */
const FALLBACK = 'retail';

/** What a policy of a folder is called. */
const DEFAULT_FILE = 'amends.yaml';

/**
 * The policy to go by: the one named, then AMENDS_POLICY, then the nearest `amends.yaml` upwards, then the
 * built-in example. Throws a Failure where there is none of that name.
 */
export async function choosePolicy(named: string | undefined, host: Host): Promise<ChosenPolicy> {
  const wanted = named ?? (host.env['AMENDS_POLICY'] || undefined);
  if (wanted !== undefined) return { ...(await policyNamed(wanted, host)), example: false };
  const file = host.nearest(DEFAULT_FILE);
  if (file !== undefined) return { ...(await host.policies.read(file)), example: false };
  return { policy: host.policies.builtIn(FALLBACK), diagnostics: [], example: true };
}

/** A policy for a newer amends is no bad policy: we cannot run it. */
export function noPolicyOutcome({ diagnostics }: Pick<ChosenPolicy, 'diagnostics'>): Outcome {
  return diagnostics.some(({ code }) => code === 'needs-newer') ? 'could-not-run' : 'findings';
}

/** `flowers`, or `retail@1` with its edition. */
const BUILT_IN_NAME = /^([a-z][a-z-]*)(@\d+)?$/;

/** The policy of this name, built in or a file. Throws a Failure where there is none. */
export async function policyNamed(wanted: string, host: Host): Promise<PolicyResult> {
  const reading = await findPolicy(wanted, host);
  if (!reading) throw noSuchPolicy(wanted, host);
  return reading;
}

/**
 * The policy that is called so, built in or a file; undefined where there is neither. Throws a Failure for an
 * edition there is none of.
 */
export async function findPolicy(wanted: string, host: Host): Promise<PolicyResult | undefined> {
  const names = host.policies.builtInNames();
  const [, name = '', edition] = BUILT_IN_NAME.exec(wanted) ?? [];
  if (names.includes(name))
    return { policy: edited(host.policies.builtIn(name), wanted, edition), diagnostics: [] };
  if (host.fileExists(wanted)) return host.policies.read(wanted);
  return name === '' ? undefined : host.policies.base(wanted);
}

function edited(policy: Policy, wanted: string, edition: string | undefined): Policy {
  if (edition === undefined || policy.source === wanted) return policy;
  throw new Failure(`There is no built-in policy “${wanted}”.`, `There is ${policy.source}.`);
}

function noSuchPolicy(wanted: string, host: Host): Failure {
  const near = meantBy(wanted, host);
  return new Failure(
    `There is no policy “${wanted}”: no file of that name, and none of the built-in ones.`,
    near ? `Did you mean “${near}”?` : `The built-in ones are: ${host.policies.builtInNames().join(', ')}.`,
  );
}
