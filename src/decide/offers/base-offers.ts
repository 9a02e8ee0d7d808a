import type { Facts } from '../../domain/policy/fact.js';
import type { PricingContext } from '../../domain/remedies/kind.js';
import type { CompiledPolicy } from '../compiled/compile-policy.js';
import type { CustomerChoice } from '../rules/customer-choice.js';
import type { Entitlement } from '../rules/entitlement.js';
import { type PricedRemedy, priceAt, repriced } from '../rules/priced-remedy.js';
import { paidInAll } from '../rules/pricing-context.js';
import { refusals, wasRefused } from '../rules/refusals.js';
import { type GoodsDecision, goodsDecision } from '../sums/goods.js';

/** What stands in an offer before extras: the apology, what is owed one way, what becomes of the goods. */
export type BaseOffer = {
  readonly items: readonly PricedRemedy[];
  readonly cure: PricedRemedy | null;
  readonly goods: GoodsDecision | null;
  readonly sums: Totals;
};

/**
 * What offers are built on: every way the customer may still choose, the policy's first before the others,
 * and, where no cure is owed, perhaps one of goodwill.
 */
export type BaseOffers = {
  readonly lead: BaseOffer;
  readonly others: readonly BaseOffer[];
  readonly goodwillCure: PricedRemedy | null;
};

/** Sums over items, in minor units. `face` counts goodwill alone, `back` money paid back. */
export type Totals = {
  readonly cost: number;
  readonly worth: number;
  readonly face: number;
  readonly back: number;
  readonly goods: number;
  readonly trouble: number;
  readonly respect: number;
  readonly cash: number;
  readonly gift: number;
};

/** The complaint that base offers are made for: the policy, the facts and what remedies are priced by. */
export type EvaluationInputs = {
  readonly compiled: CompiledPolicy;
  readonly facts: Facts;
  readonly pricing: PricingContext;
};

/** Every set of base offers: what is owed alone first, then with each cure that goodwill allows. */
export function baseOffersOf(inputs: EvaluationInputs, entitlement: Entitlement): BaseOffers[] {
  const ways = waysToChoose(entitlement.choices);
  const owed = baseOffersWith(inputs, entitlement, ways, null);
  if (owesCure(entitlement)) return [owed];
  const left = paidInAll(inputs.facts) - paidBackAtMost(owed);
  const cures = goodwillCures(inputs, entitlement).filter(
    (cure) => paidBackBy(cure) <= left && !excludedFrom(owed, cure),
  );
  return [owed, ...cures.map((cure) => baseOffersWith(inputs, entitlement, ways, cure))];
}

/** Whether a cure is owed, or is among what the customer may choose: then goodwill adds no other. */
export function owesCure({ owed, choices }: Entitlement): boolean {
  return [...owed, ...choices.flatMap(({ options }) => options)].some(
    ({ remedy }) => remedy.kind.role === 'cure',
  );
}

/** The base offers of what is owed with a cure that goodwill adds to it, or without one. */
export function baseOffersWith(
  inputs: EvaluationInputs,
  entitlement: Entitlement,
  ways: readonly Way[],
  goodwillCure: PricedRemedy | null,
): BaseOffers {
  const [lead = [], ...others] = ways;
  const base = (way: Way): BaseOffer => baseOfferWith(inputs, [...entitlement.owed, ...way], goodwillCure);
  return { lead: base(lead), others: others.map(base), goodwillCure };
}

/** One item out of each choice. */
export type Way = readonly PricedRemedy[];

/** Every way the customer may still choose: the choices settled by `asked-for` stand, the others multiply. */
export function waysToChoose(choices: readonly CustomerChoice[]): Way[] {
  return choices.reduce<Way[]>(
    (ways, { options, chosen }) =>
      ways.flatMap((way) => (chosen ? [chosen] : options).map((item) => [...way, item])),
    [[]],
  );
}

function goodwillCures({ facts }: EvaluationInputs, { allowed }: Entitlement): PricedRemedy[] {
  return allowed
    .flatMap((sizes) => sizes.slice(0, 1))
    .filter(
      ({ remedy }) => remedy.kind.role === 'cure' && !(remedy.kind.needsStock && facts['in-stock'] === false),
    )
    .filter((item) => !wasRefused(item, refusals(facts)));
}

/** What is owed this way, with the apology, and a cure of goodwill where that leaves no more paid back than was paid. */
export function baseOfferWith(
  inputs: EvaluationInputs,
  owed: readonly PricedRemedy[],
  goodwillCure: PricedRemedy | null,
): BaseOffer {
  const due = owedWithApology(inputs, owed);
  const fits = goodwillCure && totals(due).back + paidBackBy(goodwillCure) <= paidInAll(inputs.facts);
  return baseOfferOf(inputs, fits ? [...due, goodwillCure] : due);
}

/** What is owed this way, with the apology, no more paid back than was paid. */
export function owedWithApology(
  inputs: EvaluationInputs,
  owed: readonly PricedRemedy[],
): readonly PricedRemedy[] {
  return cappedAtPaid([...apologyUnlessOwed(inputs, owed), ...owed], inputs);
}

/** Some items as what an offer stands on, with what becomes of the goods. */
export function baseOfferOf(
  { compiled, facts, pricing }: EvaluationInputs,
  items: readonly PricedRemedy[],
): BaseOffer {
  const cure = items.find(({ remedy }) => remedy.kind.role === 'cure') ?? null;
  const goods = cure && goodsDecision(compiled, cure.remedy.kind, facts, pricing);
  return { items, cure, goods, sums: { ...totals(items), cost: totals(items).cost + (goods?.adds ?? 0) } };
}

function apologyUnlessOwed(
  { compiled: { apology }, facts, pricing }: EvaluationInputs,
  owed: readonly PricedRemedy[],
): PricedRemedy[] {
  if (owed.some(({ remedy }) => remedy === apology)) return [];
  const priced = priceAt(apology, 0, facts, pricing);
  return [{ remedy: apology, amounts: apology.amounts, priced, owed: false, rules: [] }];
}

/** Cuts what is paid back to what was paid: cures first, then in policy order. */
function cappedAtPaid(
  items: readonly PricedRemedy[],
  { facts, pricing }: EvaluationInputs,
): readonly PricedRemedy[] {
  let left = paidInAll(facts);
  if (totals(items).back <= left) return items;
  const cut = new Map<PricedRemedy, PricedRemedy>();
  const paying = items.filter(({ remedy }) => remedy.kind.paysBack !== 'no');
  for (const item of paying.toSorted(curesFirst)) {
    const amount = Math.min(left, item.priced.amount ?? 0);
    left -= amount;
    cut.set(item, amount === item.priced.amount ? item : repriced(item, amount, facts, pricing));
  }
  return items.map((item) => cut.get(item) ?? item).filter((item) => item.priced.amount !== 0);
}

function curesFirst({ remedy: a }: PricedRemedy, { remedy: b }: PricedRemedy): number {
  return Number(a.kind.role !== 'cure') - Number(b.kind.role !== 'cure') || a.order - b.order;
}

/** Whether two remedies never stand beside each other. */
export function excludes({ remedy: one }: PricedRemedy, { remedy: other }: PricedRemedy): boolean {
  return one.remedy.notWith.includes(other.remedy.id) || other.remedy.notWith.includes(one.remedy.id);
}

/** Whether something in base offers, whichever way the customer chooses, never stands beside this. */
export function excludedFrom({ lead, others }: BaseOffers, item: PricedRemedy): boolean {
  return isExcludedBy(lead, item) || others.some((base) => isExcludedBy(base, item));
}

/** The apology that is in every offer stands against nothing. */
function isExcludedBy({ items }: BaseOffer, item: PricedRemedy): boolean {
  return items.some(
    (standing) => (standing.owed || standing.remedy.kind.role === 'cure') && excludes(item, standing),
  );
}

/** What one remedy pays back of what was paid, in minor units. */
export function paidBackBy({ remedy, priced }: PricedRemedy): number {
  return remedy.kind.paysBack !== 'no' ? (priced.amount ?? 0) : 0;
}

/** The most that base offers pay back, whichever way the customer chooses. */
export function paidBackAtMost({ lead, others }: BaseOffers): number {
  return Math.max(lead.sums.back, ...others.map(({ sums }) => sums.back));
}

/** The extras in their order, without those that would bring money back to more than was paid. */
export function payable(
  inputs: EvaluationInputs,
  alreadyBack: number,
  extras: readonly PricedRemedy[],
): readonly PricedRemedy[] {
  let left = paidInAll(inputs.facts) - alreadyBack;
  return extras.filter((item) => {
    const fits = paidBackBy(item) <= left;
    if (fits) left -= paidBackBy(item);
    return fits;
  });
}

/** The sums of items, in minor units. */
function totals(items: readonly PricedRemedy[]): Totals {
  let [cost, worth, face, back] = [0, 0, 0, 0];
  let [goods, trouble, respect, cash, gift] = [0, 0, 0, 0, 0];
  for (const item of items) {
    const { priced, owed } = item;
    cost += priced.cost;
    worth += priced.worth;
    if (!owed) face += priced.face;
    back += paidBackBy(item);
    goods += priced.goods;
    trouble += priced.trouble;
    respect += priced.respect;
    cash += priced.cash;
    gift += priced.gift;
  }
  return { cost, worth, face, back, goods, trouble, respect, cash, gift };
}
