import { RULE_OUTCOMES, type Rule } from '../../domain/policy/policy.js';
import { isTangible } from '../../domain/remedies/kind.js';
import type { Decision } from '../../domain/results/decision.js';
import type { CompiledRole } from '../compiled/compile-policy.js';
import type { BaseOffer, EvaluationInputs } from '../offers/base-offers.js';
import type { OfferTable } from '../offers/offer-table.js';
import type { Demand, Entitlement } from '../rules/entitlement.js';
import { isPriceBack } from '../rules/payments.js';
import type { PricedRemedy } from '../rules/priced-remedy.js';

/** How a complaint is answered, and the rule that says so where it is a no that a rule says. */
export type Outcome = { readonly is: Decision['outcome']; readonly rule: Rule | null };

/** What an outcome follows from, beside the offers there are. */
type OutcomeInputs = Pick<EvaluationInputs, 'compiled' | 'facts'> & { readonly entitlement: Entitlement };

/**
 * What the answer is, by the rules that fit and what they owe, and never by goodwill; the first of these that holds.
 * Somebody is hurt: they are handed over. Something is owed. A rule hands over to somebody above this role. A rule says
 * no. What is owed was all taken off: that is explained. Else it is resolved with what there is.
 */
export function outcomeOf(inputs: OutcomeInputs, table: OfferTable, role: CompiledRole): Outcome {
  const { facts, entitlement } = inputs;
  if (facts['problem'] === 'injury') return { is: 'refer', rule: null };
  // Rows are listed from what is owed alone, so the first is just that, with the apology.
  const { lead, others } = table.read(0).baseOffers;
  const ways = [lead, ...others];
  if (ways.some(givesWhatIsOwed)) return { is: 'resolve', rule: null };
  if (isHandedUp(inputs, role)) return { is: 'refer', rule: null };
  const rule = noAmong(entitlement.live);
  if (rule?.outcome) return { is: rule.outcome.is, rule };
  return { is: ways.some(isCutToNothing) || isTakenOff(inputs) ? 'explain' : 'resolve', rule: null };
}

/** Whether something is owed and given that is more than words and a person's time: a call beside a no is still a no. */
const givesWhatIsOwed = ({ items }: BaseOffer): boolean =>
  items.some((item) => item.owed && isMoreThanTime(item));

/** Whether something is owed of which nothing can be given, because no more was paid or it is back already. */
const isCutToNothing = ({ cuts }: BaseOffer): boolean =>
  cuts.some(({ due, given }) => given === 0 && isMoreThanTime(due));

/**
 * Whether something was owed of which all is taken off, or which the money that is back already stands for. Who may choose
 * words or somebody's time in its place, and asked for that, gets it, and has nothing explained to them.
 */
function isTakenOff({ facts, entitlement: { takenOff, demands } }: OutcomeInputs): boolean {
  const isSettled = ({ options }: Demand) =>
    options.some((option) => !isMoreThanTime(option) && option.remedy.remedy.id === facts['asked-for']);
  const gone = [
    ...takenOff.filter((one) => !one.isSettled),
    ...(isPriceBack(facts) ? demands.filter((demand) => !isSettled(demand)) : []),
  ];
  return gone.some(({ options }) => options.some(isMoreThanTime));
}

const isMoreThanTime = ({ remedy }: PricedRemedy): boolean => isTangible(remedy.kind);

function isHandedUp(
  { compiled: { roles }, entitlement: { refer } }: OutcomeInputs,
  role: CompiledRole,
): boolean {
  const rank = roles.findIndex((one) => one.role.name === refer?.role);
  return rank > roles.indexOf(role);
}

/** The rule that says no: to wait goes before a decline, and that before an explanation; of two alike the first. */
export function noAmong(live: readonly Rule[]): Rule | undefined {
  for (const is of RULE_OUTCOMES) {
    const rule = live.find(({ outcome }) => outcome?.is === is);
    if (rule) return rule;
  }
  return undefined;
}
