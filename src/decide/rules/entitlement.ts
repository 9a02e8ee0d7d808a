import type { Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import type { PricingContext } from '../../domain/remedies/kind.js';
import type { Decision } from '../../domain/results/decision.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { CompiledGrant, CompiledPolicy, CompiledRule } from '../compiled/compile-policy.js';
import { type CustomerChoice, meetChoices, type RemedyOptions, settleChoices } from './customer-choice.js';
import {
  firstPriceOf,
  larger,
  type PricedRemedy,
  pricedRemedy,
  pricesOf,
  repriced,
} from './priced-remedy.js';

/** What the rules that fit owe, leave to the customer, allow, bar and hand over. */
export type Entitlement = {
  /** The rules that fit, less those replaced, in file order. */
  readonly live: readonly Rule[];
  /** Owed whatever the customer chooses. */
  readonly owed: readonly PricedRemedy[];
  /** What the customer may choose between; at most one choice is about cures. */
  readonly choices: readonly CustomerChoice[];
  /** Goodwill that is allowed and not barred: the sizes of one remedy to a list, in policy order. */
  readonly allowed: readonly (readonly PricedRemedy[])[];
  /** What one rule allows and another bars. */
  readonly barred: readonly PricedRemedy[];
  readonly refer: Decision['refer'];
  /** Everything that a rule that counts owes by itself, of which something has to be in an offer. */
  readonly demands: readonly Demand[];
};

/** What one rule owes: one remedy, or one of several. */
export type Demand = { readonly rule: Rule; readonly options: RemedyOptions };

/** Step 3: applies the rules of the policy to one complaint. */
export function entitlementOf(compiled: CompiledPolicy, facts: Facts, pricing: PricingContext): Entitlement {
  const live = liveRules(compiled, facts);
  const { owed: singles, open } = meetChoices(
    choicesOwed(live, facts, pricing),
    owedSingles(live, facts, pricing),
  );
  const choices = settleChoices(open, facts);
  const settled = choices.flatMap(({ options }) => (options.length === 1 ? options : []));
  const owed = [...singles, ...settled];
  const isChoice = ([item]: readonly PricedRemedy[]) =>
    choices.some(
      ({ options }) => options.length > 1 && options.some(({ remedy }) => remedy === item?.remedy),
    );
  const goodwill = goodwillAllowed(compiled, live, facts, pricing)
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
    choices: choices.filter(({ options }) => options.length > 1),
    allowed: bars.length === 0 ? goodwill : goodwill.filter((sizes) => !isBarred(sizes)),
    barred: bars.length === 0 ? [] : goodwill.filter(isBarred).flatMap((sizes) => sizes.slice(0, 1)),
    refer: referral(compiled, live, facts),
    demands: demandsOf(live, facts, pricing),
  };
}

/** All rules that fit, less those that a rule that fits stands in for. */
function liveRules({ rulesFor }: CompiledPolicy, facts: Facts): readonly CompiledRule[] {
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

const isCure = ({ remedy }: { remedy: PricedRemedy['remedy'] }): boolean => remedy.kind.role === 'cure';

/** What each rule owes, without what comes to nothing. */
function demandsOf(live: readonly CompiledRule[], facts: Facts, pricing: PricingContext): Demand[] {
  return live
    .flatMap(({ rule, owe }) => owe.map(({ of }) => ({ rule, options: owedItems(of, rule, facts, pricing) })))
    .filter(({ options }) => options.length > 0);
}

/** What is owed outright beside cures; the larger amount where two rules owe the same. */
function owedSingles(live: readonly CompiledRule[], facts: Facts, pricing: PricingContext): PricedRemedy[] {
  const owed = new Map<string, PricedRemedy>();
  for (const { rule, owe } of live) {
    for (const { choice, of } of owe) {
      const [grant] = of;
      if (choice || !grant || isCure(grant)) continue;
      for (const item of owedItems([grant], rule, facts, pricing)) {
        const before = owed.get(item.remedy.remedy.id);
        owed.set(item.remedy.remedy.id, before ? larger(before, item) : item);
      }
    }
  }
  return [...owed.values()];
}

/** Every choice that is owed; a cure owed outright is a choice of one. */
function choicesOwed(live: readonly CompiledRule[], facts: Facts, pricing: PricingContext): RemedyOptions[] {
  const choices: RemedyOptions[] = [];
  for (const { rule, owe } of live) {
    for (const { choice, of } of owe) {
      if (choice || of.some(isCure)) choices.push(owedItems(of, rule, facts, pricing));
    }
  }
  return choices.filter((options) => options.length > 0);
}

function owedItems(
  grants: readonly CompiledGrant[],
  rule: Rule,
  facts: Facts,
  pricing: PricingContext,
): PricedRemedy[] {
  const items: PricedRemedy[] = [];
  for (const grant of grants) {
    const priced = firstPriceOf(grant, facts, pricing);
    if (priced) items.push(pricedRemedy(grant, priced, true, [rule]));
  }
  return items;
}

/** The union of what rules allow, each remedy at every size that one of them allows, in policy order. */
function goodwillAllowed(
  { apology }: CompiledPolicy,
  live: readonly CompiledRule[],
  facts: Facts,
  pricing: PricingContext,
): (readonly PricedRemedy[])[] {
  const allowed = new Map<CompiledGrant['remedy'], PricedRemedy[]>();
  for (const { rule, may } of live) {
    for (const grant of may) {
      if (grant.remedy === apology) continue;
      const sizes = allowed.get(grant.remedy) ?? [];
      allowed.set(grant.remedy, addSizes(sizes, itemsAllowed(grant, rule, facts, pricing)));
    }
  }
  return [...allowed].sort(([a], [b]) => a.order - b.order).map(([, sizes]) => sizes);
}

function itemsAllowed(
  grant: CompiledGrant,
  rule: Rule,
  facts: Facts,
  pricing: PricingContext,
): PricedRemedy[] {
  return pricesOf(grant, facts, pricing).map((priced) => pricedRemedy(grant, priced, false, [rule]));
}

/** Of what has no amount to name (a repair), the one that costs us least is the same to them. */
function addSizes(sizes: readonly PricedRemedy[], more: readonly PricedRemedy[]): PricedRemedy[] {
  const [one] = sizes;
  const [other] = more;
  if (!one || !other) return [...sizes, ...more];
  if (one.priced.amount === null) return other.priced.cost < one.priced.cost ? [...more] : [...sizes];
  const added = more.filter(({ priced }) => !sizes.some((item) => item.priced.amount === priced.amount));
  return [...sizes, ...added].sort((a, b) => (a.priced.amount ?? 0) - (b.priced.amount ?? 0));
}

/** Of a remedy that is owed anyway, goodwill is what a larger size adds to it. */
function beyondOwed(
  sizes: readonly PricedRemedy[],
  owed: readonly PricedRemedy[],
  facts: Facts,
  pricing: PricingContext,
): readonly PricedRemedy[] {
  const same = owed.find(({ remedy }) => remedy === sizes[0]?.remedy);
  if (!same) return sizes;
  const given = same.priced.amount;
  return sizes.flatMap((item) =>
    given !== null && (item.priced.amount ?? 0) > given
      ? [repriced(item, (item.priced.amount ?? 0) - given, facts, pricing)]
      : [],
  );
}
