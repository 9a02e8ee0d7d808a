import type { Policy } from '../../domain/policy/policy.js';
import { Failure } from '../../domain/values/failure.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { nearest } from '../../source/suggest/nearest.js';

/** The role of this name, or the lowest where nobody names one. Throws a Failure where there is none. */
export function roleNamed(policy: Policy, name: string | undefined): string {
  const names = policy.authority.map((role) => role.name);
  if (name === undefined || names.includes(name)) return name ?? names[0] ?? '';
  const { unknownRole, rolesAre, didYouMean } = catalogueFor(policy).refusals;
  const near = nearest(name, names);
  throw new Failure(unknownRole(name), near ? didYouMean(near) : rolesAre(names));
}
