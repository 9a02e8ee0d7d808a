import { RULE_OUTCOMES, type Rule } from '../../domain/policy/policy.js';
import type { Decision } from '../../domain/results/decision.js';
import type { CompiledRole } from '../compiled/compile-policy.js';
import { type BaseOffer, type EvaluationInputs, waysToChoose } from '../offers/base-offers.js';
import type { OfferTable } from '../offers/offer-table.js';
import { type Entitlement, isTheirMoney, owedBeforehand } from '../rules/entitlement.js';
import { isPriceBack } from '../rules/payments.js';
import { isMoreThanTime } from '../rules/priced-remedy.js';

/** How a complaint is answered, and the rule that says so where it is a no that a rule says. */
export type Outcome = { readonly is: Decision['outcome']; readonly rule: Rule | null };

/** What an outcome follows from, beside the offers there are. */
type OutcomeInputs = Pick<EvaluationInputs, 'compiled' | 'facts' | 'pricing'> & {
  readonly entitlement: Entitlement;
};

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
  const isGone = ways.some((way) => isCutToNothing(way, inputs)) || isTakenOff(inputs);
  return { is: isGone ? 'explain' : 'resolve', rule: null };
}

/** Whether something is owed and given that is more than words and a person's time: a call beside a no is still a no. */
const givesWhatIsOwed = ({ items }: BaseOffer): boolean =>
  items.some((item) => item.owed && isMoreThanTime(item));

/**
 * Whether something is owed of which nothing can be given, because no more was paid or it is back already. Their money for
 * the goods, once that is back, is for `isTakenOff` to tell.
 */
const isCutToNothing = (
  { cuts }: BaseOffer,
  { compiled, facts }: Pick<OutcomeInputs, 'compiled' | 'facts'>,
): boolean =>
  cuts.some(
    ({ due, given }) =>
      given === 0 && isMoreThanTime(due) && !(isTheirMoney(due) && isPriceBack(compiled, facts)),
  );

/**
 * Whether more than words and time would be owed if nothing were taken off it and no money were back: no more of it was
 * paid, or it is back already. Who has words or somebody's time in its place, because they asked for that, refused the
 * rest or are owed it anyway, gets it, and has nothing explained to them.
 */
function isTakenOff({ compiled, facts, pricing, entitlement }: OutcomeInputs): boolean {
  const { owed, choices } = owedBeforehand(compiled, facts, pricing, entitlement.refusedOptions);
  return waysToChoose(choices).some((way) => [...owed, ...way].some(isMoreThanTime));
}

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
