import type { Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import { type Complaint, type CompleteComplaint, withDefaults } from '../../domain/results/complaint.js';
import { Failure } from '../../domain/values/failure.js';
import { SHARE_SCALE, scale } from '../../domain/values/number.js';
import { type CompiledPolicy, type CompiledRole, evaluate } from '../compiled/compile-policy.js';
import { NO_LIFT, PER_MILLE } from '../compiled/retention-lift.js';
import { baseOffersOf, type EvaluationInputs } from '../offers/base-offers.js';
import {
  isBefore,
  refusedSince,
  type Situation,
  situationOf,
  situationsBefore,
} from '../offers/earlier-situations.js';
import { type Candidate, OfferTable } from '../offers/offer-table.js';
import { listOffers, type ScoringInputs } from '../offers/offers.js';
import { listEarlierOffer } from '../offers/repeat-contact.js';
import { type CustomerCriteria, type SelectionCriteria, selectOffers } from '../offers/select-offer.js';
import { type Entitlement, entitlementOf } from '../rules/entitlement.js';
import { paymentsOf } from '../rules/payments.js';
import { isGoodwill, type PricedRemedy } from '../rules/priced-remedy.js';
import { pricingContext } from '../rules/pricing-context.js';
import { type RefusedExtra, refusedExtras, wasRefused } from '../rules/refusals.js';
import { withSizedRefusals } from '../rules/sized-refusals.js';
import { type CustomerValue, customerValueOf, lowerCustomerValues } from '../sums/customer-value.js';
import { harmOf, numericFact } from '../sums/harm.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { authorityOf, ownAuthority } from './role-authority.js';

/** Everything that is weighed about one complaint before a role is asked what it may give. */
export type EvaluationContext = SituationContext & {
  /** How it is answered by the role that answers. */
  readonly outcome: Outcome;
};

/** The same of any situation, whoever answers. */
type SituationContext = EvaluationInputs & {
  readonly complaint: CompleteComplaint;
  readonly customerValue: CustomerValue;
  readonly entitlement: Entitlement;
  readonly scoring: ScoringInputs;
  readonly table: OfferTable;
  readonly criteria: SelectionCriteria;
};

/** Tables to write offers on, used again for every decision: the answer's, a senior's, and that of earlier situations. */
const TABLES = { answer: new OfferTable(), senior: new OfferTable(), earlier: new OfferTable() };

/** Steps 1 to 6, and what asking again and turning down do to step 7. `role` is the one that answers. */
export function evaluationContext(
  compiled: CompiledPolicy,
  complaint: Complaint | CompleteComplaint,
  role: CompiledRole,
): EvaluationContext {
  const sized = withSizedRefusals(compiled, complaint);
  const before = earlierOffers(compiled, sized, role, authorityOf);
  const context = contextAfter(compiled, sized, before, TABLES.answer, before.length > 0);
  return { ...context, complaint: { untold: [], ...complaint }, outcome: outcomeOf(context, role) };
}

/** The same complaint as a higher role would answer it: what that role would have offered before stands too. */
export function contextOfSenior(context: EvaluationContext, senior: CompiledRole): SituationContext {
  const { compiled, complaint } = context;
  const sized = withSizedRefusals(compiled, complaint);
  // With nothing before it, all roles look at the same offers.
  if (situationsBefore(situationOf(sized.facts)).length === 0) return context;
  // Who is asked for a yes answers as who they are, whomever they stand in for.
  const before = earlierOffers(compiled, sized, senior, ownAuthority);
  return contextAfter(compiled, sized, before, TABLES.senior, true);
}

/** What was offered in a situation before this one. */
type Earlier = {
  readonly situation: Situation;
  /** The offers to customers of each stake, least first; the last is the one of the complaint. */
  readonly offers: readonly Candidate[];
  /** The rules that counted then. */
  readonly live: readonly Rule[];
};

/** What the same role would have offered in every situation that may have come before, as far as it `may` grant it. */
function earlierOffers(
  compiled: CompiledPolicy,
  { facts, stated }: Complaint,
  role: CompiledRole,
  may: typeof authorityOf,
): Earlier[] {
  const all: Earlier[] = [];
  for (const situation of situationsBefore(situationOf(facts))) {
    const { contacts, refused } = situation;
    const complaint = withDefaults(compiled.policy, { ...stated, contacts, 'turned-down': refused });
    const before = all.filter((earlier) => isBefore(earlier.situation, situation));
    const context = contextAfter(compiled, complaint, before, TABLES.earlier, true);
    const offers = selectOffers(context.table, may(context, role), context.criteria);
    all.push({ situation, offers, live: context.entitlement.live });
  }
  return all;
}

function contextAfter(
  compiled: CompiledPolicy,
  complaint: Complaint | CompleteComplaint,
  before: readonly Earlier[],
  table: OfferTable,
  allCustomers: boolean,
): SituationContext {
  const { facts } = complaint;
  const harm = harmOf(compiled, facts);
  const customerValue = customerValueOf(compiled, facts);
  const pricing = pricingContext(compiled, facts, harm);
  const inputs: EvaluationInputs = { compiled, facts, pricing, payments: paymentsOf(compiled, facts) };
  const entitlement = entitlementOf(compiled, facts, pricing);
  const scoring = scoringInputs(compiled, facts, harm, customerValue);
  table.clear();
  listOffers(inputs, baseOffersOf(inputs, entitlement), entitlement.allowed, scoring, table);
  const context = {
    compiled,
    facts,
    pricing,
    payments: inputs.payments,
    complaint: { untold: [], ...complaint },
    customerValue,
    entitlement,
    scoring,
    table,
  };
  const refused = refusedExtras(compiled, facts, pricing);
  const lower =
    allCustomers || readsBothCurves(table) ? lowerCustomerValues(compiled, facts, customerValue) : [];
  const offerTo = ({ offers }: Earlier, at: number) => (at === lower.length ? offers.at(-1) : offers[at]);
  const offeredTo = (at: number) =>
    before.map((earlier) => {
      const offer = offerTo(earlier, at);
      return { situation: earlier.situation, items: offer ? remediesIn(offer) : [] };
    });
  const same = before.find((earlier) => isSameAnswer(earlier, situationOf(facts), entitlement.live));
  return {
    ...context,
    criteria: {
      // Where there is no harm, every offer mends enough.
      target: harm.total === 0 ? 0 : scale(evaluate(compiled.mend, facts), PER_MILLE, SHARE_SCALE),
      pastTheSums: evaluate(compiled.pastTheSums, facts),
      refused,
      customers: [...lower, customerValue.total].map((value, at) => {
        const criteria = customerCriteria(context, value, refused, offeredTo(at));
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

/** What was offered to one customer in a situation before this one. */
type OfferedBefore = { readonly situation: Situation; readonly items: readonly PricedRemedy[] };

/** What asking again and turning down mean to a customer of this stake. */
function customerCriteria(
  { table, scoring, entitlement, ...inputs }: Omit<SituationContext, 'criteria'>,
  customerValue: number,
  refused: readonly RefusedExtra[],
  before: readonly OfferedBefore[],
): CustomerCriteria {
  const kept = before.map(({ situation, items }) => {
    const since = refusedSince(inputs.facts, situation);
    return listEarlierOffer(inputs, entitlement, scoring, items, since, table);
  });
  const goodwill = before.flatMap(({ items }) => items).filter(isGoodwill);
  const now = numericFact(inputs.facts, 'contacts', 1);
  // Of this contact, the situation in which nothing had been turned down stands first.
  const unasked = before.findIndex(({ situation }) => situation.contacts === now);
  return {
    customerValue,
    rows: table.size,
    floor: Math.max(0, ...kept.map(({ money }) => money)),
    standing: kept[unasked]?.standing ?? [],
    replaced: refused.filter(({ refusal }) => goodwill.some((item) => wasRefused(item, [refusal]))),
  };
}

/** Whether some offers take the goods back and others leave them, so that their lifts follow two curves. */
function readsBothCurves(table: OfferTable): boolean {
  const givesUp = (row: number) => table.baseOffers(row).lead.cure?.remedy.kind.givesUpGoods === true;
  for (let row = 1; row < table.size; row++) if (givesUp(row) !== givesUp(0)) return true;
  return false;
}

function scoringInputs(
  { lifts, policy }: CompiledPolicy,
  facts: Facts,
  harm: ScoringInputs['harm'],
  customerValue: CustomerValue,
): ScoringInputs {
  const large = harm.total >= policy.harm.largeFrom;
  const later = numericFact(facts, 'contacts', 1) >= 2;
  return {
    harm,
    customerValue: customerValue.total,
    neverPast: policy.generosity.neverPast,
    lifts: (givenUp) => (harm.total === 0 ? NO_LIFT : lifts(givenUp, large, later)),
  };
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
