import type { Policy } from '../../domain/policy/policy.js';
import type { Complaint, CompleteComplaint } from '../../domain/results/complaint.js';
import { type CompiledRole, compilePolicy } from '../compiled/compile-policy.js';
import type { LeftOfCaps } from '../offers/caps.js';
import type { Candidate } from '../offers/offer-table.js';
import { selectOffer } from '../offers/select-offer.js';
import { type EvaluationContext, evaluationContext, roleNamed } from './evaluation-context.js';
import { authorityOf } from './role-authority.js';

/** An offer that was chosen, by whom, and all that it was chosen by. */
export type ChosenOffer = {
  readonly context: EvaluationContext;
  readonly role: CompiledRole;
  readonly offer: Candidate;
};

/**
 * What a role (the lowest, where none is named) offers for a complaint, before any word is written: the very offer of the
 * decision. Throws a Failure where the policy has no such role.
 */
export function chosenOffer(
  policy: Policy,
  complaint: Complaint | CompleteComplaint,
  roleName: string | undefined,
  left: LeftOfCaps = [],
): ChosenOffer {
  const compiled = compilePolicy(policy);
  const role = roleNamed(compiled, roleName);
  const context = evaluationContext(compiled, complaint, role, left);
  return { context, role, offer: selectOffer(context.table, authorityOf(context, role), context.criteria) };
}
