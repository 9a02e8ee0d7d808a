import type { Policy } from '../../domain/policy/policy.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { Complaint } from '../../domain/results/complaint.js';
import type { AnswerHeader } from '../../domain/results/decision.js';
import type { Objection, ProposedRemedy, Weighed, Weighing } from '../../domain/results/weighing.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { eachLevel, THOUSAND } from '../compiled/lift.js';
import { type PreparedRole, plain, prepare } from '../compiled/prepare.js';
import { bestWithApproval } from '../evaluate/approval.js';
import type { DecideOptions } from '../evaluate/options.js';
import { limitOf, type Outlook, outlookOn, roleNamed } from '../evaluate/outlook.js';
import { choose } from '../offers/choice.js';
import { type Base, payable } from '../offers/footing.js';
import type { Candidate } from '../offers/offer-table.js';
import type { Item } from '../rules/items.js';
import { mendedByKind, moneyMendedBy, shareMended } from '../sums/mending.js';
import { headingOf } from '../wording/heading.js';
import { offerOf } from '../wording/written-offer.js';
import { goodwillOf, type InMind, inMind } from './in-mind.js';
import { NOT_GIVEN, objectionsTo, partsIn } from './objections.js';
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
  const prepared = prepare(policy);
  const role = roleNamed(prepared, options.role);
  const outlook = outlookOn(prepared, complaint, role);
  return { weighing: 1, ...headingOf(outlook, role, options.today), ...judged(outlook, role, proposals) };
}

type Judgement = Omit<Weighing, 'weighing' | keyof AnswerHeader>;

function judged(outlook: Outlook, role: PreparedRole, proposals: readonly ProposedRemedy[]): Judgement {
  const best = choose(outlook.table, limitOf(outlook, role), outlook.terms);
  const more = bestWithApproval(outlook, role, best)?.candidate;
  const idea = inMind(outlook, more ? [best, more] : [best], proposals);
  const against = objectionsTo(outlook, idea);
  const weighed = weighedOn(outlook, idea.base, idea.extras);
  const recommended = nearestWay(outlook, best, idea, weighed);
  const isSame = sameAs(weighed, recommended);
  const mayGive = isSame ? role : whoMayGive(outlook, role, best, idea, against);
  const objections = isSame ? [] : [...against, ...needsYes(outlook, role, mayGive, against)];
  const verdict = isSame
    ? 'as-recommended'
    : verdictOn(outlook.scales.harm, { weighed, recommended, objections });
  const comparison: Comparison = { outlook, role, idea, best, weighed, recommended, verdict, mayGive };
  return {
    verdict,
    ...inSentences(comparison),
    weighed,
    recommended,
    mayGive: mayGive?.role.name ?? null,
    objections,
  };
}

/** An offer with its figures, kind of harm by kind. */
function weighedOn(outlook: Outlook, base: Base, extras: readonly Item[]): Weighed {
  const { harm, neverPast } = outlook.scales;
  const items = [...base.items, ...extras];
  const offer = offerOf(outlook, base, extras);
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
    alone: shareMended(harm, alone, neverPast) / THOUSAND,
    keeps: eachLevel(offer.net, (net) => net + cost),
  };
}

/** Of the ways that the customer may still choose, this very one, or the one that has most of it; else the one that leads. */
function nearestWay(
  outlook: Outlook,
  { footing: { lead, others }, extras }: Candidate,
  idea: InMind,
  weighed: Weighed,
): Weighed {
  const weighedAs = (way: Base) => weighedOn(outlook, way, payable(outlook, way.sums.back, extras));
  const same = [lead, ...others].map(weighedAs).find((way) => sameAs(weighed, way));
  if (same) return same;
  const parts = partsIn(idea);
  const inCommon = ({ items }: Base) =>
    items.filter((item) => parts.some(({ remedy }) => remedy === item.remedy)).length;
  return weighedAs(others.reduce((best, way) => (inCommon(way) > inCommon(best) ? way : best), lead));
}

/** Whether two offers give the same remedies, each as much in all. */
function sameAs(one: Weighed, other: Weighed): boolean {
  const amounts = ({ offer }: Weighed) => {
    const all = new Map<string, number>();
    for (const { id, kind, amount } of offer.remedies) {
      if (REMEDY_KINDS[kind].role !== 'apology') all.set(id, (all.get(id) ?? 0) + (amount ?? 0));
    }
    return all;
  };
  const [mine, theirs] = [amounts(one), amounts(other)];
  return mine.size === theirs.size && [...mine].every(([id, amount]) => theirs.get(id) === amount);
}

/** The lowest role, from this one upwards, whose limit its goodwill is within; null where the policy does not give it. */
function whoMayGive(
  outlook: Outlook,
  role: PreparedRole,
  best: Candidate,
  { goodwill }: InMind,
  against: readonly Objection[],
): PreparedRole | null {
  if (against.some(({ code }) => NOT_GIVEN.includes(code))) return null;
  // What was offered at an earlier contact is granted already.
  const granted = best.face === 0 ? goodwillOf(best) : [];
  const face = goodwill.reduce((sum, { item }) => sum + (granted.includes(item) ? 0 : item.priced.face), 0);
  if (face <= limitOf(outlook, role)) return role;
  const { roles } = outlook.prepared;
  const higher = roles.slice(roles.indexOf(role) + 1);
  return higher.find(({ limit }) => face <= plain(limit, outlook.facts)) ?? null;
}

/** Says whose yes it takes, and to whom the complaint goes. */
function needsYes(
  { prepared, entitlement: { refer } }: Outlook,
  role: PreparedRole,
  mayGive: PreparedRole | null,
  against: readonly Objection[],
): Objection[] {
  const { objections: words } = catalogueFor(prepared.policy).weighing;
  const none = { remedy: null, rule: null, file: null, line: null };
  const isGiven = !against.some(({ code }) => NOT_GIVEN.includes(code));
  const rank = prepared.roles.findIndex((one) => one.role.name === refer?.role);
  return [
    ...(isGiven && mayGive !== role
      ? [{ ...none, code: 'needs-yes' as const, text: words.needsYes(mayGive?.role.name ?? null) }]
      : []),
    ...(refer && rank > prepared.roles.indexOf(role)
      ? [{ ...none, code: 'handed-over' as const, text: words.handedOver(refer.role) }]
      : []),
  ];
}
