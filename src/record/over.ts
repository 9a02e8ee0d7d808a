import { capWords } from '../decide/index.js';
import { type Cap, rolesBound } from '../domain/policy/cap.js';
import type { Policy } from '../domain/policy/policy.js';
import { isApologyKind } from '../domain/remedies/kinds.js';
import type { Offer } from '../domain/results/decision.js';
import type { KeptRemedy } from '../domain/results/record-entry.js';
import { catalogueFor } from '../i18n/languages/index.js';

/** Who gave something: a role, and whether somebody above said yes to it. */
type GivenBy = {
  readonly role: string;
  readonly approved: boolean;
  /** What was left of each cap, in the policy's order; null where nobody knows. */
  readonly left: readonly (number | null)[];
};

/** What of an offer caps count. */
type Capped = Pick<Offer, 'goodwill'> & {
  readonly remedies: readonly Pick<KeptRemedy, 'id' | 'kind' | 'owed'>[];
};

/** Which caps something that was given went past, in words; null where it went past none that held for whoever gave it. */
export function overCaps(policy: Policy, offer: Capped, by: GivenBy): string | null {
  const said = capsPassed(policy, offer, by)
    .filter(({ isLifted }) => !isLifted)
    .map((passed) => catalogueFor(policy).reasons.over(capWords(policy, passed)));
  return said.length > 0 ? said.join(' ') : null;
}

/** Whether something that was given went past a cap that a yes from above lifted, or that doesn't bind this role. */
export const liftsCap = (policy: Policy, offer: Capped, by: GivenBy): boolean =>
  capsPassed(policy, offer, by).some(({ isLifted }) => isLifted);

type Passed = { readonly cap: Cap; readonly left: number; readonly isLifted: boolean };

function capsPassed({ caps = [], authority }: Policy, offer: Capped, by: GivenBy): readonly Passed[] {
  return caps.flatMap((cap, at) => {
    const left = by.left[at] ?? null;
    if (left === null || isWithin(cap, left, offer)) return [];
    const isBound = rolesBound(cap, authority).some(({ name }) => name === by.role);
    return [{ cap, left, isLifted: !isBound || (by.approved && cap.then !== undefined) }];
  });
}

function isWithin({ counts, remedies }: Cap, left: number, { goodwill, remedies: given }: Capped): boolean {
  if (counts === 'goodwill') return goodwill <= left;
  if (left > 0) return true;
  if (!remedies) return goodwill === 0;
  return !given.some(({ id, owed, kind }) => !owed && !isApologyKind(kind) && remedies.includes(id));
}
