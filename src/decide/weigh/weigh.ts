import type { Policy } from '../../domain/policy/policy.js';
import { isApologyKind } from '../../domain/remedies/kinds.js';
import type { Complaint } from '../../domain/results/complaint.js';
import type { AnswerHeader } from '../../domain/results/decision.js';
import type { Objection, ProposedRemedy, Weighed, Weighing } from '../../domain/results/weighing.js';
import { sayMoney } from '../../domain/values/money.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { type CompiledRole, compilePolicy } from '../compiled/compile-policy.js';
import { mapSpread, PER_MILLE } from '../compiled/retention-lift.js';
import { bestWithApproval } from '../evaluate/approval.js';
import { type EvaluationContext, evaluationContext, roleNamed } from '../evaluate/evaluation-context.js';
import type { DecideOptions } from '../evaluate/options.js';
import { authorityOf, ownAuthority } from '../evaluate/role-authority.js';
import { withoutGoodwill } from '../evaluate/without-goodwill.js';
import { mayGrant, NOT_THEIRS, pastLimits } from '../offers/authority.js';
import type { BaseOffer } from '../offers/base-offers.js';
import { isWithinCap } from '../offers/caps.js';
import type { Candidate } from '../offers/offer-table.js';
import { selectOffer } from '../offers/select-offer.js';
import { capWords, leftInCaps } from '../reasons/held-back.js';
import { signaturesFor } from '../rules/countersign.js';
import { payable } from '../rules/payments.js';
import { faceOf, type PricedRemedy } from '../rules/priced-remedy.js';
import { mendedByKind, moneyMendedBy, shareMended } from '../sums/mending.js';
import { answerHeader } from '../wording/answer-header.js';
import { reasonOf } from '../wording/reason.js';
import { offerOf } from '../wording/written-offer.js';
import { NOT_GIVEN, objectionsTo, partsIn } from './objections.js';
import { goodwillOf, type ProposedOffer, proposedOffer } from './proposed-offer.js';
import { verdictOn } from './verdict.js';
import { type Comparison, inSentences } from './weighing-words.js';

/**
 * Judges an offer that somebody has in mind against the one that is recommended. Pure, as {@link decide} is.
 * Throws a Failure where the policy has no such role, or the goods would be put right twice.
 */
export function weigh(
  policy: Policy,
  complaint: Complaint,
  proposals: readonly ProposedRemedy[],
  options: DecideOptions,
): Weighing {
  const compiled = compilePolicy(options.heldOut ? withoutGoodwill(policy) : policy);
  const role = roleNamed(compiled, options.role);
  const context = evaluationContext(compiled, complaint, role, options.left);
  return {
    weighing: 1,
    ...answerHeader(context, role, options.today),
    ...judged(context, role, proposals),
    ...leftInCaps(policy, options.left),
    ...(options.heldOut === undefined ? {} : { heldOut: options.heldOut }),
  };
}

type Judgement = Omit<Weighing, 'weighing' | 'left' | 'heldOut' | keyof AnswerHeader>;

function judged(
  context: EvaluationContext,
  role: CompiledRole,
  proposals: readonly ProposedRemedy[],
): Judgement {
  const best = selectOffer(context.table, authorityOf(context, role), context.criteria);
  const more = bestWithApproval(context, role, best)?.candidate;
  const proposed = proposedOffer(context, more ? [best, more] : [best], proposals);
  const against = objectionsTo(context, proposed);
  const weighed = weighedOn(context, proposed.base, proposed.extras);
  const recommended = nearestWay(context, best, proposed, weighed);
  const isSame = sameAs(weighed, recommended);
  const mayGive = isSame ? role : whoMayGive(context, role, best, proposed, against);
  const objections = isSame
    ? []
    : [...against, ...needsYes({ context, role, mayGive, ...sharedOut(best, proposed) }, against)];
  const verdict = isSame
    ? 'as-recommended'
    : verdictOn(context.scoring.harm, { weighed, recommended, objections });
  const comparison: Comparison = {
    context,
    role,
    proposed,
    best,
    weighed,
    recommended,
    verdict,
    mayGive,
  };
  return {
    outcome: context.outcome.is,
    reason: reasonOf(context),
    verdict,
    ...inSentences(comparison),
    weighed,
    recommended,
    mayGive: mayGive?.role.name ?? null,
    objections,
    countersign: signaturesFor(context.compiled, [[...proposed.base.items, ...proposed.extras]]),
  };
}

/** An offer with its figures, kind of harm by kind. */
function weighedOn(context: EvaluationContext, base: BaseOffer, extras: readonly PricedRemedy[]): Weighed {
  const { harm, neverPast } = context.scoring;
  const items = [...base.items, ...extras];
  const offer = offerOf(context, base, extras);
  const others = items.filter(({ remedy }) => remedy.kind.role !== 'apology');
  const alone = moneyMendedBy(
    harm,
    others.map(({ priced }) => priced),
  );
  const cost = base.sums.cost + extras.reduce((sum, { priced }) => sum + priced.cost, 0);
  return {
    offer,
    mends: mendedByKind(
      harm,
      items.map(({ priced }) => priced),
    ),
    alone: shareMended(harm, alone, neverPast) / PER_MILLE,
    keeps: mapSpread(offer.net, (net) => net + cost),
  };
}

/** Of the ways that the customer may still choose, this very one, or the one that has most of it; else the one that leads. */
function nearestWay(
  context: EvaluationContext,
  { baseOffers: { lead, others }, extras }: Candidate,
  proposed: ProposedOffer,
  weighed: Weighed,
): Weighed {
  const weighedAs = (way: BaseOffer) => weighedOn(context, way, payable([way.left], extras));
  const same = [lead, ...others].map(weighedAs).find((way) => sameAs(weighed, way));
  if (same) return same;
  const parts = partsIn(proposed);
  const inCommon = ({ items }: BaseOffer) =>
    items.filter((item) => parts.some(({ remedy }) => remedy === item.remedy)).length;
  return weighedAs(others.reduce((best, way) => (inCommon(way) > inCommon(best) ? way : best), lead));
}

/** Whether two offers give the same remedies, each as much in all. */
function sameAs(one: Weighed, other: Weighed): boolean {
  const amounts = ({ offer }: Weighed) => {
    const all = new Map<string, number>();
    for (const { id, kind, amount } of offer.remedies) {
      if (!isApologyKind(kind)) all.set(id, (all.get(id) ?? 0) + (amount ?? 0));
    }
    return all;
  };
  const [mine, theirs] = [amounts(one), amounts(other)];
  return mine.size === theirs.size && [...mine].every(([id, amount]) => theirs.get(id) === amount);
}

/** The lowest role, from this one upwards, that may grant its goodwill; null where the policy does not give it. */
function whoMayGive(
  context: EvaluationContext,
  role: CompiledRole,
  best: Candidate,
  proposed: ProposedOffer,
  against: readonly Objection[],
): CompiledRole | null {
  if (against.some(({ code }) => NOT_GIVEN.includes(code))) return null;
  const { goodwill, granted } = sharedOut(best, proposed);
  if (mayGrant(authorityOf(context, role), goodwill, granted)) return role;
  const { roles } = context.compiled;
  const higher = roles.slice(roles.indexOf(role) + 1);
  return higher.find((senior) => mayGrant(ownAuthority(context, senior), goodwill, granted)) ?? null;
}

/** Its goodwill, in two: what counts against what a role may grant, and what doesn't; caps count both. */
type SharedOut = { readonly goodwill: readonly PricedRemedy[]; readonly granted: readonly PricedRemedy[] };

function sharedOut(best: Candidate, proposed: ProposedOffer): SharedOut {
  // What was offered at an earlier contact is granted already.
  const before = best.face === 0 ? goodwillOf(best) : [];
  const items = proposed.goodwill.map(({ item }) => item);
  return {
    goodwill: items.filter((item) => !before.includes(item)),
    granted: items.filter((item) => before.includes(item)),
  };
}

type Judged = SharedOut & {
  readonly context: EvaluationContext;
  readonly role: CompiledRole;
  readonly mayGive: CompiledRole | null;
};

/** Says whose yes it takes and why, and to whom the complaint goes. */
function needsYes(it: Judged, against: readonly Objection[]): Objection[] {
  const { context, role, mayGive } = it;
  const { compiled } = context;
  const { refer } = context.entitlement;
  const { objections: words } = catalogueFor(compiled.policy).weighing;
  const none = { remedy: null, rule: null, file: null, line: null };
  const isGiven = !against.some(({ code }) => NOT_GIVEN.includes(code));
  const rank = compiled.roles.findIndex((one) => one.role.name === refer?.role);
  return [
    ...(isGiven && mayGive !== role
      ? [
          ...pastAuthority(it).map((one) => ({ ...none, code: 'needs-yes' as const, ...one })),
          ...pastCaps(it),
        ]
      : []),
    ...(refer && rank > compiled.roles.indexOf(role)
      ? [{ ...none, code: 'handed-over' as const, text: words.handedOver(refer.role) }]
      : []),
  ];
}

/** What of its goodwill is more than this role may grant: all of it together, or one remedy. */
function pastAuthority({ context, role, mayGive, goodwill }: Judged): Pick<Objection, 'remedy' | 'text'>[] {
  const { policy } = context.compiled;
  const { objections: words } = catalogueFor(policy).weighing;
  const money = (minor: number): string => sayMoney(minor, policy.currency);
  const authority = authorityOf(context, role);
  const by = { who: mayGive?.role.name ?? null, role: role.role.name };
  const remedies = pastLimits(authority, goodwill).map(({ remedy, priced }) => {
    const most = authority.limits.get(remedy) ?? 0;
    const limit = most === NOT_THEIRS ? null : money(most);
    const { id, label } = remedy.remedy;
    return { remedy: id, text: words.pastLimit({ ...by, label, face: money(priced.face), limit }) };
  });
  const face = faceOf(goodwill);
  if (face <= authority.sum) return remedies;
  const text = words.needsYes({ ...by, goodwill: money(face), limit: money(authority.sum) });
  return [...remedies, { remedy: null, text }];
}

/** The caps that bind this role and that its goodwill passes. */
function pastCaps({ context, role, mayGive, goodwill, granted }: Judged): Objection[] {
  const { policy } = context.compiled;
  const { objections: words } = catalogueFor(policy).weighing;
  const who = mayGive?.role.name ?? null;
  return authorityOf(context, role)
    .caps.filter((cap) => !isWithinCap(cap, [...goodwill, ...granted]))
    .map((past) => ({
      code: 'past-cap',
      remedy: null,
      text: words.pastCap({ ...capWords(policy, past), who }),
      rule: null,
      file: past.cap.place.file,
      line: past.cap.place.line,
    }));
}
