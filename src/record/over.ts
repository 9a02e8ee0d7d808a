import { capWords } from '../decide/index.js';
import { type Cap, rolesBound } from '../domain/policy/cap.js';
import type { Policy } from '../domain/policy/policy.js';
import { REMEDY_KINDS } from '../domain/remedies/kinds.js';
import type { Offer } from '../domain/results/decision.js';
import { catalogueFor } from '../i18n/languages/index.js';

/** Who gave something: a role, and whether somebody above said yes to it. */
type GivenBy = {
  readonly role: string;
  readonly approved: boolean;
  /** What was left of each cap, in the policy's order; null where nobody knows. */
  readonly left: readonly (number | null)[];
};

/** Which caps something that was given went past, in words; null where it went past none. */
export function overCaps(policy: Policy, offer: Offer, { role, approved, left }: GivenBy): string | null {
  const { caps = [], authority } = policy;
  const said = caps.flatMap((cap, at) => {
    const rest = left[at] ?? null;
    const isBound = rolesBound(cap, authority).some(({ name }) => name === role);
    const isLifted = approved && cap.then !== undefined;
    if (rest === null || !isBound || isLifted || isWithin(cap, rest, offer)) return [];
    return [catalogueFor(policy).reasons.over(capWords(policy, { cap, left: rest }))];
  });
  return said.length > 0 ? said.join(' ') : null;
}

function isWithin({ counts, remedies }: Cap, left: number, { goodwill, remedies: given }: Offer): boolean {
  if (counts === 'goodwill') return goodwill <= left;
  if (left > 0) return true;
  if (!remedies) return goodwill === 0;
  return !given.some(
    ({ id, owed, kind }) => !owed && REMEDY_KINDS[kind].role !== 'apology' && remedies.includes(id),
  );
}
