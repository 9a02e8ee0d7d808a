import type { Facts } from '../../domain/policy/fact.js';
import type { PricingContext } from '../../domain/remedies/kind.js';
import type { CompiledPolicy } from '../compiled/compile-policy.js';
import type { CustomerChoice } from '../rules/customer-choice.js';
import type { Entitlement } from '../rules/entitlement.js';
import { type Cut, cutToPayments, fitsIn, leftAfter, type Payments } from '../rules/payments.js';
import { type PricedRemedy, priceAt, repriced } from '../rules/priced-remedy.js';
import { refusals, wasRefused } from '../rules/refusals.js';
import { type GoodsDecision, goodsDecision } from '../sums/goods.js';

/** What stands in an offer before extras: the apology, what is owed one way, what becomes of the goods. */
export type BaseOffer = {
  readonly items: readonly PricedRemedy[];
  readonly cure: PricedRemedy | null;
  readonly goods: GoodsDecision | null;
  /** What is owed and cannot all come back. */
  readonly cuts: readonly Cut[];
  /** What of the money paid may still come back. */
  readonly left: Payments;
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

/** Sums over items, in minor units. `face` counts goodwill alone. */
export type Totals = {
  readonly cost: number;
  readonly worth: number;
  readonly face: number;
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
  readonly payments: Payments;
};

/** Every set of base offers: what is owed alone first, then with each cure that goodwill allows. */
export function baseOffersOf(
  inputs: EvaluationInputs,
  entitlement: Entitlement,
): readonly [owed: BaseOffers, ...withCure: BaseOffers[]] {
  const ways = waysToChoose(entitlement.choices);
  const owed = baseOffersWith(inputs, entitlement, ways, null);
  if (owesCure(entitlement)) return [owed];
  const cures = goodwillCures(inputs, entitlement).filter(
    (cure) => fitsIn(leftIn(owed), cure) && !excludedFrom(owed, cure),
  );
  return [owed, ...cures.map((cure) => baseOffersWith(inputs, entitlement, ways, cure))];
}

/** Whether a cure is owed, or is among what the customer may choose: then goodwill adds no other. */
export function owesCure({ owed, choices }: Entitlement): boolean {
  const isCure = ({ remedy }: PricedRemedy): boolean => remedy.kind.role === 'cure';
  return owed.some(isCure) || choices.some(({ options }) => options.some(isCure));
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
  const fits = goodwillCure && fitsIn([leftAfter(inputs.payments, due.items)], goodwillCure);
  return { ...baseOfferOf(inputs, fits ? [...due.items, goodwillCure] : due.items), cuts: due.cuts };
}

/** What is owed this way, with the apology, no more paid back than was paid; and what of it that cuts. */
export function owedWithApology(
  inputs: EvaluationInputs,
  owed: readonly PricedRemedy[],
): { readonly items: readonly PricedRemedy[]; readonly cuts: readonly Cut[] } {
  const items = [...apologyUnlessOwed(inputs, owed), ...owed];
  const { cuts } = cutToPayments(inputs.payments, items);
  return { items: cuts.length === 0 ? items : items.flatMap((item) => afterCut(inputs, item, cuts)), cuts };
}

/** As much of something owed as can come back, if any. */
function afterCut(
  { facts, pricing }: EvaluationInputs,
  item: PricedRemedy,
  cuts: readonly Cut[],
): PricedRemedy[] {
  const cut = cuts.find(({ due }) => due === item);
  if (!cut) return [item];
  return cut.given === 0 ? [] : [repriced(item, cut.given, facts, pricing)];
}

/** Some items as what an offer stands on, with what becomes of the goods. */
export function baseOfferOf(
  { compiled, facts, pricing, payments }: EvaluationInputs,
  items: readonly PricedRemedy[],
): BaseOffer {
  const cure = items.find(({ remedy }) => remedy.kind.role === 'cure') ?? null;
  const goods = cure && goodsDecision(compiled, cure.remedy.kind, facts, pricing);
  const sums = totals(items);
  const left = leftAfter(payments, items);
  return { items, cure, goods, cuts: [], left, sums: { ...sums, cost: sums.cost + (goods?.adds ?? 0) } };
}

function apologyUnlessOwed(
  { compiled: { apology }, facts, pricing }: EvaluationInputs,
  owed: readonly PricedRemedy[],
): PricedRemedy[] {
  if (owed.some(({ remedy }) => remedy === apology)) return [];
  const priced = priceAt(apology, 0, facts, pricing);
  return [{ remedy: apology, amounts: apology.amounts, priced, owed: false, rules: [] }];
}

/** Whether two remedies never stand beside each other. */
export function excludes({ remedy: one }: PricedRemedy, { remedy: other }: PricedRemedy): boolean {
  return one.apart.has(other.remedy.id) || other.apart.has(one.remedy.id);
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

/** What of the money paid may still come back, whichever way the customer chooses. */
export const leftIn = ({ lead, others }: BaseOffers): readonly Payments[] =>
  [lead, ...others].map(({ left }) => left);

/** The sums of items, in minor units. */
function totals(items: readonly PricedRemedy[]): Totals {
  let [cost, worth, face] = [0, 0, 0];
  let [goods, trouble, respect, cash, gift] = [0, 0, 0, 0, 0];
  for (const { priced, owed } of items) {
    cost += priced.cost;
    worth += priced.worth;
    if (!owed) face += priced.face;
    goods += priced.goods;
    trouble += priced.trouble;
    respect += priced.respect;
    cash += priced.cash;
    gift += priced.gift;
  }
  return { cost, worth, face, goods, trouble, respect, cash, gift };
}
