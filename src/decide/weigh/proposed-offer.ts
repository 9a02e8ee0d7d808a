import type { Policy } from '../../domain/policy/policy.js';
import type { ProposedRemedy } from '../../domain/results/weighing.js';
import { Failure } from '../../domain/values/failure.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { CompiledRemedy } from '../compiled/compile-policy.js';
import type { EvaluationContext } from '../evaluate/evaluation-context.js';
import { type BaseOffer, baseOfferOf, owedWithApology } from '../offers/base-offers.js';
import type { Candidate } from '../offers/offer-table.js';
import { firstPriceOf, type PricedRemedy, priceAt, repriced } from '../rules/priced-remedy.js';

/** An offer that somebody has in mind, built as the recommended ones are, with our apology. */
export type ProposedOffer = {
  readonly base: BaseOffer;
  readonly extras: readonly PricedRemedy[];
  /** What of it is goodwill, and whether the policy gives it here, at this amount. */
  readonly goodwill: readonly ProposedGoodwill[];
  /** What is owed and named at less than that: what they would get, and what is theirs. */
  readonly belowOwed: readonly { readonly item: PricedRemedy; readonly due: PricedRemedy }[];
};

/** A remedy of it that is goodwill. */
export type ProposedGoodwill = { readonly item: PricedRemedy; readonly isAllowed: boolean };

/**
 * The offer of some remedies, each named once. `offers` are those that the policy makes: what they give of a remedy is
 * what is meant where no amount is. Throws a {@link Failure} where the goods would be put right twice.
 */
export function proposedOffer(
  context: EvaluationContext,
  offers: readonly Candidate[],
  proposals: readonly ProposedRemedy[],
): ProposedOffer {
  const named = proposals.map((proposal) => ({
    ...proposal,
    due: owedOf(context, offers, proposal.remedy, proposals),
  }));
  const { items: due } = owedWithApology(
    context,
    inPolicyOrder(
      context,
      named.flatMap((one) => one.due ?? []),
    ),
  );
  const parts = named.map((idea) => sharesOf(context, offers, idea, due));
  const goodwill = parts.flatMap((part) => part.goodwill);
  const belowOwed = parts.flatMap((part) => part.belowOwed);
  const items = due.map((item) => belowOwed.find((one) => one.due === item)?.item ?? item);
  const cures = goodwill.map(({ item }) => item).filter(({ remedy }) => remedy.kind.role === 'cure');
  refuseTwoCures(context, [...items, ...cures]);
  return {
    base: baseOfferOf(context, [...items, ...cures]),
    extras: extrasOf(goodwill),
    goodwill,
    belowOwed,
  };
}

type Named = ProposedRemedy & { readonly due: PricedRemedy | undefined };

/**
 * What is owed of a remedy, outright or as one of the customer's choices. What is given whatever they choose, our
 * apology and what an offer adds, is only what they chose where nothing else of that choice is named, or where
 * there is more of it than is given anyway.
 */
function owedOf(
  { entitlement: { owed, choices }, compiled: { apology } }: EvaluationContext,
  offers: readonly Candidate[],
  id: string,
  proposals: readonly ProposedRemedy[],
): PricedRemedy | undefined {
  const ideaOf = ({ remedy }: PricedRemedy) =>
    proposals.find((proposal) => proposal.remedy === remedy.remedy.id);
  const given = offers.flatMap(goodwillOf);
  const isGivenAnyway = (option: PricedRemedy) => {
    const same = given.filter(isOf(option.remedy)).map(({ priced }) => priced.amount ?? 0);
    return (
      option.remedy === apology || (same.length > 0 && (ideaOf(option)?.amount ?? 0) <= Math.max(...same))
    );
  };
  const options = choices.flatMap((choice) => {
    const taken = choice.options.filter(ideaOf);
    return taken.length > 1 ? taken.filter((option) => !isGivenAnyway(option)) : taken;
  });
  return [...owed, ...options].find(({ remedy }) => remedy.remedy.id === id);
}

/** In the order in which a decision lists what is owed. */
function inPolicyOrder(
  { entitlement: { owed, choices } }: EvaluationContext,
  items: readonly PricedRemedy[],
): PricedRemedy[] {
  const order = [...owed, ...choices.flatMap(({ options }) => options)];
  return items.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

function extrasOf(goodwill: readonly ProposedGoodwill[]): PricedRemedy[] {
  return goodwill
    .map(({ item }) => item)
    .filter(({ remedy }) => remedy.kind.role === 'extra')
    .sort((a, b) => a.remedy.order - b.remedy.order);
}

function refuseTwoCures({ compiled: { policy } }: EvaluationContext, items: readonly PricedRemedy[]): void {
  const cures = items
    .filter(({ remedy }) => remedy.kind.role === 'cure')
    .map((item) => item.remedy.remedy.id);
  if (cures.length > 1) throw twoCuresFailure(policy, cures);
}

/** Nobody puts the same goods right twice. */
export function twoCuresFailure(policy: Policy, ids: readonly string[]): Failure {
  const { ideas } = catalogueFor(policy).refusals;
  return new Failure(ideas.twoCures(ids), ideas.oneAtATime(ids.map((id) => `amends weigh ${id}`)));
}

type ProposedShares = Pick<ProposedOffer, 'goodwill' | 'belowOwed'>;

const NO_SHARES: ProposedShares = { goodwill: [], belowOwed: [] };

/** One named remedy: what of it is owed, and what goes beyond that. */
function sharesOf(
  context: EvaluationContext,
  offers: readonly Candidate[],
  idea: Named,
  due: readonly PricedRemedy[],
): ProposedShares {
  const remedy = context.compiled.remedies.get(idea.remedy);
  if (!remedy) throw new TypeError(`The policy has no remedy ${idea.remedy}.`);
  if (remedy === context.compiled.apology) return NO_SHARES;
  // How much a cure is, is never a matter of opinion.
  const amount = remedy.kind.role === 'cure' ? null : (idea.amount ?? amountGiven(offers, remedy));
  const owed = idea.due && due.find((item) => item.remedy === remedy);
  if (!owed) {
    const given = goodwillAt(context, offers, remedy, amount);
    // What is owed and cannot come back is no idea of anybody's: only that no more was paid speaks against it.
    return { goodwill: [idea.due ? { ...given, isAllowed: true } : given], belowOwed: [] };
  }
  const given = owed.priced.amount;
  if (amount === null || given === null || amount === given) return NO_SHARES;
  if (amount < given)
    return {
      goodwill: [],
      belowOwed: [{ due: owed, item: repriced(owed, amount, context.facts, context.pricing) }],
    };
  return { goodwill: [goodwillAt(context, offers, remedy, amount - given)], belowOwed: [] };
}

/** How much of a remedy the policy's own offers give in all; null where they give none, or it has no amount. */
function amountGiven(offers: readonly Candidate[], remedy: CompiledRemedy): number | null {
  for (const { baseOffers, extras } of offers) {
    const base =
      [baseOffers.lead, ...baseOffers.others].find(({ items }) => items.some(isOf(remedy))) ??
      baseOffers.lead;
    const items = [...base.items, ...extras].filter(isOf(remedy));
    if (items.length > 0) return items.reduce((sum, { priced }) => sum + (priced.amount ?? 0), 0) || null;
  }
  return null;
}

const isOf =
  (remedy: CompiledRemedy) =>
  (item: PricedRemedy): boolean =>
    item.remedy === remedy;

/** Goodwill of this remedy at this amount: as the policy gives it here, or else as somebody's idea. */
function goodwillAt(
  context: EvaluationContext,
  offers: readonly Candidate[],
  remedy: CompiledRemedy,
  amount: number | null,
): ProposedGoodwill {
  const known = [...offers.flatMap(goodwillOf), ...context.entitlement.allowed.flat()].filter(isOf(remedy));
  const item = amount === null ? known[0] : known.find(({ priced }) => isSameAmount(priced.amount, amount));
  return item ? { item, isAllowed: true } : { item: asProposed(context, remedy, amount), isAllowed: false };
}

const isSameAmount = (given: number | null, amount: number): boolean => given === null || given === amount;

/** What an offer gives beyond what is owed. */
export function goodwillOf({ baseOffers, extras }: Candidate): readonly PricedRemedy[] {
  return baseOffers.goodwillCure ? [baseOffers.goodwillCure, ...extras] : extras;
}

function asProposed(
  { facts, pricing }: EvaluationContext,
  remedy: CompiledRemedy,
  amount: number | null,
): PricedRemedy {
  const { amounts } = remedy;
  const own = amount === null ? firstPriceOf({ remedy, amounts }, facts, pricing) : undefined;
  const priced = own ?? priceAt(remedy, amount ?? amounts(facts, pricing.harm)[0] ?? 0, facts, pricing);
  return { remedy, amounts, priced, owed: false, rules: [] };
}
