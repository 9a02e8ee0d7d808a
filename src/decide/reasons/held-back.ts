import type { Cap } from '../../domain/policy/cap.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { CapLeft, Decision, Reason } from '../../domain/results/decision.js';
import { sayMoney } from '../../domain/values/money.js';
import { writeWindow } from '../../domain/values/window.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { CompiledRole } from '../compiled/compile-policy.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import { authorityOf } from '../evaluate/role-authority.js';
import { type CheckedCap, isWithinCap, type LeftOfCaps, UNCAPPED } from '../offers/caps.js';
import type { Candidate } from '../offers/offer-table.js';
import { selectOffer } from '../offers/select-offer.js';
import { isGoodwill } from '../rules/priced-remedy.js';
import { afresh } from './close-calls.js';

/** What was left of each cap, as an answer says it; nothing where the policy has none, so that it answers as ever. */
export function leftInCaps({ caps }: Policy, left: LeftOfCaps = []): Pick<Decision, 'left'> {
  return caps ? { left: caps.map((cap, at) => leftOf(cap, left[at] ?? null)) } : {};
}

const leftOf = ({ per, within, counts, atMost, remedies, then }: Cap, left: number | null): CapLeft => ({
  ...{ per, within: writeWindow(within), counts, atMost },
  remedies: remedies ?? null,
  then: then ?? null,
  left,
});

/** Which caps made the offer smaller than this role would have made it otherwise. */
export function heldBack(context: EvaluationContext, offer: Candidate, role: CompiledRole): Reason[] {
  const authority = authorityOf(context, role);
  if (authority.caps.length === 0) return [];
  const uncapped = { ...authority, caps: UNCAPPED };
  const otherwise = selectOffer(context.table, uncapped, afresh(context.criteria));
  const wanted = goodwillIn(otherwise);
  if (otherwise.share <= offer.share && otherwise.worth <= offer.worth) return [];
  return authority.caps
    .filter((cap) => !isWithinCap(cap, wanted))
    .map((cap) => ({
      text: catalogueFor(context.compiled.policy).reasons.heldBack(capWords(context.compiled.policy, cap)),
      rule: null,
      ...placeOf(cap),
    }));
}

const placeOf = ({ cap: { place } }: CheckedCap): Pick<Reason, 'file' | 'line'> => ({
  file: place.file,
  line: place.line,
});

const goodwillIn = ({ baseOffers: { goodwillCure }, extras }: Candidate) =>
  [...(goodwillCure ? [goodwillCure] : []), ...extras].filter(isGoodwill);

/** What words say of a cap, and of what is left of it. */
export function capWords({ currency, remedies: all }: Policy, { cap, left }: CheckedCap) {
  const { per, within, counts, atMost, remedies = [], then = null } = cap;
  return {
    ...{ per, within, then },
    most: counts === 'goodwill' ? sayMoney(atMost, currency) : atMost,
    left: counts === 'goodwill' && left > 0 ? sayMoney(left, currency) : null,
    labels: all.filter(({ id }) => remedies.includes(id)).map(({ label }) => label),
  };
}
