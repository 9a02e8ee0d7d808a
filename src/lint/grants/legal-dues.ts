import type { BareOffer } from '../../decide/index.js';
import type { Grant, Policy, Remedy, Rule } from '../../domain/policy/policy.js';
import { grantsOwed } from '../../domain/policy/policy-parts.js';
import { isStoreCredit } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';

/** What of a policy tells one kind of remedy from another. */
type Remedies = Pick<Policy, 'remedies'>;

/** Whether a rule owes a cure or money because of a law. */
export function owesByLaw(policy: Remedies, rule: Rule): boolean {
  return rule.law !== undefined && grantsOwed(rule).some((grant) => isLegalDue(policy, grant));
}

/** Whether a cure or money is owed in an offer, by whatever rule. */
export function owesLegalDue(policy: Remedies, { ways }: BareOffer): boolean {
  return ways.some(({ given }) =>
    given.some(({ remedy, owed }) => owed && isLegalDue(policy, { remedy: remedy.id })),
  );
}

/** Whether a grant is a cure, or money; money back as store credit is neither. */
export function isLegalDue(policy: Remedies, grant: Grant): boolean {
  const remedy = remedyOf(policy, grant);
  if (!remedy || remedy.asCredit) return false;
  const { role, gives } = REMEDY_KINDS[remedy.kind];
  return role === 'cure' || gives === 'money';
}

/** Whether a grant is money that can only be spent with us. Points are a thank-you that nobody takes for their money. */
export function givesCredit(policy: Remedies, grant: Grant): boolean {
  const remedy = remedyOf(policy, grant);
  return remedy !== undefined && (remedy.asCredit === true || isStoreCredit(REMEDY_KINDS[remedy.kind]));
}

const remedyOf = ({ remedies }: Remedies, { remedy }: Grant): Remedy | undefined =>
  remedies.find(({ id }) => id === remedy);
