import { type Amount, factsOfAmount, type RemedyAmount } from './amount.js';
import { type Condition, factsOfCondition } from './condition.js';
import type { Grant, Owed, Policy, Remedy, Role, Rule } from './policy.js';

/** Every condition that stands in a policy: of rules, roles, segments, facts and what is never kept. */
export function conditionsIn(policy: Policy): Condition[] {
  return [
    ...policy.rules.map(({ when }) => when),
    ...policy.customers.map(({ when }) => when),
    ...policy.authority.flatMap(({ when }) => when ?? []),
    ...policy.facts.flatMap(({ when }) => when ?? []),
    ...(policy.returns.neverKeep ? [policy.returns.neverKeep] : []),
  ];
}

/** Every amount that stands in a policy. */
export function amountsIn({
  costs,
  returns,
  harm,
  generosity,
  remedies,
  rules,
  authority,
  customers,
}: Policy): Amount[] {
  const { levels: troubleLevels, plus, occasionMissed } = harm.trouble;
  const { levels: respectLevels, eachExtraContact } = harm.respect;
  return [
    ...Object.values(costs),
    returns.cost,
    returns.recovers,
    returns.trip,
    ...(returns.keepUpTo ? [returns.keepUpTo] : []),
    harm.goods,
    ...Object.values(troubleLevels),
    plus,
    occasionMissed,
    ...Object.values(respectLevels),
    eachExtraContact,
    generosity.mend,
    generosity.pastTheSums,
    ...remedies.flatMap(amountsOfRemedy),
    ...rules.flatMap(amountsOfRule),
    ...authority.flatMap(amountsOfRole),
    ...customers.map(({ spendAYear }) => spendAYear),
  ];
}

/** How much goodwill a role may grant: in all, then of each remedy that it may grant less of. */
export const amountsOfRole = ({ goodwill, limits = [] }: Role): Amount[] => [
  goodwill,
  ...limits.map(({ most }) => most),
];

/** The remedies that one never stands beside as goodwill, by its own word or by a list that it is in. */
export function neverBeside({ generosity }: Pick<Policy, 'generosity'>, { id, notWith }: Remedy): string[] {
  const lists = (generosity.neverTogether ?? []).filter((list) => list.includes(id));
  return [...notWith, ...lists.flat().filter((other) => other !== id)];
}

/** Facts that count under every policy, by how an answer is found. */
const RELEVANT_UNDER_EVERY_POLICY = [
  'problem',
  'fault',
  'price',
  'share-affected',
  'other-costs',
  'held-value',
  'contacts',
  'turned-down',
  'trouble',
  'treated',
  'occasion',
];

/** The facts that count in an answer of this policy: in a condition or an amount of it, or under every policy. */
export function relevantFacts(policy: Policy): Set<string> {
  return new Set([...RELEVANT_UNDER_EVERY_POLICY, ...factsNamed(policy)]);
}

/** The facts that stand in any condition or amount of a policy. */
export function factsNamed(policy: Policy): Set<string> {
  return new Set([
    ...conditionsIn(policy).flatMap((condition) => [...factsOfCondition(condition)]),
    ...amountsIn(policy).flatMap((amount) => [...factsOfAmount(amount)]),
  ]);
}

/** Every amount of a remedy. */
export function amountsOfRemedy({ amount, cost, worth, upgrade, minutes, theyPay, less }: Remedy): Amount[] {
  return [cost, worth, upgrade, minutes, theyPay, less]
    .filter((part) => part !== undefined)
    .concat(amountOrMost(amount));
}

function amountsOfRule(rule: Rule): Amount[] {
  return grantsOf(rule).flatMap(({ amount }) => amountOrMost(amount));
}

/** Everything that a rule owes, outright or as one of a choice. */
export function grantsOwed({ owe }: Rule): Grant[] {
  return owe.flatMap(grantsIn);
}

/** What is owed outright, as the only one, or what the customer may choose from. */
export const grantsIn = (owed: Owed): readonly Grant[] => (owed.is === 'choice' ? owed.of : [owed.grant]);

/** Everything that a rule gives: what it owes, then what it allows. */
export const grantsOf = (rule: Rule): Grant[] => [...grantsOwed(rule), ...rule.may];

/** An amount, or the most of one that the decision may size. */
export function amountOrMost(amount: RemedyAmount | undefined): Amount[] {
  if (!amount) return [];
  return [amount.is === 'sizes' ? amount.to : amount];
}
