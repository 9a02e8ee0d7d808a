import { type CompiledRole, evaluate } from '../compiled/compile-policy.js';
import type { Candidate } from '../offers/offer-table.js';
import { selectOffer } from '../offers/select-offer.js';
import { contextOfSenior, type EvaluationContext, limitOf } from './evaluation-context.js';

/** How many thousandths of the harm more an offer has to mend before somebody is asked for a yes. */
const WORTH_ASKING = 50;

/** The best offer that a yes from above would allow, and whose. */
type Approval = {
  readonly role: CompiledRole;
  readonly standsIn: string | null;
  readonly candidate: Candidate;
};

/**
 * Step 7, with approval: the lowest role that reaches the best that any higher role may give, where it mends
 * at least 5 points more than `now` and is worth no less.
 */
export function bestWithApproval(
  context: EvaluationContext,
  role: CompiledRole,
  now: Candidate,
): Approval | null {
  const { compiled } = context;
  const higher = compiled.roles.slice(compiled.roles.indexOf(role) + 1);
  const limit = limitOf(context, role);
  let best: Approval | null = null;
  for (const senior of higher) {
    const own = evaluate(senior.limit, context.facts);
    if (own <= limit) continue;
    const { table, criteria } = contextOfSenior(context, senior);
    const candidate = selectOffer(table, own, criteria);
    if (candidate.share < now.share + WORTH_ASKING || candidate.worth < now.worth) continue;
    if (best && candidate.share <= best.candidate.share) continue;
    best = { role: senior, standsIn: standInFor(context, senior), candidate };
  }
  return best;
}

function standInFor({ compiled, facts }: EvaluationContext, senior: CompiledRole): string | null {
  const standIn = compiled.roles.find(
    ({ role, standsIn }) => role.standsInFor === senior.role.name && standsIn(facts) === true,
  );
  return standIn?.role.name ?? null;
}
