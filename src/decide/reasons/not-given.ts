import type { Facts } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { GIVEN_BACK } from '../../domain/policy/what-was-paid.js';
import type { CappedRemedy, Reason } from '../../domain/results/decision.js';
import { sayMoney } from '../../domain/values/money.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import type { BaseOffer } from '../offers/base-offers.js';
import type { Candidate } from '../offers/offer-table.js';
import type { Demand } from '../rules/demands.js';
import { type Cut, isPriceBack } from '../rules/payments.js';
import type { PricedRemedy } from '../rules/priced-remedy.js';
import { refusals, wasRefused } from '../rules/refusals.js';
import { numericFact } from '../sums/harm.js';
import { nameItem } from '../wording/phrases.js';

/** That something owed is not given, or not all of it, with the rule that owes it. */
type NotGiven = CappedRemedy & { readonly reason: Reason };

const waysOf = ({ baseOffers: { lead, others } }: Candidate): readonly BaseOffer[] => [lead, ...others];

/** What is owed and cannot all come back of what was paid, for each way the customer may choose; once where all agree. */
export function cappedIn(context: EvaluationContext, offer: Candidate): NotGiven[] {
  const ways = waysOf(offer);
  const found = new Map<string, NotGiven>();
  for (const way of ways) {
    for (const cut of way.cuts) {
      const isEverywhere = ways.every(({ cuts }) => cuts.some((other) => isSameCut(other, cut)));
      const one = notGiven(context, cut, isEverywhere ? [] : optionsIn(context, way));
      found.set(one.why, one);
    }
  }
  return [...found.values()];
}

function isSameCut(one: Cut, other: Cut): boolean {
  return (
    one.due.remedy === other.due.remedy &&
    one.given === other.given &&
    one.already?.remedy === other.already?.remedy
  );
}

/** What the customer has chosen on this way. */
function optionsIn({ entitlement: { choices } }: EvaluationContext, way: BaseOffer): PricedRemedy[] {
  const options = choices.flatMap((choice) => choice.options);
  return way.items.filter((item) => options.some(({ remedy }) => remedy === item.remedy));
}

function notGiven(
  { compiled: { policy }, facts }: EvaluationContext,
  { due, given, already }: Cut,
  chosen: readonly PricedRemedy[],
): NotGiven {
  const name = (item: PricedRemedy): string => nameItem(item, policy.currency);
  const why = catalogueFor(policy).reasons.capped({
    due: name(due),
    given: given === 0 ? null : sayMoney(given, policy.currency),
    already: already && name(already),
    back: moneyBack(policy, facts),
    chosen: chosen.map(name),
  });
  const { id } = due.remedy.remedy;
  return {
    remedy: id,
    owed: due.priced.amount ?? 0,
    given,
    chosen: chosen.map(({ remedy }) => remedy.remedy.id),
    why,
    reason: reasonOf(due.rules[0], why),
  };
}

/** What is back already, written; null where nothing is. */
function moneyBack(policy: Policy, facts: Facts): string | null {
  const back = numericFact(facts, GIVEN_BACK);
  return back > 0 ? sayMoney(back, policy.currency) : null;
}

/** Why a rule's due comes to nothing because all of it is taken off. */
export function takenOffIn({ compiled: { policy }, entitlement }: EvaluationContext): Reason[] {
  const { reasons } = catalogueFor(policy);
  return entitlement.takenOff.map(({ rule, options }) => {
    const parts = options.map((item) => nameItem(item, policy.currency));
    return { ...reasonOf(rule, reasons.takenOff(parts)), lost: true as const };
  });
}

function reasonOf(rule: Demand['rule'] | undefined, text: string): Reason {
  return { text, rule: rule?.id ?? null, file: rule?.place.file ?? null, line: rule?.place.line ?? null };
}

/** Why something that a rule owes is on no way of the offer, where it is not that no more was paid. */
export function lostIn(context: EvaluationContext, offer: Candidate): Reason[] {
  const ways = waysOf(offer);
  const isCut = ({ remedy }: PricedRemedy): boolean =>
    ways.some(({ cuts }) => cuts.some(({ due }) => due.remedy === remedy));
  return context.entitlement.demands
    .filter(
      ({ options }) => !options.some((option) => isCut(option) || ways.some((way) => holds(way, option))),
    )
    .map((demand) => ({ ...reasonOf(demand.rule, whyLost(context, demand)), lost: true as const }));
}

function lostToMoney(policy: Policy, facts: Facts, options: Demand['options']): string {
  const parts = options.map((item) => nameItem(item, policy.currency));
  return catalogueFor(policy).reasons.priceBack({ parts, back: moneyBack(policy, facts) ?? '' });
}

/** Whether a way gives this, and as much of it. */
function holds({ items }: BaseOffer, { remedy, priced }: PricedRemedy): boolean {
  return items.some((item) => item.remedy === remedy && (item.priced.amount ?? 0) >= (priced.amount ?? 0));
}

function whyLost({ compiled, facts, entitlement }: EvaluationContext, { options }: Demand): string {
  const isOut = ({ remedy }: PricedRemedy): boolean => remedy.kind.needsStock && facts['in-stock'] === false;
  const isRefused = (item: PricedRemedy): boolean =>
    entitlement.refusedOptions.includes(item.remedy) || wasRefused(item, refusals(facts));
  const isCure = ({ remedy }: PricedRemedy): boolean => remedy.kind.role === 'cure';
  const { policy } = compiled;
  if (isPriceBack(compiled, facts) && options.some(isCure)) return lostToMoney(policy, facts, options);
  const why = options.every(isOut)
    ? 'no-stock'
    : options.some(isRefused) && options.every((item) => isOut(item) || isRefused(item))
      ? 'refused'
      : 'other-way';
  return catalogueFor(policy).reasons.lost({
    parts: options.map((item) => nameItem(item, policy.currency)),
    why,
  });
}
