import type { Refusal } from '../../src/domain/policy/fact.js';
import type { Grant, Rule } from '../../src/domain/policy/policy.js';
import { fits, least, sizesOf, total } from './oracle-figures.js';
import { type Case, type Item, isCure, isPaidBack, needsStock, priced, remedyOf } from './oracle-remedies.js';

/** Step 3 of DESIGN.md section 4: which rules count, what is owed, and what may be added. */

/** A choice that is the customer's: two or more ways, and the one they asked for. */
export type Choosing = { readonly options: readonly Item[]; readonly chosen: Item | null };

/** What is owed. */
export type Owing = {
  /** Owed whatever they choose. */
  readonly always: readonly Item[];
  readonly choices: readonly Choosing[];
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

/** What is owed, with everything that makes it less than the rules say word for word. */
export function owing(about: Case): Owing {
  const outright: Item[] = [];
  const choices: Item[][] = [];
  for (const owed of liveRules(about).flatMap(({ owe }) => owe)) {
    const grants = owed.is === 'grant' ? [owed.grant] : owed.of;
    const options = grants.flatMap((grant) => itemsOf(about, grant).slice(0, 1));
    const [only] = options;
    if (!only) continue;
    if (owed.is === 'grant' && !isCure(only.remedy)) outright.push(only);
    else choices.push(options);
  }
  const met = choices.filter((choice) => choice.some((option) => includes(outright, option)));
  const unmet = choices.filter((choice) => !met.includes(choice));
  const always = dearest([...outright, ...met.flat().filter((option) => includes(outright, option))]);
  const left = overlapping(oneCureChoice(unmet))
    .map((choice) => unless(choice, (option) => outOfStock(about, option)))
    .map((choice) => unless(choice, (option) => isRefused(about, option)))
    .map((options) => ({ options, chosen: askedFor(about, options) }));
  return {
    always: [
      ...always,
      ...left.filter(({ options }) => options.length === 1).flatMap(({ options }) => options),
    ],
    choices: left.filter(({ options }) => options.length > 1),
  };
}

const includes = (items: readonly Item[], item: Item): boolean =>
  items.some(({ remedy }) => remedy.id === item.remedy.id);

/** Each remedy once, where it first stood, as the one of them that is worth most. */
function dearest(items: readonly Item[]): Item[] {
  const ids = [...new Set(items.map(({ remedy }) => remedy.id))];
  return ids.map((id) =>
    items.filter(({ remedy }) => remedy.id === id).reduce((a, b) => (b.worth > a.worth ? b : a)),
  );
}

/** The members of the first list that all others have too. */
function common(lists: readonly (readonly Item[])[]): Item[] {
  const [first = []] = lists;
  const shared = first.filter((item) => lists.every((list) => includes(list, item)));
  const all = dearest(lists.flat());
  return shared.map((item) => all.find(({ remedy }) => remedy.id === item.remedy.id) ?? item);
}

/** All choices with a cure in them become one, because an offer has at most one cure. */
function oneCureChoice(choices: readonly Item[][]): Item[][] {
  const withCure = choices.filter((choice) => choice.some(({ remedy }) => isCure(remedy)));
  const others = choices.filter((choice) => !withCure.includes(choice));
  if (withCure.length === 0) return others;
  const shared = common(withCure);
  return [shared.length > 0 ? shared : dearest(withCure.flat()), ...others];
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
export function refusals({ facts }: Pick<Case, 'facts'>): readonly Refusal[] {
  const value = facts['turned-down'];
  return typeof value === 'object' ? value : [];
}

/** Whether they have refused this, or more of it. */
export const isRefused = (about: Case, item: Item): boolean =>
  refusals(about).some((refusal) => isRefusedBy(refusal, item));

/** Whether this very refusal is of an item, or of more of it. */
export const isRefusedBy = (refusal: Refusal, { remedy, amount }: Item): boolean =>
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
  let left = about.paid;
  const cut = new Map<Item, Item>();
  const paidBack = items.filter(({ remedy }) => isPaidBack(remedy));
  const order = ({ remedy }: Item) => about.policy.remedies.indexOf(remedy) - (isCure(remedy) ? 1000 : 0);
  for (const item of paidBack.toSorted((a, b) => order(a) - order(b))) {
    const back = least(left, item.amount ?? 0n);
    cut.set(item, back === item.amount ? item : priced(about, item.remedy, back));
    left -= back;
  }
  return items.map((item) => cut.get(item) ?? item).filter(({ amount }) => amount !== 0n);
}

/** The money paid back among these. */
export const paidBack = (items: readonly Item[]): bigint =>
  total(items.map(({ remedy, amount }) => (isPaidBack(remedy) ? (amount ?? 0n) : 0n)));
