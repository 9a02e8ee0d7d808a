import type { Facts } from '../../domain/policy/fact.js';
import { larger, type PricedRemedy } from './priced-remedy.js';
import { refusals, wasRefused } from './refusals.js';

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
export function settleChoices(open: readonly RemedyOptions[], facts: Facts): CustomerChoice[] {
  const cures = open.filter((options) => options.some(({ remedy }) => remedy.kind.role === 'cure'));
  const others = open.filter((options) => !cures.includes(options));
  return together(cures, others).map((options) => availableOptions(options, facts));
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

/** Takes out what is not in stock and what was refused, as long as something is left. */
function availableOptions(options: RemedyOptions, facts: Facts): CustomerChoice {
  const refused = refusals(facts);
  const inStock = orAll(options, ({ remedy }) => !(remedy.kind.needsStock && facts['in-stock'] === false));
  const open = orAll(inStock, (item) => !wasRefused(item, refused));
  return {
    options: open,
    chosen: open.find(({ remedy }) => remedy.remedy.id === facts['asked-for']) ?? null,
  };
}

function orAll(options: RemedyOptions, keep: (item: PricedRemedy) => boolean): RemedyOptions {
  const kept = options.filter(keep);
  return kept.length > 0 ? kept : options;
}
