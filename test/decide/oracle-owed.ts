import type { Amount } from '../../src/domain/policy/amount.js';
import type { NamedRemedy } from '../../src/domain/policy/fact.js';
import type { Grant, Rule } from '../../src/domain/policy/policy.js';
import { comesTo, fits, least, most, numberOf, sizesOf, total } from './oracle-figures.js';
import {
  type Case,
  type Item,
  isCure,
  isPaidBack,
  needsStock,
  priced,
  remedyOf,
  takenOff,
} from './oracle-remedies.js';

/** Step 3 of DESIGN.md section 4: which rules count, what is owed, and what may be added. */

/** A choice that is the customer's: two or more ways, and the one they asked for. */
export type Choosing = { readonly options: readonly Item[]; readonly chosen: Item | null };

/** What is owed. */
export type Owing = {
  /** Owed whatever they choose. */
  readonly always: readonly Item[];
  readonly choices: readonly Choosing[];
  /** What was among these choices and turned down, by id. */
  readonly refused: readonly string[];
};

/** The rules that fit, less those that a rule that fits replaces. */
export function liveRules({ policy, facts }: Case): Rule[] {
  const fitting = policy.rules.filter(({ when }) => fits(when, facts));
  const replaced = fitting.flatMap(({ replaces }) => replaces);
  return fitting.filter(({ id }) => !replaced.includes(id));
}

/** What a grant gives, at each of its sizes, without those that come to nothing. */
export function itemsOf(about: Case, { remedy: id, amount }: Grant): Item[] {
  const remedy = remedyOf(about, id);
  if (!remedy) return [];
  const standing = amount ?? remedy.amount;
  return (standing ? sizesOf(standing, about.facts, about.harm) : [0n])
    .map((own) => ({ ...priced(about, remedy, own), standing }))
    .filter((item) => item.amount !== 0n);
}

/**
 * What is owed, with everything that makes it less than the rules say word for word. An option is turned down at what they
 * heard of it, which may be less than is owed; where `refused` says what they turned down, that is known.
 */
export function owing(about: Case, refused?: readonly string[]): Owing {
  const outright: Item[] = [];
  const choices: Item[][] = [];
  for (const { owe } of liveRules(about)) {
    const ofRule: Item[] = [];
    for (const owed of owe) {
      const grants = owed.is === 'grant' ? [owed.grant] : owed.of;
      const options = grants.flatMap((grant) => itemsOf(about, grant).slice(0, 1));
      const [only] = options;
      if (!only) continue;
      if (owed.is === 'grant' && !isCure(only.remedy)) ofRule.push(only);
      else choices.push(afterMoneyBack(about, options));
    }
    outright.push(...dearest(ofRule));
  }
  const met = choices.filter((choice) => choice.some((option) => includes(outright, option)));
  const unmet = choices.filter((choice) => choice.length > 0 && !met.includes(choice));
  const always = dearest([
    ...addedUp(about, outright),
    ...met.flat().filter((option) => includes(outright, option)),
  ]);
  const inStock = oneCureChoice(unmet).map((choice) => unless(choice, (option) => outOfStock(about, option)));
  const leads = inStock.map((choice) => askedFor(about, choice) ?? choice[0]);
  const heard = (option: Item, choice: number): Item => {
    if (refused) return option;
    const others = leads.filter((lead, at) => lead && at !== choice) as Item[];
    const way = withinPaid(about, [...always, ...others, option]);
    return way.find(({ remedy }) => remedy === option.remedy) ?? option;
  };
  const refusedOf = inStock.map((choice, at) =>
    choice
      .filter((option) => refused?.includes(option.remedy.id) || isRefused(about, heard(option, at)))
      .map(({ remedy }) => remedy.id),
  );
  const left = inStock
    .map((choice, at) => unless(choice, ({ remedy }) => refusedOf[at]?.includes(remedy.id) === true))
    .map((options) => ({ options, chosen: askedFor(about, options) }));
  return {
    always: [
      ...always,
      ...left.filter(({ options }) => options.length === 1).flatMap(({ options }) => options),
    ],
    choices: left.filter(({ options }) => options.length > 1),
    refused: refusedOf.flat(),
  };
}

/** What is left to choose from once all their money is back: a choice that had it in it is met. */
function afterMoneyBack(about: Case, options: Item[]): Item[] {
  if (!isPriceBack(about)) return options;
  if (options.some(({ remedy }) => remedy.kind === 'refund')) return [];
  return options.filter(({ remedy }) => !isCure(remedy));
}

/** What different rules owe outright, with that of a remedy that adds up as one. */
function addedUp(about: Case, items: readonly Item[]): Item[] {
  const first = items.filter((item, at) => items.findIndex((one) => one.remedy.id === item.remedy.id) === at);
  return [
    ...items.filter(({ remedy }) => !remedy.addsUp),
    ...first
      .filter(({ remedy }) => remedy.addsUp)
      .map(({ remedy }) =>
        priced(
          about,
          remedy,
          total(items.filter((one) => one.remedy.id === remedy.id).map(({ own }) => own)),
        ),
      ),
  ];
}

const includes = (items: readonly Item[], item: Item): boolean =>
  items.some(({ remedy }) => remedy.id === item.remedy.id);

/** The larger amount; of what has none, what is worth more. */
const isLarger = (one: Item, other: Item): boolean =>
  one.amount === null || other.amount === null ? one.worth > other.worth : one.amount > other.amount;

/** Each remedy once, where it first stood, as the largest of them. */
function dearest(items: readonly Item[]): Item[] {
  const ids = [...new Set(items.map(({ remedy }) => remedy.id))];
  return ids.map((id) =>
    items.filter(({ remedy }) => remedy.id === id).reduce((a, b) => (isLarger(b, a) ? b : a)),
  );
}

/** The members of the first list that all others have too. */
function common(lists: readonly (readonly Item[])[]): Item[] {
  const [first = []] = lists;
  const shared = first.filter((item) => lists.every((list) => includes(list, item)));
  const all = dearest(lists.flat());
  return shared.map((item) => all.find(({ remedy }) => remedy.id === item.remedy.id) ?? item);
}

/**
 * All choices with a cure in them become one, because an offer has at most one cure; the others beside it. With nothing
 * in common they choose among all, but for what another choice has too.
 */
function oneCureChoice(choices: readonly Item[][]): Item[][] {
  const withCure = choices.filter((choice) => choice.some(({ remedy }) => isCure(remedy)));
  const others = choices.filter((choice) => !withCure.includes(choice));
  if (withCure.length === 0) return overlapping(others);
  const shared = common(withCure);
  if (shared.length > 0) return overlapping([shared, ...others]);
  const cures = dearest(withCure.flat()).filter((item) => !others.some((other) => includes(other, item)));
  const largest = (item: Item) =>
    dearest([item, ...withCure.flat().filter(({ remedy }) => remedy.id === item.remedy.id)])[0] ?? item;
  return [cures, ...overlapping(others.map((other) => other.map(largest)))];
}

/** Two choices that overlap become what they have in common, until no two do. */
function overlapping(choices: readonly Item[][]): Item[][] {
  const done: Item[][] = [];
  for (const choice of choices) {
    const at = done.findIndex((earlier) => common([earlier, choice]).length > 0);
    const earlier = done[at];
    if (earlier) done[at] = common([earlier, choice]);
    else done.push(choice);
  }
  return done;
}

/** Without the options that are `out`, unless nothing would remain. */
function unless(options: Item[], out: (option: Item) => boolean): Item[] {
  const left = options.filter((option) => !out(option));
  return left.length > 0 ? left : options;
}

export const outOfStock = ({ facts }: Case, { remedy }: Item): boolean =>
  needsStock(remedy) && facts['in-stock'] === false;

/** What they turned down. */
export function refusals({ facts }: Pick<Case, 'facts'>): readonly NamedRemedy[] {
  const value = facts['turned-down'];
  return typeof value === 'object' ? value : [];
}

/** Whether they have refused this, or more of it. */
export const isRefused = (about: Case, item: Item): boolean =>
  refusals(about).some((refusal) => isRefusedBy(refusal, item));

/** Whether this very refusal is of an item, or of more of it. */
export const isRefusedBy = (refusal: NamedRemedy, { remedy, amount }: Item): boolean =>
  refusal.remedy === remedy.id &&
  (refusal.amount === null || amount === null || amount <= BigInt(refusal.amount));

const askedFor = ({ facts }: Case, options: readonly Item[]): Item | null =>
  (options.length > 1 && options.find(({ remedy }) => remedy.id === facts['asked-for'])) || null;

/** One way of taking what is owed: an option of each choice. */
export type Way = readonly Item[];

/** The way that the answer is written for: what they chose, else what stands first. */
export const leadWay = (about: Case, { always, choices }: Owing): Way =>
  withinPaid(about, [...always, ...choices.flatMap(({ options, chosen }) => chosen ?? options.slice(0, 1))]);

/** Every way that is still open to them. */
export function waysOf(about: Case, { always, choices }: Owing): Way[] {
  let ways: Item[][] = [[...always]];
  for (const { options, chosen } of choices)
    ways = ways.flatMap((way) => (chosen ? [chosen] : options).map((option) => [...way, option]));
  return ways.map((way) => withinPaid(about, way));
}

/** What is owed, with money paid back cut to what was paid: the refund first, then in policy order. */
export function withinPaid(about: Case, items: readonly Item[]): Way {
  const inOrder = payingBack(about, items);
  const back = new Map(comesBack(about, inOrder).map((money, at) => [inOrder[at], money]));
  return items
    .map((item) => {
      const money = back.get(item);
      return money === undefined || money === item.amount ? item : priced(about, item.remedy, money, money);
    })
    .filter(({ amount }) => amount !== 0n);
}

/** Those that pay money back: the refund first, then in policy order. */
function payingBack(about: Case, items: readonly Item[]): Item[] {
  const order = ({ remedy }: Item) => about.policy.remedies.indexOf(remedy) - (isCure(remedy) ? 1000 : 0);
  return items.filter(({ remedy }) => isPaidBack(remedy)).toSorted((a, b) => order(a) - order(b));
}

/** Whether each of these that pays money back can, beside the others before it. */
export const allComesBack = (about: Case, items: readonly Item[]): boolean => {
  const paying = payingBack(about, items);
  return comesBack(about, paying).every((money, at) => money === paying[at]?.amount);
};

/**
 * How much of each comes back, one after the other: what is back already is of the price, and beyond that of the fees, in
 * the order in which they are asked; what a fee's amount names was paid beside the price and comes back
 * once; the rest is of the price.
 */
function comesBack(about: Case, items: readonly Item[]): bigint[] {
  const gone = new Map<string, bigint>();
  const paid = about.facts['price'] === undefined ? 1n << 100n : numberOf(about.facts, 'price');
  const known = feesBack(about);
  let ofPrice = most(0n, paid - known.other);
  let beyond = most(0n, known.other - paid);
  const fees = feesOf(about, null);
  for (const { name } of about.policy.facts) {
    const asFee = known.fees.get(name) ?? 0n;
    const before = least(beyond, total([fees.get(name) ?? 0n, -asFee]));
    gone.set(name, asFee + before);
    beyond -= before;
  }
  return items.map(({ remedy, amount }) => {
    let open = amount ?? 0n;
    let back = 0n;
    for (const [fact, paid] of feesOf(about, remedy)) {
      const ofFee = least(open, paid);
      const before = gone.get(fact) ?? 0n;
      const given = least(open, total([paid, -before]));
      gone.set(fact, before + given);
      back += given;
      open -= ofFee;
    }
    // What is taken off stays with the shop.
    const rest = least(open, most(0n, ofPrice - takenOff(about, remedy)));
    ofPrice -= rest;
    return back + rest;
  });
}

/**
 * What is known to be back of each fee, because a remedy is named that gave it: of its fees in their order. Where nobody told
 * any of those, all of it was fees all the same. What else is back is of the price first.
 */
export function feesBack(about: Case): { fees: ReadonlyMap<string, bigint>; other: bigint } {
  const named = about.facts['charges-back'];
  const fees = new Map<string, bigint>();
  let other = numberOf(about.facts, 'given-back');
  for (const { remedy: id, amount } of typeof named === 'object' ? named : []) {
    const own = [...feesOf(about, remedyOf(about, id) ?? null)];
    if (own.length === 0 || remedyOf(about, id) === undefined) continue;
    const all = total(own.map(([, paid]) => paid));
    if (all === 0n) other -= BigInt(amount ?? 0);
    let open = amount === null ? all : least(all, BigInt(amount));
    for (const [fact, paid] of own) {
      const back = least(open, paid - (fees.get(fact) ?? 0n));
      fees.set(fact, (fees.get(fact) ?? 0n) + back);
      other -= back;
      open -= back;
    }
  }
  return { fees, other: most(0n, other) };
}

/** Whether all of a price is back, after which no cure is owed or offered. */
export const isPriceBack = (about: Case): boolean => {
  const paid = numberOf(about.facts, 'price');
  return paid > 0n && feesBack(about).other >= paid;
};

/** The fees that this remedy gives back, or that any does, each with all that was paid of it. */
function feesOf(about: Case, only: Item['remedy'] | null): Map<string, bigint> {
  const anywhere = namedBy(about, (remedy) => remedyOf(about, remedy)?.kind === 'refund-fee');
  const ofOne = only?.kind === 'refund-fee' ? namedBy(about, (remedy) => remedy === only.id) : [];
  const named = only === null ? anywhere : ofOne;
  const paid = (fact: string) =>
    anywhere
      .filter((one) => one.fact === fact)
      .map(({ paid: amount }) => comesTo(amount, about.facts))
      .reduce(most);
  return new Map(named.map(({ fact }) => [fact, paid(fact)]));
}

type Fee = { readonly fact: string; readonly paid: Amount };

/** The money facts named in the amounts of some remedies, each as often as it was paid. */
function namedBy({ policy }: Case, isMeant: (remedy: string) => boolean): Fee[] {
  const grants = policy.rules.flatMap(({ owe, may }) => [
    ...owe.flatMap((owed) => (owed.is === 'grant' ? [owed.grant] : owed.of)),
    ...may,
  ]);
  const amounts = [
    ...policy.remedies.filter(({ id }) => isMeant(id)).map(({ amount }) => amount),
    ...grants.filter(({ remedy }) => isMeant(remedy)).map(({ amount }) => amount),
  ];
  const isFee = (name: string) => {
    const fact = policy.facts.find((one) => one.name === name);
    return fact?.type.is === 'money' && (name === 'delivery-paid' || !fact.builtIn);
  };
  return amounts.flatMap((amount) => factsIn(amount)).filter(({ fact }) => isFee(fact));
}

/** Every fact in an amount, whatever shape it has. */
function factsIn(shape: unknown): Fee[] {
  if (typeof shape !== 'object' || shape === null) return [];
  const amount = shape as Amount;
  if (amount.is === 'fact') return [{ fact: amount.fact, paid: amount }];
  if (amount.is === 'each')
    return factsIn(amount.each).map(({ fact, paid }) => ({ fact, paid: { ...amount, each: paid } }));
  return Object.values(shape).flatMap(factsIn);
}
