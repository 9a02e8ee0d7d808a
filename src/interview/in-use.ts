import type { Amount } from '../domain/amount.js';
import { evaluate } from '../domain/condition.js';
import type { Facts } from '../domain/fact.js';
import type { Grant, HarmTable, Levels, Policy, Remedy, Rule } from '../domain/policy.js';
import { REMEDY_KINDS } from '../domain/remedies/kinds.js';
import { amountFacts } from './amount-facts.js';
import { undecidedFacts } from './undecided.js';
import { factsBehind } from './view.js';

/**
 * The facts that can still change what this policy decides, with what is known: those that undecided rules
 * hang on, and those in amounts that are live for this complaint. It may name one too many, never one too few.
 */
export function factsInUse(policy: Policy, facts: Facts): Set<string> {
  return withThoseBehind(policy, directlyInUse(policy, facts), facts);
}

/** With the facts that decide whether one of them applies, and those that an unknown default rests on. */
function withThoseBehind(policy: Policy, names: Set<string>, facts: Facts): Set<string> {
  // From the last: a fact rests on earlier ones only.
  for (const definition of policy.facts.toReversed()) {
    if (!names.has(definition.name) || facts[definition.name] !== undefined) continue;
    const deciding = definition.when ? undecidedFacts(definition.when, facts) : [];
    for (const name of [...deciding, ...factsBehind(definition)]) names.add(name);
  }
  return names;
}

function directlyInUse(policy: Policy, facts: Facts): Set<string> {
  const live = liveRules(policy, facts);
  if (isOnlyHandedOver(live, facts)) return new Set(['problem', ...live.flatMap(handOverFacts(facts))]);
  const remedies = liveRemedies(policy, live);
  return new Set([
    ...ALWAYS_IN_USE,
    ...live.flatMap((rule) => ruleFacts(rule, facts)),
    ...remedies.flatMap((remedy) => remedyFacts(remedy, givesOwnAmount(remedy, live), facts)),
    ...harmFacts(policy.harm, facts),
    ...goodsFacts(policy, remedies, facts),
    ...customerFacts(policy, facts),
    ...generosityFacts(policy, facts),
  ]);
}

/** Where somebody is hurt and nothing can be owed, nothing is offered and nothing is weighed. */
const isOnlyHandedOver = (live: readonly Rule[], { problem }: Facts): boolean =>
  problem === 'injury' && live.every(({ owe }) => owe.length === 0);

/** What decides who is sent for, and in which words. */
const handOverFacts =
  (facts: Facts) =>
  ({ refer, when }: Rule): string[] =>
    refer === undefined ? [] : undecidedFacts(when, facts);

/** Every decision looks at these: whose doing it was for the words, later contacts for the evidence. */
const ALWAYS_IN_USE = ['problem', 'fault', 'contacts', 'turned-down', 'asked-for'];

/** Rules that hold, or may yet. */
function liveRules({ rules }: Policy, facts: Facts): Rule[] {
  return rules.filter(({ when }) => evaluate(when, facts) !== false);
}

const grantsOf = ({ owe, may }: Rule): Grant[] => [
  ...owe.flatMap((owed) => (owed.is === 'grant' ? [owed.grant] : owed.of)),
  ...may,
];

function liveRemedies({ remedies }: Policy, live: readonly Rule[]): Remedy[] {
  const granted = new Set(live.flatMap(grantsOf).map(({ remedy }) => remedy));
  return remedies.filter(({ id, kind }) => granted.has(id) || REMEDY_KINDS[kind].role === 'apology');
}

function ruleFacts(rule: Rule, facts: Facts): string[] {
  const amounts = grantsOf(rule).flatMap(({ amount }) => (amount ? amountFacts(amount, facts) : []));
  return [...undecidedFacts(rule.when, facts), ...amounts];
}

/** Whether some rule gives a remedy at the amount that is its own; else only the rules' amounts count. */
function givesOwnAmount({ id }: Remedy, live: readonly Rule[]): boolean {
  return live.flatMap(grantsOf).some(({ remedy, amount }) => remedy === id && amount === undefined);
}

/** What prices a remedy: its own figures, and what its kind always looks at. */
function remedyFacts(remedy: Remedy, withAmount: boolean, facts: Facts): string[] {
  const { kind, amount, cost, worth, upgrade, minutes } = remedy;
  const own = [withAmount ? amount : undefined, cost, worth, upgrade, minutes].filter(
    (one) => one !== undefined,
  );
  const { role, needsStock, paysBack } = REMEDY_KINDS[kind];
  return [
    ...own.flatMap((one) => amountFacts(one, facts)),
    ...(role === 'cure' || paysBack ? ['price', 'share-affected', 'delivery-paid'] : []),
    ...(role === 'cure' ? ['occasion'] : []),
    ...(needsStock ? ['in-stock'] : []),
    ...(kind === 'cover' ? ['other-costs'] : []),
  ];
}

function harmFacts({ goods, trouble, respect }: HarmTable, facts: Facts): string[] {
  const goodsHarm = amountFacts(goods, facts);
  return [
    ...goodsHarm,
    ...(goodsHarm.length > 0 ? ['share-affected'] : []),
    'other-costs',
    ...levelFacts('trouble', trouble.levels, facts),
    ...amountFacts(trouble.plus, facts),
    ...ifAnything('occasion', trouble.occasionMissed, facts),
    ...levelFacts('treated', respect.levels, facts),
    ...ifAnything('contacts', respect.eachExtraContact, facts),
  ];
}

/** A level decides only where the levels differ. */
function levelFacts(fact: string, levels: Levels, facts: Facts): string[] {
  const amounts = Object.values(levels);
  const differ = new Set(amounts.map((amount) => JSON.stringify(amount))).size > 1;
  return differ ? [fact, ...amounts.flatMap((amount) => amountFacts(amount, facts))] : [];
}

const ifAnything = (fact: string, amount: Amount, facts: Facts): string[] =>
  amount.is === 'fixed' && amount.value === 0 ? [] : [fact, ...amountFacts(amount, facts)];

/** What becomes of the goods is a question only where some remedy has them given up. */
function goodsFacts({ returns, costs }: Policy, remedies: readonly Remedy[], facts: Facts): string[] {
  const kinds = remedies.map(({ kind }) => REMEDY_KINDS[kind]);
  const delivered = kinds.some(({ role }) => role === 'cure')
    ? ['channel', ...amountFacts(costs.delivery, facts)]
    : [];
  const priced = [costs.margin, costs.tax, costs.staffHour].flatMap((amount) => amountFacts(amount, facts));
  if (!kinds.some(({ givesUpGoods }) => givesUpGoods)) return [...delivered, ...priced];
  const { cost, recovers, keepUpTo, neverKeep, trip } = returns;
  const amounts = [cost, recovers, trip, ...(keepUpTo ? [keepUpTo] : [])];
  const never = neverKeep ? undecidedFacts(neverKeep, facts) : [];
  return [
    ...delivered,
    ...priced,
    'held-value',
    'returnable',
    ...amounts.flatMap((amount) => amountFacts(amount, facts)),
    ...never,
  ];
}

/** What tells segments apart, up to the first that surely fits. */
function customerFacts({ customers }: Policy, facts: Facts): string[] {
  const sure = customers.findIndex(({ when }) => evaluate(when, facts) === true);
  const open = customers.slice(0, sure < 0 ? customers.length : sure + 1);
  return open.flatMap(({ when, spendAYear }) => [
    ...undecidedFacts(when, facts),
    'spend-a-year',
    ...amountFacts(spendAYear, facts),
  ]);
}

function generosityFacts({ generosity, authority }: Policy, facts: Facts): string[] {
  const amounts = [generosity.mend, generosity.pastTheSums, ...authority.map(({ goodwill }) => goodwill)];
  const standIns = authority.flatMap(({ when }) => (when ? undecidedFacts(when, facts) : []));
  return [...amounts.flatMap((amount) => amountFacts(amount, facts)), ...standIns];
}
