import type { CompiledRole } from '../compiled/compile-policy.js';
import { type Authority, grantsMore } from '../offers/authority.js';
import type { Candidate } from '../offers/offer-table.js';
import { selectRow } from '../offers/select-offer.js';
import { type EvaluationContext, offersOfSenior } from './evaluation-context.js';
import { authorityOf, ownAuthority } from './role-authority.js';
import type { SituationGround } from './situation-ground.js';

/** How many thousandths of the harm more an offer has to mend before somebody is asked for a yes. */
const WORTH_ASKING = 50;

/** The best offer that a yes from above would allow, and whose. */
type Approval = {
  readonly role: CompiledRole;
  readonly standsIn: string | null;
  readonly candidate: Candidate;
};

/**
 * Step 7, with approval: the best that any higher role may give and this one may not, where it mends at least 5 points
 * more than `now` and is worth no less; and the lowest role that may give all of it.
 */
export function bestWithApproval(
  context: EvaluationContext,
  role: CompiledRole,
  now: Candidate,
): Approval | null {
  const { roles } = context.compiled;
  const mine = authorityOf(context, role);
  const higher = roles.slice(roles.indexOf(role) + 1);
  const wider = higher.filter((senior) => grantsMore(ownAuthority(context, senior), mine));
  let best: Omit<Approval, 'standsIn'> | null = null;
  let reach: Reach = {
    authorityFor: (inputs) => authorityOf(inputs, role),
    isAllWithinReach: context.isAllWithinReach,
  };
  for (const senior of wider) {
    if (offersTheSame(context, reach, senior)) continue;
    const { candidate, mayGive, isAllWithinReach } = bestOf(context, senior);
    reach = { authorityFor: (inputs) => ownAuthority(inputs, senior), isAllWithinReach };
    if (candidate.share < now.share + WORTH_ASKING || candidate.worth < now.worth || mayGive(mine)) continue;
    if (best && candidate.share <= best.candidate.share) continue;
    const lowest = higher.find((one) => mayGive(ownAuthority(context, one)));
    best = { role: lowest ?? senior, candidate };
  }
  return best && { ...best, standsIn: standInFor(context, best.role) };
}

/** What somebody may grant in each situation, and whether that is every offer there is, now and before. */
type Reach = {
  readonly authorityFor: (inputs: SituationGround) => Authority;
  readonly isAllWithinReach: boolean;
};

/**
 * Whether a senior surely offers what somebody does: nothing is beyond their reach, now or before, and the senior may
 * grant no less of anything. It is so of most complaints, and then nobody has to look what came before once more.
 */
function offersTheSame(
  context: EvaluationContext,
  { authorityFor, isAllWithinReach }: Reach,
  senior: CompiledRole,
): boolean {
  const grantsNoLess = (inputs: SituationGround) =>
    !grantsMore(authorityFor(inputs), ownAuthority(inputs, senior));
  return (
    isAllWithinReach && grantsNoLess(context) && context.earlier.every(({ ground }) => grantsNoLess(ground))
  );
}

/** The best that a senior may give, and whether others may give all of that too: not what the senior granted before. */
function bestOf(context: EvaluationContext, senior: CompiledRole) {
  const { table, criteria, isAllWithinReach } = offersOfSenior(context, senior);
  const row = selectRow(table, ownAuthority(context, senior), criteria);
  const mayGive = (authority: Authority) => !table.isGranted(row) && table.isWithin(row, authority);
  return { candidate: table.read(row), mayGive, isAllWithinReach };
}

function standInFor({ compiled, facts }: EvaluationContext, senior: CompiledRole): string | null {
  const standIn = compiled.roles.find(
    ({ role, standsIn }) => role.standsInFor === senior.role.name && standsIn(facts) === true,
  );
  return standIn?.role.name ?? null;
}
