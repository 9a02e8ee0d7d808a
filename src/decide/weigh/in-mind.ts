import type { Policy } from '../../domain/policy/policy.js';
import type { ProposedRemedy } from '../../domain/results/weighing.js';
import { Failure } from '../../domain/values/failure.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { PreparedRemedy } from '../compiled/prepare.js';
import type { Outlook } from '../evaluate/outlook.js';
import { type Base, baseOn, dueOf } from '../offers/footing.js';
import type { Candidate } from '../offers/offer-table.js';
import { firstPriceOf, type Item, priceAt, repriced } from '../rules/items.js';

/** An offer that somebody has in mind, built as the recommended ones are, with our apology. */
export type InMind = {
  readonly base: Base;
  readonly extras: readonly Item[];
  /** What of it is goodwill, and whether the policy gives it here, at this amount. */
  readonly goodwill: readonly Part[];
  /** What is owed and named at less than that: what they would get, and what is theirs. */
  readonly short: readonly { readonly item: Item; readonly due: Item }[];
};

/** A part that is goodwill. */
export type Part = { readonly item: Item; readonly isAllowed: boolean };

/**
 * The offer of some remedies, each named once. `offers` are those that the policy makes: what they give of a remedy is
 * what is meant where no amount is. Throws a {@link Failure} where the goods would be put right twice.
 */
export function inMind(
  outlook: Outlook,
  offers: readonly Candidate[],
  proposals: readonly ProposedRemedy[],
): InMind {
  const named = proposals.map((proposal) => ({
    ...proposal,
    due: dueNamed(outlook, offers, proposal.remedy, proposals),
  }));
  const due = dueOf(
    outlook,
    inPolicyOrder(
      outlook,
      named.flatMap((one) => one.due ?? []),
    ),
  );
  const parts = named.map((idea) => partsOf(outlook, offers, idea, due));
  const goodwill = parts.flatMap((part) => part.goodwill);
  const short = parts.flatMap((part) => part.short);
  const items = due.map((item) => short.find((one) => one.due === item)?.item ?? item);
  const cures = goodwill.map(({ item }) => item).filter(({ remedy }) => remedy.kind.role === 'cure');
  refuseTwoCures(outlook, [...items, ...cures]);
  return { base: baseOn(outlook, [...items, ...cures]), extras: extrasOf(goodwill), goodwill, short };
}

type Named = ProposedRemedy & { readonly due: Item | undefined };

/**
 * What is owed of a remedy, outright or as one of the customer's choices. What is given whatever they choose, our
 * apology and what an offer adds, is only what they chose where nothing else of that choice is named, or where
 * there is more of it than is given anyway.
 */
function dueNamed(
  { entitlement: { owed, choices }, prepared: { apology } }: Outlook,
  offers: readonly Candidate[],
  id: string,
  proposals: readonly ProposedRemedy[],
): Item | undefined {
  const ideaOf = ({ remedy }: Item) => proposals.find((proposal) => proposal.remedy === remedy.remedy.id);
  const given = offers.flatMap(goodwillOf);
  const isGivenAnyway = (option: Item) => {
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
function inPolicyOrder({ entitlement: { owed, choices } }: Outlook, items: readonly Item[]): Item[] {
  const order = [...owed, ...choices.flatMap(({ options }) => options)];
  return items.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

function extrasOf(goodwill: readonly Part[]): Item[] {
  return goodwill
    .map(({ item }) => item)
    .filter(({ remedy }) => remedy.kind.role === 'extra')
    .sort((a, b) => a.remedy.order - b.remedy.order);
}

function refuseTwoCures({ prepared: { policy } }: Outlook, items: readonly Item[]): void {
  const cures = items
    .filter(({ remedy }) => remedy.kind.role === 'cure')
    .map((item) => item.remedy.remedy.id);
  if (cures.length > 1) throw twoCures(policy, cures);
}

/** Nobody puts the same goods right twice. */
export function twoCures(policy: Policy, ids: readonly string[]): Failure {
  const { ideas } = catalogueFor(policy).refusals;
  return new Failure(ideas.twoCures(ids), ideas.oneAtATime(ids.map((id) => `amends weigh ${id}`)));
}

type Parts = Pick<InMind, 'goodwill' | 'short'>;

const NOTHING: Parts = { goodwill: [], short: [] };

/** One named remedy: what of it is owed, and what goes beyond that. */
function partsOf(outlook: Outlook, offers: readonly Candidate[], idea: Named, due: readonly Item[]): Parts {
  const remedy = outlook.prepared.remedies.get(idea.remedy);
  if (!remedy) throw new TypeError(`The policy has no remedy ${idea.remedy}.`);
  if (remedy === outlook.prepared.apology) return NOTHING;
  // How much a cure is, is never a matter of opinion.
  const amount = remedy.kind.role === 'cure' ? null : (idea.amount ?? amountGiven(offers, remedy));
  const owed = idea.due && due.find((item) => item.remedy === remedy);
  if (!owed) return { goodwill: [goodwillAt(outlook, offers, remedy, amount)], short: [] };
  const given = owed.priced.amount;
  if (amount === null || given === null || amount === given) return NOTHING;
  if (amount < given)
    return {
      goodwill: [],
      short: [{ due: owed, item: repriced(owed, amount, outlook.facts, outlook.setting) }],
    };
  return { goodwill: [goodwillAt(outlook, offers, remedy, amount - given)], short: [] };
}

/** How much of a remedy the policy's own offers give in all; null where they give none, or it has no amount. */
function amountGiven(offers: readonly Candidate[], remedy: PreparedRemedy): number | null {
  for (const { footing, extras } of offers) {
    const base =
      [footing.lead, ...footing.others].find(({ items }) => items.some(isOf(remedy))) ?? footing.lead;
    const items = [...base.items, ...extras].filter(isOf(remedy));
    if (items.length > 0) return items.reduce((sum, { priced }) => sum + (priced.amount ?? 0), 0) || null;
  }
  return null;
}

const isOf =
  (remedy: PreparedRemedy) =>
  (item: Item): boolean =>
    item.remedy === remedy;

/** Goodwill of this remedy at this amount: as the policy gives it here, or else as somebody's idea. */
function goodwillAt(
  outlook: Outlook,
  offers: readonly Candidate[],
  remedy: PreparedRemedy,
  amount: number | null,
): Part {
  const known = [...offers.flatMap(goodwillOf), ...outlook.entitlement.allowed.flat()].filter(isOf(remedy));
  const item = amount === null ? known[0] : known.find(({ priced }) => alike(priced.amount, amount));
  return item ? { item, isAllowed: true } : { item: asAnIdea(outlook, remedy, amount), isAllowed: false };
}

const alike = (given: number | null, amount: number): boolean => given === null || given === amount;

/** What an offer gives beyond what is owed. */
export function goodwillOf({ footing, extras }: Candidate): readonly Item[] {
  return footing.goodwillCure ? [footing.goodwillCure, ...extras] : extras;
}

function asAnIdea({ facts, setting: pricing }: Outlook, remedy: PreparedRemedy, amount: number | null): Item {
  const { amounts } = remedy;
  const own = amount === null ? firstPriceOf({ remedy, amounts }, facts, pricing) : undefined;
  const priced = own ?? priceAt(remedy, amount ?? amounts(facts, pricing.harm)[0] ?? 0, facts, pricing);
  return { remedy, amounts, priced, owed: false, rules: [] };
}
