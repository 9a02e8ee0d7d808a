import { factsOfAmount } from '../../domain/policy/amount.js';
import { factsOfCondition, holds } from '../../domain/policy/condition.js';
import { datedCountsOf } from '../../domain/policy/dates.js';
import { type FactDefinition, type Facts, type FactValue, isNumeric } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { amountsIn, relevantFacts } from '../../domain/policy/policy-parts.js';
import { type Limit, limitsOf } from '../../regions/index.js';
import { mayBeMissing } from '../complaints/complaint-space.js';
import { isReadByFacts, READ_BY_THE_ANSWER } from '../promise-proofs/facts-read.js';
import { isSpokenOf, type Promised, speaksOfRefusals } from '../promise-proofs/promised.js';

/** Of a number of which every value counts, more values than this are not gone through. */
const MOST_VALUES = 2000;

/**
 * Every complaint that a promise speaks of, as far as they differ in anything on which an answer rests; undefined where
 * those are more than `most`.
 */
export function everyComplaint(
  at: Promised,
  numbers: ReadonlyMap<string, readonly number[]>,
  most: number,
): readonly Facts[] | undefined {
  const { policy, promise } = at;
  if (speaksOfRefusals(promise) || !at.isKnown) return undefined;
  const asked = [...factsOfCondition(promise.when)];
  const relevant = new Set([...relevantFacts(policy), ...READ_BY_THE_ANSWER, ...asked]);
  const limits = limitsOf(at.region);
  let all: Facts[] = [{}];
  for (const definition of policy.facts.filter(({ name }) => relevant.has(name))) {
    const values = valuesOf(policy, definition, limits, numbers, relevant);
    if (!values) return undefined;
    all = all.flatMap((known) => withEach(known, definition, values));
    if (all.length > most) return undefined;
  }
  return all.filter((known) => isSpokenOf(policy, promise, known));
}

function withEach(
  known: Facts,
  { name, when }: FactDefinition,
  values: readonly (FactValue | undefined)[],
): Facts[] {
  if (!holds(when, known)) return [known];
  return values.map((value) => (value === undefined ? known : { ...known, [name]: value }));
}

function valuesOf(
  policy: Policy,
  definition: FactDefinition,
  limits: readonly (readonly Limit[])[],
  numbers: ReadonlyMap<string, readonly number[]>,
  relevant: ReadonlySet<string>,
): readonly (FactValue | undefined)[] | undefined {
  const { name, type } = definition;
  if (isAmongDates(policy, definition, relevant)) return undefined;
  const missing = mayBeMissing(policy, definition) && !definition.when ? [undefined] : [];
  if (type.is === 'remedies') return [undefined];
  const isAllowed = (value: string) => mayBe(name, value, limits);
  if (type.is === 'one-of') return [...missing, ...type.values.filter(isAllowed)];
  if (type.is === 'yes-no')
    return [...missing, ...[true, false].filter((yes) => isAllowed(yes ? 'yes' : 'no'))];
  if (type.is === 'remedy') return ['nothing', ...policy.remedies.map(({ id }) => id)].filter(isAllowed);
  if (!isNumeric(type)) return undefined;
  const [from, to] = hullOf(name, type, limits);
  if (to - from < MOST_VALUES)
    return [...missing, ...Array.from({ length: to - from + 1 }, (_, at) => from + at)];
  const onlyTested = !READ_BY_THE_ANSWER.has(name) && !isReadByFacts(policy, name) && !isAmount(policy, name);
  if (!onlyTested) return undefined;
  const inside = (numbers.get(name) ?? []).filter((one) => one >= from && one <= to);
  return [...missing, ...new Set([from, ...inside, to])];
}

const isAmount = (policy: Policy, fact: string): boolean =>
  amountsIn(policy).some((amount) => factsOfAmount(amount).has(fact));

/** Dates, and counts of days beside which another counts: what is real of those takes more than trying. */
function isAmongDates(
  policy: Policy,
  { name, type }: FactDefinition,
  relevant: ReadonlySet<string>,
): boolean {
  const dated = datedCountsOf(policy, name);
  if (!dated) return type.is === 'date';
  return [dated.date, ...dated.counts].some((other) => other.name !== name && relevant.has(other.name));
}

/** Whether a fact may have a value where a promise speaks. */
const mayBe = (name: string, value: string, limits: readonly (readonly Limit[])[]): boolean =>
  limits.some((box) => {
    const limit = box.find(({ dimension }) => dimension === name);
    return limit?.is !== 'one-of' || limit.values.includes(value);
  });

/** How far a number goes where a promise speaks. */
function hullOf(
  name: string,
  { atLeast, atMost }: { readonly atLeast: number; readonly atMost: number },
  limits: readonly (readonly Limit[])[],
): readonly [number, number] {
  const ranges = limits.map((box) => {
    const limit = box.find(({ dimension }) => dimension === name);
    return limit?.is === 'within' && limit.range ? limit.range : { atLeast, atMost };
  });
  const [from, to] = [ranges.map((one) => one.atLeast), ranges.map((one) => one.atMost)];
  return ranges.length === 0 ? [atLeast, atMost] : [Math.min(...from), Math.max(...to)];
}
