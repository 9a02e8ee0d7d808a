import type { Facts } from '../../domain/policy/fact.js';
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
import { type CustomerValue, customerValueOf, lowerCustomerValues } from '../sums/customer-value.js';
import { harmOf, numericFact } from '../sums/harm.js';
import { type Outcome, outcomeOf } from './outcome.js';

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
  const before = earlierOffers(compiled, complaint, role);
  const context = contextAfter(compiled, complaint, before, TABLES.answer, before.length > 0);
  return { ...context, outcome: outcomeOf(context, role) };
}

/** The same complaint as a higher role would answer it: what that role would have offered before stands too. */
export function contextOfSenior(context: EvaluationContext, senior: CompiledRole): SituationContext {
  const { compiled, complaint } = context;
  // With nothing before it, all roles look at the same offers.
  if (situationsBefore(situationOf(complaint.facts)).length === 0) return context;
  return contextAfter(compiled, complaint, earlierOffers(compiled, complaint, senior), TABLES.senior, true);
}

/** What was offered in a situation before this one. */
type Earlier = {
  readonly situation: Situation;
  /** The offers to customers of each stake, least first; the last is the one of the complaint. */
  readonly offers: readonly (readonly PricedRemedy[])[];
};

/** What the same role would have offered in every situation that may have come before. */
function earlierOffers(
  compiled: CompiledPolicy,
  { facts, stated }: Complaint,
  role: CompiledRole,
): Earlier[] {
  const all: Earlier[] = [];
  for (const situation of situationsBefore(situationOf(facts))) {
    const { contacts, refused } = situation;
    const complaint = withDefaults(compiled.policy, { ...stated, contacts, 'turned-down': refused });
    const before = all.filter((earlier) => isBefore(earlier.situation, situation));
    const context = contextAfter(compiled, complaint, before, TABLES.earlier, true);
    const offers = selectOffers(context.table, limitOf(context, role), context.criteria);
    all.push({ situation, offers: offers.map(remediesIn) });
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
  const offeredTo = (at: number) =>
    before.map(({ situation, offers }) => ({
      situation,
      items: (at === lower.length ? offers.at(-1) : offers[at]) ?? [],
    }));
  return {
    ...context,
    criteria: {
      // Where there is no harm, every offer mends enough.
      target: harm.total === 0 ? 0 : scale(evaluate(compiled.mend, facts), PER_MILLE, SHARE_SCALE),
      pastTheSums: evaluate(compiled.pastTheSums, facts),
      refused,
      customers: [...lower, customerValue.total].map((value, at) =>
        customerCriteria(context, value, refused, offeredTo(at)),
      ),
    },
  };
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

/** The role of this name, or the lowest; throws a {@link Failure} naming the roles if there is none. */
export function roleNamed({ roles }: CompiledPolicy, name: string | undefined): CompiledRole {
  const role = name === undefined ? roles[0] : roles.find((candidate) => candidate.role.name === name);
  if (role) return role;
  throw new Failure(
    `There is no role “${name}” in this policy.`,
    `Its roles are ${roles.map((one) => one.role.name).join(', ')}.`,
  );
}

/** How much goodwill a role may grant for this complaint, at face value; also as a stand-in. Minor units. */
export function limitOf(
  { compiled, facts }: EvaluationInputs,
  { role, limit, standsIn }: CompiledRole,
): number {
  const own = evaluate(limit, facts);
  const senior = role.standsInFor && compiled.roles.find((other) => other.role.name === role.standsInFor);
  return senior && standsIn(facts) === true ? Math.max(own, evaluate(senior.limit, facts)) : own;
}
