import type { Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import type { PricingContext } from '../../domain/remedies/kind.js';
import type { Decision } from '../../domain/results/decision.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { CompiledPolicy, CompiledRemedy, CompiledRule } from '../compiled/compile-policy.js';
import {
  type CustomerChoice,
  inStock,
  meetChoices,
  mergedChoices,
  type RemedyOptions,
  refusedOptions,
  settledChoice,
} from './customer-choice.js';
import {
  choicesIn,
  type Demand,
  type Due,
  demandsOf,
  isCure,
  owedSingles,
  takenOffDemands,
} from './demands.js';
import { beyondOwed, goodwillAllowed } from './goodwill.js';
import { isPriceBack, type Payments } from './payments.js';
import { type PricedRemedy, pricedRemedy } from './priced-remedy.js';
import { refusals, wasRefused } from './refusals.js';

/** What the rules that fit owe, leave to the customer, allow, bar and hand over. */
export type Entitlement = {
  /** The rules that fit, less those replaced, in file order. */
  readonly live: readonly Rule[];
  /** Owed whatever the customer chooses. */
  readonly owed: readonly PricedRemedy[];
  /** What the customer may choose between; at most one choice is about cures. */
  readonly choices: readonly CustomerChoice[];
  /** What was among these choices and turned down. */
  readonly refusedOptions: readonly CompiledRemedy[];
  /** Goodwill that is allowed and not barred: the sizes of one remedy to a list, in policy order. */
  readonly allowed: readonly (readonly PricedRemedy[])[];
  /** What one rule allows and another bars. */
  readonly barred: readonly PricedRemedy[];
  readonly refer: Decision['refer'];
  /** Everything that a rule that counts owes by itself, of which something has to be in an offer. */
  readonly demands: readonly Demand[];
  /** The same, of which nothing is left because as much is taken off it. */
  readonly takenOff: readonly Demand[];
};

/** Step 3: applies the rules of the policy to one complaint; to `live` ones, where they are known. */
export function entitlementOf(
  compiled: CompiledPolicy,
  facts: Facts,
  pricing: PricingContext,
  payments: Payments,
  live: readonly CompiledRule[] = liveRules(compiled, facts),
): Entitlement {
  const noCure = isPriceBack(compiled, facts);
  const demands = demandsOf(live, facts, pricing);
  const choicesLeft = noCure ? withoutCures(choicesIn(demands)) : choicesIn(demands);
  const open = openChoices(demands, choicesLeft, live, facts, pricing);
  const refused = refusedOptions(open.choices, open.owed, facts, payments);
  const { owed, choices } = settled(open, refused, facts);
  const isChoice = ([item]: readonly PricedRemedy[]) =>
    choices.some(({ options }) => options.some(({ remedy }) => remedy === item?.remedy));
  const goodwill = goodwillAllowed(compiled, live, facts, pricing)
    .filter(([item]) => !(noCure && item && isCure(item)))
    .filter((sizes) => !isChoice(sizes))
    .map((sizes) => beyondOwed(sizes, owed, facts, pricing))
    .filter((sizes) => sizes.length > 0);
  // An offer to somebody who is hurt could read as buying silence, whatever the rules allow.
  const bars = facts['problem'] === 'injury' ? ['all'] : live.flatMap(({ rule }) => rule.noGoodwill ?? []);
  const isBarred = ([item]: readonly PricedRemedy[]) =>
    item !== undefined && (bars.includes('all') || bars.includes(item.remedy.remedy.id));
  return {
    live: live.map(({ rule }) => rule),
    owed,
    choices,
    refusedOptions: refused,
    allowed: bars.length === 0 ? goodwill : goodwill.filter((sizes) => !isBarred(sizes)),
    barred: bars.length === 0 ? [] : goodwill.filter(isBarred).flatMap((sizes) => sizes.slice(0, 1)),
    refer: referral(compiled, live, facts),
    demands,
    takenOff: compiled.takesOff ? takenOffDemands(live, facts, pricing) : [],
  };
}

/**
 * What would be owed of what rules owe now, and what the customer could choose between, if nothing were taken off it and
 * none of what they paid were back. A choice that was met by their money is settled by nothing they ask for since; what
 * they `refused` as they heard it now, they have refused.
 */
export function owedBeforehand(
  compiled: CompiledPolicy,
  facts: Facts,
  pricing: PricingContext,
  refused: Entitlement['refusedOptions'],
): Pick<Entitlement, 'owed' | 'choices'> {
  const live = liveRules(compiled, facts);
  const whole = { ...pricing, nothingOff: true };
  const demands = demandsOf(live, facts, whole);
  const open = openChoices(demands, choicesIn(demands), live, facts, whole);
  const asWhole = open.choices.flat().filter((option) => wasRefused(option, refusals(facts)));
  const { owed, choices } = settled(open, [...refused, ...asWhole.map(({ remedy }) => remedy)], facts);
  const isMet = ({ options }: CustomerChoice) => isPriceBack(compiled, facts) && options.some(isTheirMoney);
  return { owed, choices: choices.map((one) => (isMet(one) ? { ...one, chosen: null } : one)) };
}

/** What is owed outright, and what the customer may choose between, whatever they turned down. */
type Open = { readonly owed: readonly PricedRemedy[]; readonly choices: readonly RemedyOptions[] };

function openChoices(
  demands: readonly Due[],
  choices: readonly RemedyOptions[],
  live: readonly CompiledRule[],
  facts: Facts,
  pricing: PricingContext,
): Open {
  const { owed, open } = meetChoices(choices, owedSingles(live, demands, facts, pricing));
  return { owed, choices: mergedChoices(open).map((options) => inStock(options, facts)) };
}

/** What is owed in the end, and the choices that are open; what only one is left of is owed. */
function settled(
  { owed, choices }: Open,
  refused: Entitlement['refusedOptions'],
  facts: Facts,
): Pick<Entitlement, 'owed' | 'choices'> {
  const all = choices.map((options) => settledChoice(options, refused, facts));
  return {
    owed: [...owed, ...all.flatMap(({ options }) => (options.length === 1 ? options : []))],
    choices: all.filter(({ options }) => options.length > 1),
  };
}

/** All rules that fit, less those that a rule that fits stands in for. */
export function liveRules({ rulesFor }: CompiledPolicy, facts: Facts): readonly CompiledRule[] {
  const fitting = rulesFor(facts['problem']).filter(({ test }) => test(facts) === true);
  const replaced = fitting.flatMap(({ rule }) => rule.replaces);
  return replaced.length === 0 ? fitting : fitting.filter(({ rule }) => !replaced.includes(rule.id));
}

/** To whom it is handed over: the highest role that a rule names, and the highest of all where somebody is hurt. */
function referral(
  { roles, policy }: CompiledPolicy,
  live: readonly CompiledRule[],
  facts: Facts,
): Decision['refer'] {
  const { reasons } = catalogueFor(policy);
  for (const { role } of roles.toReversed()) {
    const rule = live.find((one) => one.rule.refer === role.name)?.rule;
    if (rule) return { role: role.name, why: rule.why ?? reasons.referred(role.name) };
  }
  const highest = roles.at(-1)?.role.name;
  if (facts['problem'] !== 'injury' || highest === undefined) return null;
  return { role: highest, why: reasons.hurtFirst };
}

/** Whether it is all that they paid for the goods, back. */
export const isTheirMoney = ({ remedy }: PricedRemedy): boolean => remedy.kind.paysBack === 'all';

/**
 * What is left of choices once all they paid is back: no cure. A choice with their money in it is met by that; as one
 * and the same item it stays, so that it shows as owed and back already.
 */
function withoutCures(choices: readonly RemedyOptions[]): RemedyOptions[] {
  const money = choices.flat().find(isTheirMoney);
  const left = choices.map((options) => {
    const own = options.find(isTheirMoney);
    if (!own || !money) return options.filter((option) => !isCure(option));
    return [pricedRemedy(money, money.priced, true, own.rules)];
  });
  return left.filter((options) => options.length > 0);
}
