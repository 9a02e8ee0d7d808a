import { type Amount, factsOfAmount, type RemedyAmount } from '../../domain/policy/amount.js';
import { chargesOf } from '../../domain/policy/charges.js';
import { evaluateCondition } from '../../domain/policy/condition.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { HarmTable, Levels, Policy, Remedy, Rule } from '../../domain/policy/policy.js';
import { amountOrMost, amountsOfRole, grantsOf } from '../../domain/policy/policy-parts.js';
import { isApologyKind, REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { amountDependencies } from './amount-dependencies.js';
import { conditionDependencies } from './condition-dependencies.js';
import { type FactDependency, onEveryValue } from './fact-dependency.js';
import { isSettled } from './settled-offer.js';

/** Whether facts are wanted that can change what is offered, or also those that only feed the sums behind it. */
export type Changing = 'answer' | 'anything';

/**
 * Every place where what this policy decides can still hang on a fact, with what is known: by each value of the
 * fact, or only by where its bounds and bands cut. `live` are the rules that fit or may yet.
 */
export function factDependencies(
  policy: Policy,
  live: readonly Rule[],
  facts: Facts,
  changing: Changing,
): FactDependency[] {
  if (isOnlyHandedOver(live, facts))
    return [onEveryValue('problem'), ...live.flatMap(handOverDependencies(facts))];
  const remedies = liveRemedies(policy, live);
  const atOwnAmount = givenAtOwnAmount(live);
  const given = [
    ...ALWAYS_DEPENDED_ON.map(onEveryValue),
    ...live.flatMap((rule) => ruleDependencies(rule, facts)),
    ...remedies.flatMap((remedy) => remedyDependencies(remedy, atOwnAmount.has(remedy.id), facts)),
    ...backAlreadyDependencies(policy, remedies, facts),
  ];
  if (changing === 'answer' && isSettled(policy, live, facts)) return given;
  return [
    ...given,
    ...refusedRemedies(policy, facts).flatMap((remedy) => remedyDependencies(remedy, true, facts)),
    ...harmDependencies(policy.harm, facts),
    ...goodsDependencies(policy, remedies, facts),
    ...customerDependencies(policy, facts),
    ...generosityDependencies(policy, facts),
  ];
}

/** Where somebody is hurt and nothing can be owed, nothing is offered and nothing is weighed. */
const isOnlyHandedOver = (live: readonly Rule[], { problem }: Facts): boolean =>
  problem === 'injury' && live.every(({ owe }) => owe.length === 0);

/** What decides who is sent for, in which words, and what is taken down. */
const handOverDependencies =
  (facts: Facts) =>
  ({ refer, note, when }: Rule): FactDependency[] =>
    refer === undefined && note === undefined ? [] : conditionDependencies(when, facts);

/** Every decision looks at these: whose doing it was for the words, later contacts for the evidence. */
const ALWAYS_DEPENDED_ON = ['problem', 'fault', 'contacts', 'turned-down', 'asked-for'];

function liveRemedies({ remedies }: Policy, live: readonly Rule[]): Remedy[] {
  const granted = new Set(live.flatMap(grantsOf).map(({ remedy }) => remedy));
  return remedies.filter(({ id, kind }) => granted.has(id) || isApologyKind(kind));
}

/** What was turned down is weighed as well, so that nothing of less worth is offered again. */
function refusedRemedies({ remedies }: Policy, { 'turned-down': refused }: Facts): Remedy[] {
  if (typeof refused !== 'object') return [...remedies];
  return remedies.filter(({ id }) => refused.some(({ remedy }) => remedy === id));
}

function ruleDependencies(rule: Rule, facts: Facts): FactDependency[] {
  const amounts = grantsOf(rule).flatMap(({ amount }) => (amount ? amountDependencies(amount, facts) : []));
  return [...conditionDependencies(rule.when, facts), ...amounts];
}

/** The remedies that some rule gives at the amount that is their own; of others only the rules' amounts count. */
const givenAtOwnAmount = (live: readonly Rule[]): ReadonlySet<string> =>
  new Set(live.flatMap(grantsOf).flatMap(({ remedy, amount }) => (amount === undefined ? [remedy] : [])));

/** What prices a remedy: its own figures, and what its kind always looks at. */
function remedyDependencies(remedy: Remedy, withAmount: boolean, facts: Facts): FactDependency[] {
  const { kind, amount, cost, worth, upgrade, minutes, theyPay, less } = remedy;
  const own = [withAmount ? amount : undefined, cost, worth, upgrade, minutes, theyPay, less].filter(
    (one) => one !== undefined,
  );
  const { role, needsStock, paysBack, covers } = REMEDY_KINDS[kind];
  return [
    ...own.flatMap((one) => amountDependencies(one, facts)),
    ...(role === 'cure' || paysBack === 'part' || (paysBack === 'charge' && own.some(isOfPrice))
      ? ['price', 'share-affected'].map(onEveryValue)
      : []),
    ...(role === 'cure' ? [onEveryValue('occasion')] : []),
    ...(needsStock ? [onEveryValue('in-stock')] : []),
    ...(covers ? [onEveryValue(covers)] : []),
  ];
}

/** What is back already and isn’t known to be a charge’s is money of the price first and then of each charge, so that what is left of one hangs on all. */
function backAlreadyDependencies(
  policy: Policy,
  remedies: readonly Remedy[],
  facts: Facts,
): FactDependency[] {
  const { 'given-back': back = 0, 'charges-back': charges = [] } = facts;
  const isBack = back !== 0 || (typeof charges === 'object' && charges.length > 0);
  if (!isBack || !remedies.some(({ kind }) => REMEDY_KINDS[kind].paysBack === 'charge')) return [];
  return paidBesidePrice(policy, facts);
}

/** What says how much was paid, the price and each charge beside it that some remedy gives back. */
export function paidBesidePrice(policy: Policy, facts: Facts): FactDependency[] {
  const charges = policy.remedies.flatMap((remedy) => chargesOf(policy, remedy));
  return [onEveryValue('price'), ...charges.flatMap(({ paid }) => amountDependencies(paid, facts))];
}

/** A charge is paid beside the price, so that the price is no limit to it; but for what was charged too much of it. */
const isOfPrice = (amount: RemedyAmount): boolean =>
  amountOrMost(amount).some((one) => PARTS_OF_PRICE.some((fact) => factsOfAmount(one).has(fact)));

const PARTS_OF_PRICE = ['overcharge', 'price-drop'];

function harmDependencies({ goods, trouble, respect }: HarmTable, facts: Facts): FactDependency[] {
  const goodsHarm = amountDependencies(goods, facts);
  return [
    ...goodsHarm,
    ...(goodsHarm.length > 0 ? [onEveryValue('share-affected')] : []),
    onEveryValue('other-costs'),
    ...levelDependencies('trouble', trouble.levels, facts),
    ...amountDependencies(trouble.plus, facts),
    ...ifAnything('occasion', trouble.occasionMissed, facts),
    ...levelDependencies('treated', respect.levels, facts),
    ...ifAnything('contacts', respect.eachExtraContact, facts),
  ];
}

/** A level decides only where the levels differ. */
function levelDependencies(fact: string, levels: Levels, facts: Facts): FactDependency[] {
  if (!differ(levels)) return [];
  return [
    onEveryValue(fact),
    ...Object.values(levels).flatMap((amount) => amountDependencies(amount, facts)),
  ];
}

/** Every complaint asks whether the levels of a policy differ. */
const DIFFER = new WeakMap<Levels, boolean>();

function differ(levels: Levels): boolean {
  const known = DIFFER.get(levels);
  if (known !== undefined) return known;
  const found = new Set(Object.values(levels).map((amount) => JSON.stringify(amount))).size > 1;
  DIFFER.set(levels, found);
  return found;
}

const ifAnything = (fact: string, amount: Amount, facts: Facts): FactDependency[] =>
  amount.is === 'fixed' && amount.value === 0
    ? []
    : [onEveryValue(fact), ...amountDependencies(amount, facts)];

/** What becomes of the goods is a question only where some remedy has them given up, and there are any. */
function goodsDependencies(policy: Policy, remedies: readonly Remedy[], facts: Facts): FactDependency[] {
  const { returns, costs } = policy;
  const kinds = remedies.map(({ kind }) => REMEDY_KINDS[kind]);
  const delivered = kinds.some(({ role }) => role === 'cure')
    ? ifAnything('channel', costs.delivery, facts)
    : [];
  const priced = [costs.margin, costs.tax, costs.staffHour].flatMap((amount) =>
    amountDependencies(amount, facts),
  );
  if (!kinds.some(({ givesUpGoods }) => givesUpGoods) || hasNoGoods(policy, facts))
    return [...delivered, ...priced];
  const { cost, recovers, keepUpTo, neverKeep, trip } = returns;
  const amounts = [cost, recovers, trip, ...(keepUpTo ? [keepUpTo] : [])];
  const never = neverKeep ? conditionDependencies(neverKeep, facts) : [];
  return [
    ...delivered,
    ...priced,
    onEveryValue('held-value'),
    onEveryValue('returnable'),
    ...amounts.flatMap((amount) => amountDependencies(amount, facts)),
    ...never,
  ];
}

/** Whether surely nothing is in their hands: what it would sell for means nothing then. */
function hasNoGoods(policy: Policy, facts: Facts): boolean {
  const when = policy.facts.find(({ name }) => name === 'held-value')?.when;
  return when !== undefined && evaluateCondition(when, facts) === false;
}

/** What tells segments apart, up to the first that surely fits. */
function customerDependencies({ customers }: Policy, facts: Facts): FactDependency[] {
  const sure = customers.findIndex(({ when }) => evaluateCondition(when, facts) === true);
  const open = customers.slice(0, sure < 0 ? customers.length : sure + 1);
  return open.flatMap(({ when, spendAYear }) => [
    ...conditionDependencies(when, facts),
    onEveryValue('spend-a-year'),
    ...amountDependencies(spendAYear, facts),
  ]);
}

function generosityDependencies({ generosity, authority }: Policy, facts: Facts): FactDependency[] {
  const amounts = [generosity.mend, generosity.pastTheSums, ...authority.flatMap(amountsOfRole)];
  const standIns = authority.flatMap(({ when }) => (when ? conditionDependencies(when, facts) : []));
  return [...amounts.flatMap((amount) => amountDependencies(amount, facts)), ...standIns];
}
