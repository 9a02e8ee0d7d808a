import type { Facts } from '../../domain/policy/fact.js';
import { type Complaint, type CompleteComplaint, withDefaults } from '../../domain/results/complaint.js';
import { Failure } from '../../domain/values/failure.js';
import { SHARE_SCALE, scale } from '../../domain/values/number.js';
import { type CompiledPolicy, type CompiledRole, evaluate } from '../compiled/compile-policy.js';
import { NO_LIFT, PER_MILLE } from '../compiled/retention-lift.js';
import { baseOffersOf, type EvaluationInputs } from '../offers/base-offers.js';
import { type Candidate, OfferTable } from '../offers/offer-table.js';
import { listOffers, type ScoringInputs } from '../offers/offers.js';
import { listEarlierOffer } from '../offers/repeat-contact.js';
import { type SelectionCriteria, selectOffer } from '../offers/select-offer.js';
import { type Entitlement, entitlementOf } from '../rules/entitlement.js';
import { paymentsOf } from '../rules/payments.js';
import type { PricedRemedy } from '../rules/priced-remedy.js';
import { pricingContext } from '../rules/pricing-context.js';
import { refusals, worthRefused } from '../rules/refusals.js';
import { type CustomerValue, customerValueOf, lowerCustomerValues } from '../sums/customer-value.js';
import { harmOf, numericFact } from '../sums/harm.js';

/** Everything that is weighed about one complaint before a role is asked what it may give. */
export type EvaluationContext = EvaluationInputs & {
  readonly complaint: CompleteComplaint;
  readonly customerValue: CustomerValue;
  readonly entitlement: Entitlement;
  readonly scoring: ScoringInputs;
  readonly table: OfferTable;
  readonly criteria: SelectionCriteria;
};

/** Steps 1 to 6, and what asking again and turning down do to step 7. `role` is the one that answers. */
export function evaluationContext(
  compiled: CompiledPolicy,
  complaint: Complaint | CompleteComplaint,
  role: CompiledRole,
): EvaluationContext {
  const { facts } = complaint;
  const harm = harmOf(compiled, facts);
  const customerValue = customerValueOf(compiled, facts);
  const pricing = pricingContext(compiled, facts, harm);
  const inputs: EvaluationInputs = { compiled, facts, pricing, payments: paymentsOf(compiled, facts) };
  const entitlement = entitlementOf(compiled, facts, pricing);
  const scoring = scoringInputs(compiled, facts, harm, customerValue);
  const allBaseOffers = baseOffersOf(inputs, entitlement);
  const before = offeredBefore(compiled, complaint, role);
  const table = tableFor(numericFact(facts, 'contacts'));
  listOffers(inputs, allBaseOffers, entitlement.allowed, scoring, table);
  const floor = before ? listEarlierOffer(inputs, entitlement, scoring, before, table) : 0;
  return {
    compiled,
    facts,
    pricing,
    payments: inputs.payments,
    complaint: { untold: [], ...complaint },
    customerValue,
    entitlement,
    scoring,
    table,
    criteria: {
      // Where there is no harm, every offer mends enough.
      target: harm.total === 0 ? 0 : scale(evaluate(compiled.mend, facts), PER_MILLE, SHARE_SCALE),
      pastTheSums: evaluate(compiled.pastTheSums, facts),
      floor,
      refused: refusals(facts).length === 0 ? 0 : worthRefused(compiled, facts, pricing),
      lowerCustomerValues: readsBothCurves(table) ? lowerCustomerValues(compiled, facts, customerValue) : [],
    },
  };
}

/**
 * Tables to write offers on, used again for every decision: one for each number of contacts, because the
 * offer of the contact before is worked out while this one's is waiting.
 */
const TABLES: OfferTable[] = [];

function tableFor(contacts: number): OfferTable {
  const table = TABLES[contacts] ?? new OfferTable();
  TABLES[contacts] = table;
  table.clear();
  return table;
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

/** What the same role would have offered at the contact before; null at the first. */
function offeredBefore(
  compiled: CompiledPolicy,
  { facts, stated }: Complaint,
  role: CompiledRole,
): readonly PricedRemedy[] | null {
  const contacts = numericFact(facts, 'contacts', 1);
  if (contacts < 2) return null;
  const earlier = withDefaults(compiled.policy, { ...stated, contacts: contacts - 1 });
  const context = evaluationContext(compiled, earlier, role);
  return remediesIn(selectOffer(context.table, limitOf(context, role), context.criteria));
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
