import { type PreparedRole, plain } from '../compiled/prepare.js';
import { choose } from '../offers/choice.js';
import type { Candidate } from '../offers/offer-table.js';
import { limitOf, type Outlook } from './outlook.js';

/** How many thousandths of the harm more an offer has to mend before somebody is asked for a yes. */
const WORTH_ASKING = 50;

/** The best offer that a yes from above would allow, and whose. */
type Approval = {
  readonly role: PreparedRole;
  readonly standsIn: string | null;
  readonly candidate: Candidate;
};

/**
 * Step 7, with approval: the lowest role that reaches the best that any higher role may give, where it mends
 * at least 5 points more than `now` and is worth no less.
 */
export function bestWithApproval(outlook: Outlook, role: PreparedRole, now: Candidate): Approval | null {
  const { prepared, table, terms } = outlook;
  const higher = prepared.roles.slice(prepared.roles.indexOf(role) + 1);
  const limit = limitOf(outlook, role);
  if (!table.reaches(limit)) return null;
  let best: Approval | null = null;
  for (const senior of higher) {
    const own = plain(senior.limit, outlook.facts);
    if (own <= limit) continue;
    const candidate = choose(table, own, terms);
    if (candidate.share < now.share + WORTH_ASKING || candidate.worth < now.worth) continue;
    if (best && candidate.share <= best.candidate.share) continue;
    best = { role: senior, standsIn: standInFor(outlook, senior), candidate };
  }
  return best;
}

function standInFor({ prepared, facts }: Outlook, senior: PreparedRole): string | null {
  const standIn = prepared.roles.find(
    ({ role, standsIn }) => role.standsInFor === senior.role.name && standsIn(facts) === true,
  );
  return standIn?.role.name ?? null;
}
