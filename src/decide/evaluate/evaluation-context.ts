import type { Rule } from '../../domain/policy/policy.js';
import { type Complaint, type CompleteComplaint, factsRetold } from '../../domain/results/complaint.js';
import { Failure } from '../../domain/values/failure.js';
import { SHARE_SCALE, scale } from '../../domain/values/number.js';
import { type CompiledPolicy, type CompiledRole, evaluate } from '../compiled/compile-policy.js';
import { PER_MILLE } from '../compiled/retention-lift.js';
import type { Authority } from '../offers/authority.js';
import { type CheckedCap, checkedCaps, type LeftOfCaps } from '../offers/caps.js';
import {
  isBefore,
  refusedSince,
  type Situation,
  situationOf,
  situationsBefore,
} from '../offers/earlier-situations.js';
import { type Candidate, OfferTable } from '../offers/offer-table.js';
import { listOffers } from '../offers/offers.js';
import { type EarlierOffer, listEarlierOffer } from '../offers/repeat-contact.js';
import { type CustomerCriteria, type SelectionCriteria, selectOffers } from '../offers/select-offer.js';
import { isGoodwill, type PricedRemedy } from '../rules/priced-remedy.js';
import { wasRefused } from '../rules/refusals.js';
import { withSizedRefusals } from '../rules/sized-refusals.js';
import { lowerCustomerValues } from '../sums/customer-value.js';
import { numericFact } from '../sums/harm.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { authorityOf, ownAuthority } from './role-authority.js';
import { groundOf, type SituationGround } from './situation-ground.js';

/** Everything that is weighed about one complaint before a role is asked what it may give. */
export type EvaluationContext = SituationGround &
  OffersToWeigh & {
    readonly complaint: CompleteComplaint;
    /** How it is answered by the role that answers. */
    readonly outcome: Outcome;
    /** What may have come before, the same whoever answers. */
    readonly earlier: readonly EarlierGround[];
    /** Whether the role that answers may grant every offer there is, and might have before. */
    readonly isAllWithinReach: boolean;
  };

/** The offers of a situation that one role may look at, and what it chooses by. */
type OffersToWeigh = {
  readonly table: OfferTable;
  readonly criteria: SelectionCriteria;
};

/** A situation that may have come before this one, and what it comes to. */
type EarlierGround = { readonly situation: Situation; readonly ground: SituationGround };

/** Tables to write offers on, used again for every decision: the answer's, a senior's, and that of earlier situations. */
const TABLES = { answer: new OfferTable(), senior: new OfferTable(), earlier: new OfferTable() };

/**
 * Steps 1 to 6, and what asking again and turning down do to step 7. `role` is the one that answers, `left` what is left
 * of the policy's caps.
 */
export function evaluationContext(
  compiled: CompiledPolicy,
  complaint: Complaint | CompleteComplaint,
  role: CompiledRole,
  left: LeftOfCaps = [],
): EvaluationContext {
  const sized = withSizedRefusals(compiled, complaint);
  const caps = checkedCaps(compiled, left);
  const earlier = earlierGrounds(compiled, sized, caps);
  const before = earlierOffers(earlier, role, authorityOf);
  const ground = groundOf(compiled, sized.facts, caps);
  const { table, criteria } = offersAfter(ground, before, TABLES.answer, before.length > 0);
  const isAllWithinReach = isAllWithin(before, table, authorityOf(ground, role));
  // Spelt out, because thousands are made a second.
  return {
    compiled,
    facts: ground.facts,
    pricing: ground.pricing,
    payments: ground.payments,
    customerValue: ground.customerValue,
    entitlement: ground.entitlement,
    scoring: ground.scoring,
    baseOffers: ground.baseOffers,
    owed: ground.owed,
    refused: ground.refused,
    caps,
    table,
    criteria,
    earlier,
    isAllWithinReach,
    complaint: 'untold' in complaint ? complaint : { ...complaint, untold: [] },
    outcome: outcomeOf(ground, table, role),
  };
}

/**
 * The offers that a higher role may look at, and whether that role may grant all of them: what that role would have offered
 * before stands too.
 */
export function offersOfSenior(
  context: EvaluationContext,
  senior: CompiledRole,
): OffersToWeigh & Pick<EvaluationContext, 'isAllWithinReach'> {
  // Who is asked for a yes answers as who they are, whomever they stand in for.
  const authority = ownAuthority(context, senior);
  // With nothing before it, all roles look at the same offers.
  if (context.earlier.length === 0)
    return {
      table: context.table,
      criteria: context.criteria,
      isAllWithinReach: context.table.isAllWithin(authority),
    };
  const before = earlierOffers(context.earlier, senior, ownAuthority);
  const { table, criteria } = offersAfter(context, before, TABLES.senior, true);
  return { table, criteria, isAllWithinReach: isAllWithin(before, table, authority) };
}

/** Whether every offer may be granted that there is, and that there was before. */
const isAllWithin = (before: readonly Earlier[], table: OfferTable, authority: Authority): boolean =>
  before.every((one) => one.isAllWithinReach) && table.isAllWithin(authority);

/**
 * Every situation that may have come before this one, each behind those that may have come before it. What is left of caps
 * today holds back what counts as offered then: an offer that nobody took holds nothing back.
 */
function earlierGrounds(
  compiled: CompiledPolicy,
  complaint: Complaint,
  caps: readonly CheckedCap[],
): EarlierGround[] {
  return situationsBefore(situationOf(complaint.facts)).map((situation) => {
    const { contacts, refused } = situation;
    const facts = factsRetold(compiled.policy, complaint, { contacts, 'turned-down': refused });
    return { situation, ground: groundOf(compiled, facts, caps) };
  });
}

/** What was offered in a situation before this one. */
type Earlier = {
  readonly situation: Situation;
  /** The offers to customers of each stake, least first; the last is the one of the complaint. */
  readonly offers: readonly Candidate[];
  /** The rules that counted then. */
  readonly live: readonly Rule[];
  /** Whether every offer that there was might be granted. */
  readonly isAllWithinReach: boolean;
};

/** What the same role would have offered in every situation that may have come before, as far as it `may` grant it. */
function earlierOffers(
  grounds: readonly EarlierGround[],
  role: CompiledRole,
  may: typeof authorityOf,
): Earlier[] {
  const all: Earlier[] = [];
  for (const { situation, ground } of grounds) {
    const before = all.filter((earlier) => isBefore(earlier.situation, situation));
    const { table, criteria } = offersAfter(ground, before, TABLES.earlier, true);
    const authority = may(ground, role);
    const offers = selectOffers(table, authority, criteria);
    const isAllWithinReach = table.isAllWithin(authority);
    all.push({ situation, offers, live: ground.entitlement.live, isAllWithinReach });
  }
  return all;
}

function offersAfter(
  ground: SituationGround,
  before: readonly Earlier[],
  table: OfferTable,
  allCustomers: boolean,
): OffersToWeigh {
  const { compiled, facts, customerValue, entitlement, scoring } = ground;
  table.clear();
  listOffers(ground, ground.baseOffers, entitlement.allowed, scoring, table);
  const lower =
    allCustomers || readsBothCurves(table) ? lowerCustomerValues(compiled, facts, customerValue) : [];
  const offerTo = ({ offers }: Earlier, at: number) => (at === lower.length ? offers.at(-1) : offers[at]);
  const listed: Standing[] = [];
  const offeredTo = (at: number) =>
    before.map((earlier) => standing(ground, earlier.situation, offerTo(earlier, at), table, listed));
  const same = before.find((earlier) => isSameAnswer(earlier, situationOf(facts), entitlement.live));
  return {
    table,
    criteria: {
      // Where there is no harm, every offer mends enough.
      target: scoring.harm.total === 0 ? 0 : scale(evaluate(compiled.mend, facts), PER_MILLE, SHARE_SCALE),
      pastTheSums: evaluate(compiled.pastTheSums, facts),
      refused: ground.refused,
      customers: [...lower, customerValue.total].map((value, at) => {
        const criteria = customerCriteria(ground, value, offeredTo(at), table.size);
        const unchanged = same && offerTo(same, at);
        return unchanged ? { ...criteria, unchanged: remediesIn(unchanged) } : criteria;
      }),
    },
  };
}

/**
 * Whether nothing has happened since an earlier situation that could change the answer: one thing more was turned down,
 * which was not offered, and the policy says nothing of it.
 */
function isSameAnswer(
  { situation, offers, live }: Earlier,
  now: Situation,
  liveNow: readonly Rule[],
): boolean {
  const since = now.refused.filter((one) => !situation.refused.includes(one));
  const isAtOnce = situation.contacts === now.contacts && since.length === 1;
  const isSaid = live.length !== liveNow.length || live.some((rule, at) => rule !== liveNow[at]);
  return isAtOnce && !isSaid && !offers.flatMap(everythingIn).some((item) => wasRefused(item, since));
}

/** What was offered to one customer in a situation before this one, and what of it stands. */
type Standing = EarlierOffer & {
  readonly offer: Candidate | undefined;
  readonly situation: Situation;
  readonly goodwill: readonly PricedRemedy[];
};

/** Most customers were offered the same: what stands of it is `listed` once. */
function standing(
  ground: SituationGround,
  situation: Situation,
  offer: Candidate | undefined,
  table: OfferTable,
  listed: Standing[],
): Standing {
  const known = listed.find((one) => one.offer === offer && one.situation === situation);
  if (known) return known;
  const items = offer ? remediesIn(offer) : [];
  const { standing: stands, money } = listEarlierOffer(
    ground,
    items,
    refusedSince(ground.facts, situation),
    table,
  );
  const found = { offer, situation, standing: stands, money, goodwill: items.filter(isGoodwill) };
  listed.push(found);
  return found;
}

/** What asking again and turning down mean to a customer of this stake, for whom there are so many rows. */
function customerCriteria(
  { facts, refused }: SituationGround,
  customerValue: number,
  before: readonly Standing[],
  rows: number,
): CustomerCriteria {
  const goodwill = before.flatMap((earlier) => earlier.goodwill);
  const now = numericFact(facts, 'contacts', 1);
  // Of this contact, the situation in which nothing had been turned down stands first.
  const unasked = before.find(({ situation }) => situation.contacts === now);
  return {
    customerValue,
    rows,
    floor: Math.max(0, ...before.map(({ money }) => money)),
    standing: unasked?.standing ?? [],
    replaced: refused.filter(({ refusal }) => goodwill.some((item) => wasRefused(item, [refusal]))),
  };
}

/** Whether some offers take the goods back and others leave them, so that their lifts follow two curves. */
function readsBothCurves(table: OfferTable): boolean {
  const givesUp = (row: number) => table.baseOffers(row).lead.cure?.remedy.kind.givesUpGoods === true;
  for (let row = 1; row < table.size; row++) if (givesUp(row) !== givesUp(0)) return true;
  return false;
}

/** Everything in an offer, the way that leads. */
export function remediesIn({ baseOffers, extras }: Candidate): readonly PricedRemedy[] {
  return [...baseOffers.lead.items, ...extras];
}

/** Everything that an offer gives, whichever way the customer chooses. */
function everythingIn({ baseOffers: { lead, others }, extras }: Candidate): readonly PricedRemedy[] {
  return [lead, ...others].flatMap(({ items }) => items).concat(extras);
}

/** The role of this name, or the lowest; throws a {@link Failure} naming the roles if there is none. */
export function roleNamed({ roles }: CompiledPolicy, name: string | undefined): CompiledRole {
  const role = name === undefined ? roles[0] : roles.find((candidate) => candidate.role.name === name);
  if (role) return role;
  throw new Failure(
    `There is no role “${name}” in this policy.`,
    `Its roles are ${roles.map((one) => one.role.name).join(', ')}.`,
  );
}
