import type { Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import type { PricingContext } from '../../domain/remedies/kind.js';
import type { CompiledGrant, CompiledRemedy, CompiledRule } from '../compiled/compile-policy.js';
import type { RemedyOptions } from './customer-choice.js';
import {
  bothOwed,
  firstPriceOf,
  isMoreThanTime,
  larger,
  type PricedRemedy,
  priceAt,
  pricedRemedy,
} from './priced-remedy.js';

/** What one rule owes: one remedy, or one of several. */
export type Demand = { readonly rule: Rule; readonly options: RemedyOptions };

/** Whether something puts the goods right. */
export const isCure = ({ remedy }: { remedy: PricedRemedy['remedy'] }): boolean =>
  remedy.kind.role === 'cure';

/** What a rule owes, and whether it's for the customer to choose; a cure owed outright is a choice of one. */
export type Due = Demand & { readonly isChoice: boolean };

/** What each rule owes, without what comes to nothing. */
export function demandsOf(live: readonly CompiledRule[], facts: Facts, pricing: PricingContext): Due[] {
  const demands: Due[] = [];
  for (const { rule, owe } of live) {
    for (const { choice, of } of owe) {
      const options = owedItems(of, rule, facts, pricing);
      if (options.length > 0) demands.push({ rule, options, isChoice: choice || of.some(isCure) });
    }
  }
  return demands;
}

/** What rules owe that comes to nothing because all of it is taken off. */
export function takenOffDemands(
  live: readonly CompiledRule[],
  facts: Facts,
  pricing: PricingContext,
): Demand[] {
  return live.flatMap(({ rule, owe }) =>
    owe.flatMap(({ of }) => {
      const all = of.map((grant) => {
        const priced = priceAt(grant.remedy, grant.amounts(facts, pricing.harm)[0] ?? 0, facts, pricing);
        return pricedRemedy(grant, priced, true, [rule]);
      });
      // A call or an apology that they may choose in its place is still theirs, and is no answer to the money.
      const options = all.filter(isMoreThanTime);
      const isGone =
        options.every(({ priced }) => priced.amount === 0) &&
        options.some(({ priced }) => priced.less !== null);
      return isGone ? [{ rule, options }] : [];
    }),
  );
}

/** What is owed outright beside cures; the larger amount where two rules owe the same, or both where it adds up. */
export function owedSingles(
  live: readonly CompiledRule[],
  demands: readonly Due[],
  facts: Facts,
  pricing: PricingContext,
): PricedRemedy[] {
  const owed = new Map<CompiledRemedy, PricedRemedy>();
  const singles = demands.filter(({ isChoice }) => !isChoice);
  for (const { rule } of live) {
    for (const item of owedByRule(singles.filter((one) => one.rule === rule))) {
      const before = owed.get(item.remedy);
      owed.set(item.remedy, before ? bothOwed(before, item, facts, pricing) : item);
    }
  }
  return [...owed.values()];
}

/** What one rule owes outright, each remedy once. */
function owedByRule(singles: readonly Due[]): PricedRemedy[] {
  const owed = new Map<CompiledRemedy, PricedRemedy>();
  for (const item of singles.flatMap(({ options }) => options)) {
    const before = owed.get(item.remedy);
    owed.set(item.remedy, before ? larger(before, item) : item);
  }
  return [...owed.values()];
}

/** Every choice that is owed. */
export const choicesIn = (demands: readonly Due[]): RemedyOptions[] =>
  demands.flatMap(({ isChoice, options }) => (isChoice ? [options] : []));

function owedItems(
  grants: readonly CompiledGrant[],
  rule: Rule,
  facts: Facts,
  pricing: PricingContext,
): PricedRemedy[] {
  const items: PricedRemedy[] = [];
  for (const grant of grants) {
    const priced = firstPriceOf(grant, facts, pricing);
    if (priced) items.push(pricedRemedy(grant, priced, true, [rule]));
  }
  return items;
}
