import type { Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import { mendingOnly, type Priced, type PricingContext } from '../../domain/remedies/kind.js';
import type { Amounts, CompiledGrant, CompiledRemedy } from '../compiled/compile-policy.js';

/** One remedy of an offer at one amount, priced for this complaint. */
export type PricedRemedy = {
  readonly remedy: CompiledRemedy;
  /** What it was granted at: the remedy's own amounts, or those of the rule that grants it. */
  readonly amounts: Amounts;
  readonly priced: Priced;
  readonly owed: boolean;
  /** The rules that owe or allow it. */
  readonly rules: readonly Rule[];
};

/** Whether something is given beyond what is owed and the apology that is in every offer. */
export const isGoodwill = ({ owed, remedy }: PricedRemedy): boolean =>
  !owed && remedy.kind.role !== 'apology';

/** What goodwill counts as in all, in minor units. */
export const faceOf = (goodwill: readonly PricedRemedy[]): number =>
  goodwill.reduce((sum, { priced }) => sum + priced.face, 0);

/** What a grant gives at one price. Spelt out, because thousands are made a second. */
export function pricedRemedy(
  { remedy, amounts }: CompiledGrant,
  priced: Priced,
  owed: boolean,
  rules: readonly Rule[],
): PricedRemedy {
  return { remedy, amounts, priced, owed, rules };
}

/**
 * A remedy priced at `amount` (minor units or points). A kind that works out what it gives passes that over, unless
 * `exactly` says what it comes to.
 */
export function priceAt(
  remedy: CompiledRemedy,
  amount: number,
  facts: Facts,
  pricing: PricingContext,
  exactly: number | null = null,
): Priced {
  const { harm } = pricing;
  const priced = remedy.kind.price(
    {
      amount,
      cost: remedy.cost(facts, harm),
      worth: remedy.worth(facts, harm),
      upgrade: remedy.upgrade(facts, harm),
      minutes: remedy.minutes(facts, harm),
      costEach: remedy.remedy.costEach ?? 0,
      worthEach: remedy.remedy.worthEach ?? 0,
      theyPay: remedy.theyPay(facts, harm),
      less: pricing.nothingOff ? 0 : remedy.less(facts, harm),
      asCredit: remedy.remedy.asCredit === true,
      exactly,
    },
    pricing,
  );
  return remedy.remedy.mends ? mendingOnly(priced, remedy.remedy.mends) : priced;
}

/** A grant at each of its amounts; what comes to an amount of nothing is left out. */
export function pricesOf(
  { remedy, amounts }: CompiledGrant,
  facts: Facts,
  pricing: PricingContext,
): Priced[] {
  return amounts(facts, pricing.harm)
    .map((amount) => priceAt(remedy, amount, facts, pricing))
    .filter((priced) => priced.amount !== 0);
}

/** A grant at its first amount, the smallest; undefined where there is none, or it comes to nothing. */
export function firstPriceOf(
  { remedy, amounts }: CompiledGrant,
  facts: Facts,
  pricing: PricingContext,
): Priced | undefined {
  for (const amount of amounts(facts, pricing.harm)) {
    const priced = priceAt(remedy, amount, facts, pricing);
    if (priced.amount !== 0) return priced;
  }
  return undefined;
}

/** The same item at another amount, or for another complaint. */
export function repriced(
  item: PricedRemedy,
  amount: number,
  facts: Facts,
  pricing: PricingContext,
): PricedRemedy {
  const priced = priceAt(item.remedy, amount, facts, pricing, amount);
  return pricedRemedy(item, priced, item.owed, item.rules);
}

/** By their amount, and by their worth where there is none to name. */
function isMore(one: Priced, other: Priced): boolean {
  return one.amount !== null && other.amount !== null ? one.amount > other.amount : one.worth > other.worth;
}

/** Of two that are owed of the same remedy outright, the larger; where the remedy adds up, both together. */
export function bothOwed(
  one: PricedRemedy,
  other: PricedRemedy,
  facts: Facts,
  pricing: PricingContext,
): PricedRemedy {
  const more = larger(one, other);
  if (!one.remedy.remedy.addsUp) return more;
  return repriced(more, (one.priced.amount ?? 0) + (other.priced.amount ?? 0), facts, pricing);
}

/** Of two that give the same remedy, the one that gives more, on the word of both rules. */
export function larger(one: PricedRemedy, other: PricedRemedy): PricedRemedy {
  const more = isMore(other.priced, one.priced) ? other : one;
  const rules = [...one.rules, ...other.rules.filter((rule) => !one.rules.includes(rule))];
  return pricedRemedy(more, more.priced, more.owed, rules);
}
