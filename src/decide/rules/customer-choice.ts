import type { Facts } from '../../domain/policy/fact.js';
import type { CompiledRemedy } from '../compiled/compile-policy.js';
import { cutToPayments, type Payments } from './payments.js';
import { larger, type PricedRemedy } from './priced-remedy.js';
import { refusals, wasRefusedAt } from './refusals.js';

/** Remedies of which the customer gets one. */
export type RemedyOptions = readonly PricedRemedy[];

/** A choice that is the customer's. */
export type CustomerChoice = {
  readonly options: RemedyOptions;
  /** The one that `asked-for` settled, if it did. */
  readonly chosen: PricedRemedy | null;
};

/**
 * A choice that contains something owed anyway is met by it, at the larger of the two amounts. Returns what is
 * owed then, and the choices that are left.
 */
export function meetChoices(
  choices: readonly RemedyOptions[],
  owed: readonly PricedRemedy[],
): { owed: PricedRemedy[]; open: RemedyOptions[] } {
  const isMet = (options: RemedyOptions) =>
    options.some((option) => owed.some((item) => isSame(item, option)));
  const met = choices.filter(isMet).flat();
  return {
    owed: owed.map((item) => met.filter((option) => isSame(option, item)).reduce(larger, item)),
    open: choices.filter((options) => !isMet(options)),
  };
}

/** As few as satisfy every rule: all choices about cures become one, others that overlap their common part. */
export function mergedChoices(open: readonly RemedyOptions[]): RemedyOptions[] {
  const cures = open.filter((options) => options.some(({ remedy }) => remedy.kind.role === 'cure'));
  const others = open.filter((options) => !cures.includes(options));
  return together(cures, others);
}

const isSame = (one: PricedRemedy, other: PricedRemedy): boolean => one.remedy === other.remedy;

/**
 * All choices about cures as what they have in common, beside the other choices. Where that is nothing, the customer
 * chooses among all of them but what another choice holds as well, so that nothing owed gives way to it.
 */
function together(cures: readonly RemedyOptions[], others: readonly RemedyOptions[]): RemedyOptions[] {
  const [first, ...rest] = cures;
  if (!first) return mergeOverlapping(others);
  const shared = rest.reduce(common, first);
  if (shared.length > 0) return mergeOverlapping([shared, ...others]);
  const all = rest.reduce(union, first);
  const beside = others.map((options) => options.map((option) => common([option], all)[0] ?? option));
  const isBeside = (option: PricedRemedy) => beside.flat().some((other) => isSame(other, option));
  return [all.filter((option) => !isBeside(option)), ...mergeOverlapping(beside)];
}

function common(one: RemedyOptions, other: RemedyOptions): RemedyOptions {
  return one.flatMap((item) => {
    const same = other.find((option) => isSame(option, item));
    return same ? [larger(item, same)] : [];
  });
}

function union(one: RemedyOptions, other: RemedyOptions): RemedyOptions {
  const both = one.map((item) => common([item], other)[0] ?? item);
  return [...both, ...other.filter((option) => !one.some((item) => isSame(item, option)))];
}

function mergeOverlapping(choices: readonly RemedyOptions[]): RemedyOptions[] {
  const merged: RemedyOptions[] = [];
  for (const options of choices) {
    const at = merged.findIndex((other) => common(other, options).length > 0);
    const other = merged[at];
    if (other) merged[at] = common(other, options);
    else merged.push(options);
  }
  return merged;
}

/** Takes out what is not in stock, as long as something is left. */
export function inStock(options: RemedyOptions, facts: Facts): RemedyOptions {
  return orAll(options, ({ remedy }) => !(remedy.kind.needsStock && facts['in-stock'] === false));
}

/** What is left of a choice without what was `refused`, as long as something is; and what they asked for of it. */
export function settledChoice(
  options: RemedyOptions,
  refused: readonly CompiledRemedy[],
  facts: Facts,
): CustomerChoice {
  const open = orAll(options, ({ remedy }) => !refused.includes(remedy));
  return { options: open, chosen: askedFor(open, facts) };
}

const askedFor = (options: RemedyOptions, facts: Facts): PricedRemedy | null =>
  options.find(({ remedy }) => remedy.remedy.id === facts['asked-for']) ?? null;

/**
 * The options that were turned down: at the amount that the customer heard, or at more. They heard less than is owed where not
 * all of it can come back, because less was paid and other things that are owed give money back too: of each other choice, the
 * option that is offered first.
 */
export function refusedOptions(
  choices: readonly RemedyOptions[],
  owed: readonly PricedRemedy[],
  facts: Facts,
  payments: Payments,
): CompiledRemedy[] {
  const refused = refusals(facts);
  if (refused.length === 0) return [];
  const leads = choices.map((options) => askedFor(options, facts) ?? options[0]);
  return choices.flatMap((options, at) => {
    const beside = [...owed, ...leads.flatMap((lead, of) => (lead && of !== at ? [lead] : []))];
    return options.flatMap((option) =>
      wasRefusedAt(amountHeard(option, beside, payments), option, refused) ? [option.remedy] : [],
    );
  });
}

/** What they heard of an option, in minor units or points; of one of which nothing can come back, all that is owed. */
function amountHeard(
  option: PricedRemedy,
  beside: readonly PricedRemedy[],
  payments: Payments,
): number | null {
  const { cuts } = cutToPayments(payments, [...beside, option]);
  return cuts.find(({ due }) => due === option)?.given || option.priced.amount;
}

function orAll(options: RemedyOptions, keep: (item: PricedRemedy) => boolean): RemedyOptions {
  const kept = options.filter(keep);
  return kept.length > 0 ? kept : options;
}
