import type { BareOffer } from '../decide/index.js';
import { grantsOwed } from '../domain/parts.js';
import type { Grant, Policy, Rule } from '../domain/policy.js';
import { REMEDY_KINDS, type RemedyKindName } from '../domain/remedies/kinds.js';

/** Money that is theirs to spend anywhere. */
const MONEY: ReadonlySet<RemedyKindName> = new Set(['refund-fee', 'price-cut', 'cover', 'cash']);

/** What can only be spent with us. */
const STORE_CREDIT: ReadonlySet<RemedyKindName> = new Set(['voucher', 'credit', 'points']);

/** What of a policy tells one kind of remedy from another. */
type Remedies = Pick<Policy, 'remedies'>;

/** Whether a rule owes a cure or money because of a law. */
export function owesByLaw(policy: Remedies, rule: Rule): boolean {
  return rule.law !== undefined && grantsOwed(rule).some((grant) => isDue(policy, grant));
}

/** Whether a cure or money is owed in an offer, by whatever rule. */
export function owesDue(policy: Remedies, { ways }: BareOffer): boolean {
  return ways.some(({ given }) =>
    given.some(({ remedy, owed }) => owed && isDue(policy, { remedy: remedy.id })),
  );
}

/** Whether a grant is a cure, or money. */
export function isDue(policy: Remedies, grant: Grant): boolean {
  const kind = kindOf(policy, grant);
  return REMEDY_KINDS[kind].role === 'cure' || MONEY.has(kind);
}

/** Whether a grant can only be spent with us. */
export const isStoreCredit = (policy: Remedies, grant: Grant): boolean =>
  STORE_CREDIT.has(kindOf(policy, grant));

function kindOf({ remedies }: Remedies, { remedy }: Grant): RemedyKindName {
  return remedies.find(({ id }) => id === remedy)?.kind ?? 'apology';
}
