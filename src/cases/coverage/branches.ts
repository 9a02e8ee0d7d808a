import type { Amount, RemedyAmount } from '../../domain/policy/amount.js';
import type { Condition } from '../../domain/policy/condition.js';
import { type FactDefinition, type Facts, isNumeric } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Path } from '../../domain/values/issue.js';
import { order } from './plain-condition.js';

/** What has to be so that an amount goes one way: a test of a fact that holds, or (`otherwise`) that doesn't. */
export type Guard = {
  readonly test: Condition & { readonly is: 'one-of' | 'within' };
  /** The way of every other value, and of the fact where it does not apply. */
  readonly otherwise: boolean;
};

/** A band or a case of `where` in an amount, with everything on the way to it. */
export type Branch = { readonly guards: readonly Guard[]; readonly path: Path };

/** Every band and every case of `where` in an amount that stands at a path, the outer ones first. */
export function branchesIn(policy: Policy, amount: RemedyAmount, path: Path): readonly Branch[] {
  const facts = new Map(policy.facts.map((fact) => [fact.name, fact]));
  return branches(facts, amount, { guards: [], path });
}

type Definitions = ReadonlyMap<string, FactDefinition>;

function branches(facts: Definitions, amount: RemedyAmount, at: Branch): readonly Branch[] {
  if (amount.is === 'by') return casesOf(facts, amount, at);
  if (amount.is === 'bands') return bandsOf(facts, amount, at);
  return partsOf(amount).flatMap(({ part, steps }) =>
    branches(facts, part, { ...at, path: [...at.path, ...steps] }),
  );
}

type Part = { readonly part: Amount; readonly steps: Path };

/** The parts of an amount of one way, as they are written. */
function partsOf(amount: RemedyAmount): readonly Part[] {
  switch (amount.is) {
    case 'percent':
      return [
        { part: amount.share, steps: ['percent'] },
        { part: amount.of, steps: ['of'] },
      ];
    case 'divided':
      return [{ part: amount.of, steps: ['divide'] }];
    case 'each':
      return [{ part: amount.each, steps: ['each'] }];
    case 'sum':
    case 'least':
    case 'most':
      return amount.of.map((part, at) => ({ part, steps: [LIST_KEYS[amount.is], at] }));
    case 'kept':
      return [
        { part: amount.of, steps: [] },
        ...optional(amount.within.atLeast, 'at-least'),
        ...optional(amount.within.atMost, 'at-most'),
      ];
    case 'sizes':
      return [{ part: amount.to, steps: ['to'] }];
    default:
      return [];
  }
}

const LIST_KEYS = { sum: 'sum', least: 'least-of', most: 'most-of' } as const;

const optional = (part: Amount | undefined, key: string): readonly Part[] =>
  part ? [{ part, steps: [key] }] : [];

function casesOf(
  facts: Definitions,
  { fact, where, else: rest }: Amount & { is: 'by' },
  at: Branch,
): readonly Branch[] {
  const keys = Object.keys(where).toSorted(order);
  const isYesNo = facts.get(fact)?.type.is === 'yes-no';
  const among = (some: readonly string[]) => ({
    is: 'one-of' as const,
    fact,
    values: some.map((key) => (isYesNo ? key === 'yes' : key)),
  });
  const cases = keys.flatMap((key) =>
    into(facts, at, { test: among([key]), otherwise: false }, ['where', key], where[key] as Amount),
  );
  // Where every value has a case of its own, nobody wrote another.
  if (valuesOf(facts.get(fact)).every((value) => keys.includes(value))) return cases;
  return [...cases, ...into(facts, at, { test: among(keys), otherwise: true }, ['else'], rest)];
}

function valuesOf(definition: FactDefinition | undefined): readonly string[] {
  if (definition?.type.is === 'yes-no') return ['yes', 'no'];
  return definition?.type.is === 'one-of' ? definition.type.values : [];
}

function bandsOf(
  facts: Definitions,
  { fact, bands }: Amount & { is: 'bands' },
  at: Branch,
): readonly Branch[] {
  const type = facts.get(fact)?.type;
  const lowest = type && isNumeric(type) ? type.atLeast : 0;
  return bands.flatMap(({ upTo, gives }, place) => {
    const atLeast = place === 0 ? lowest : (bands[place - 1]?.upTo ?? 0) + 1;
    const test = { is: 'within' as const, fact, ranges: [{ atLeast, atMost: upTo }] };
    return into(facts, at, { test, otherwise: false }, ['bands', place], gives, ['is']);
  });
}

/** One way of an amount, with the ways in it. */
function into(
  facts: Definitions,
  at: Branch,
  guard: Guard,
  steps: Path,
  gives: Amount,
  inner: Path = [],
): readonly Branch[] {
  const branch = { guards: [...at.guards, guard], path: [...at.path, ...steps] };
  return [branch, ...branches(facts, gives, { ...branch, path: [...branch.path, ...inner] })];
}

/** Whether an amount goes this way for a complaint. */
export const isGuardMet = ({ test, otherwise }: Guard, facts: Facts): boolean =>
  isSo(test, facts[test.fact]) !== otherwise;

function isSo(test: Guard['test'], value: Facts[string]): boolean {
  if (test.is === 'one-of') return test.values.includes(value as string | boolean);
  return (
    typeof value === 'number' &&
    test.ranges.some(({ atLeast, atMost }) => value >= atLeast && value <= atMost)
  );
}

/** Tells guards apart. */
export function keyOfGuard({ test, otherwise }: Guard): string {
  const values =
    test.is === 'one-of'
      ? test.values.join('|')
      : test.ranges.map(({ atLeast, atMost }) => `${atLeast}..${atMost}`).join('|');
  return `${test.fact} ${otherwise ? 'other than ' : ''}${values}`;
}
