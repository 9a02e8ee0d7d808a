import type { Amount } from '../../domain/policy/amount.js';
import { evaluateCondition } from '../../domain/policy/condition.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { HarmTable, Levels, Policy, Remedy, Rule } from '../../domain/policy/policy.js';
import { grantsOf } from '../../domain/policy/policy-parts.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { amountUses } from './amount-uses.js';
import { liveRules, undecidedUses } from './undecided.js';
import { exactly, type Use } from './use.js';

/**
 * Every place where what this policy decides can still hang on a fact, with what is known: by each value of the
 * fact, or only by where its bounds and bands cut.
 */
export function usesIn(policy: Policy, facts: Facts): Use[] {
  const live = liveRules(policy, facts);
  if (isOnlyHandedOver(live, facts)) return [exactly('problem'), ...live.flatMap(handOverUses(facts))];
  const remedies = liveRemedies(policy, live);
  return [
    ...ALWAYS_IN_USE.map(exactly),
    ...live.flatMap((rule) => ruleUses(rule, facts)),
    ...remedies.flatMap((remedy) => remedyUses(remedy, givesOwnAmount(remedy, live), facts)),
    ...refusedRemedies(policy, facts).flatMap((remedy) => remedyUses(remedy, true, facts)),
    ...harmUses(policy.harm, facts),
    ...goodsUses(policy, remedies, facts),
    ...customerUses(policy, facts),
    ...generosityUses(policy, facts),
  ];
}

/** Where somebody is hurt and nothing can be owed, nothing is offered and nothing is weighed. */
const isOnlyHandedOver = (live: readonly Rule[], { problem }: Facts): boolean =>
  problem === 'injury' && live.every(({ owe }) => owe.length === 0);

/** What decides who is sent for, and in which words. */
const handOverUses =
  (facts: Facts) =>
  ({ refer, when }: Rule): Use[] =>
    refer === undefined ? [] : undecidedUses(when, facts);

/** Every decision looks at these: whose doing it was for the words, later contacts for the evidence. */
const ALWAYS_IN_USE = ['problem', 'fault', 'contacts', 'turned-down', 'asked-for'];

function liveRemedies({ remedies }: Policy, live: readonly Rule[]): Remedy[] {
  const granted = new Set(live.flatMap(grantsOf).map(({ remedy }) => remedy));
  return remedies.filter(({ id, kind }) => granted.has(id) || REMEDY_KINDS[kind].role === 'apology');
}

/** What was turned down is weighed as well, so that nothing of less worth is offered again. */
function refusedRemedies({ remedies }: Policy, { 'turned-down': refused }: Facts): Remedy[] {
  if (typeof refused !== 'object') return [...remedies];
  return remedies.filter(({ id }) => refused.some(({ remedy }) => remedy === id));
}

function ruleUses(rule: Rule, facts: Facts): Use[] {
  const amounts = grantsOf(rule).flatMap(({ amount }) => (amount ? amountUses(amount, facts) : []));
  return [...undecidedUses(rule.when, facts), ...amounts];
}

/** Whether some rule gives a remedy at the amount that is its own; else only the rules' amounts count. */
function givesOwnAmount({ id }: Remedy, live: readonly Rule[]): boolean {
  return live.flatMap(grantsOf).some(({ remedy, amount }) => remedy === id && amount === undefined);
}

/** What prices a remedy: its own figures, and what its kind always looks at. */
function remedyUses(remedy: Remedy, withAmount: boolean, facts: Facts): Use[] {
  const { kind, amount, cost, worth, upgrade, minutes } = remedy;
  const own = [withAmount ? amount : undefined, cost, worth, upgrade, minutes].filter(
    (one) => one !== undefined,
  );
  const { role, needsStock, paysBack, covers } = REMEDY_KINDS[kind];
  return [
    ...own.flatMap((one) => amountUses(one, facts)),
    ...(role === 'cure' || paysBack !== 'no'
      ? ['price', 'share-affected', 'delivery-paid'].map(exactly)
      : []),
    ...(role === 'cure' ? [exactly('occasion')] : []),
    ...(needsStock ? [exactly('in-stock')] : []),
    ...(covers ? [exactly(covers)] : []),
  ];
}

function harmUses({ goods, trouble, respect }: HarmTable, facts: Facts): Use[] {
  const goodsHarm = amountUses(goods, facts);
  return [
    ...goodsHarm,
    ...(goodsHarm.length > 0 ? [exactly('share-affected')] : []),
    exactly('other-costs'),
    ...levelUses('trouble', trouble.levels, facts),
    ...amountUses(trouble.plus, facts),
    ...ifAnything('occasion', trouble.occasionMissed, facts),
    ...levelUses('treated', respect.levels, facts),
    ...ifAnything('contacts', respect.eachExtraContact, facts),
  ];
}

/** A level decides only where the levels differ. */
function levelUses(fact: string, levels: Levels, facts: Facts): Use[] {
  const amounts = Object.values(levels);
  const differ = new Set(amounts.map((amount) => JSON.stringify(amount))).size > 1;
  return differ ? [exactly(fact), ...amounts.flatMap((amount) => amountUses(amount, facts))] : [];
}

const ifAnything = (fact: string, amount: Amount, facts: Facts): Use[] =>
  amount.is === 'fixed' && amount.value === 0 ? [] : [exactly(fact), ...amountUses(amount, facts)];

/** What becomes of the goods is a question only where some remedy has them given up. */
function goodsUses({ returns, costs }: Policy, remedies: readonly Remedy[], facts: Facts): Use[] {
  const kinds = remedies.map(({ kind }) => REMEDY_KINDS[kind]);
  const delivered = kinds.some(({ role }) => role === 'cure')
    ? [exactly('channel'), ...amountUses(costs.delivery, facts)]
    : [];
  const priced = [costs.margin, costs.tax, costs.staffHour].flatMap((amount) => amountUses(amount, facts));
  if (!kinds.some(({ givesUpGoods }) => givesUpGoods)) return [...delivered, ...priced];
  const { cost, recovers, keepUpTo, neverKeep, trip } = returns;
  const amounts = [cost, recovers, trip, ...(keepUpTo ? [keepUpTo] : [])];
  const never = neverKeep ? undecidedUses(neverKeep, facts) : [];
  return [
    ...delivered,
    ...priced,
    exactly('held-value'),
    exactly('returnable'),
    ...amounts.flatMap((amount) => amountUses(amount, facts)),
    ...never,
  ];
}

/** What tells segments apart, up to the first that surely fits. */
function customerUses({ customers }: Policy, facts: Facts): Use[] {
  const sure = customers.findIndex(({ when }) => evaluateCondition(when, facts) === true);
  const open = customers.slice(0, sure < 0 ? customers.length : sure + 1);
  return open.flatMap(({ when, spendAYear }) => [
    ...undecidedUses(when, facts),
    exactly('spend-a-year'),
    ...amountUses(spendAYear, facts),
  ]);
}

function generosityUses({ generosity, authority }: Policy, facts: Facts): Use[] {
  const amounts = [generosity.mend, generosity.pastTheSums, ...authority.map(({ goodwill }) => goodwill)];
  const standIns = authority.flatMap(({ when }) => (when ? undecidedUses(when, facts) : []));
  return [...amounts.flatMap((amount) => amountUses(amount, facts)), ...standIns];
}
