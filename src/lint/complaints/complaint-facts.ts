import { datedCounts } from '../../domain/policy/dates.js';
import type { Facts, FactValue } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { typicalValue } from '../../domain/policy/typical-value.js';
import { WITHIN_THE_PRICE } from '../../domain/policy/what-was-paid.js';
import type { Point, Space, Value } from '../../regions/index.js';
import { refusedBy } from './complaint-space.js';

/**
 * The facts that nobody needs to test to be a complaint: those that have no dimension and no default, as an ordinary
 * complaint has them.
 */
export function untestedFacts(policy: Policy, { places }: Space): Facts {
  const following = followingFacts(policy, places);
  const open = policy.facts.filter(
    ({ name, use, default: taken }) =>
      !places.has(name) && use === 'condition' && !taken && name !== 'spend-a-year' && !following.has(name),
  );
  const values = open.map((definition) => [definition.name, typicalValue(policy, definition)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Facts;
}

/** What follows from a date or a count that a condition rests on; of the rest, all but one that is told for them. */
function followingFacts(policy: Policy, places: Space['places']): ReadonlySet<string> {
  const following = datedCounts(policy).flatMap(({ date, counts }) => {
    const isTested = [date, ...counts].some(({ name }) => places.has(name));
    const told = isTested ? undefined : (counts.find(({ workingDays }) => !workingDays) ?? counts[0]);
    return [date, ...counts].filter((fact) => fact !== told);
  });
  return new Set(following.map(({ name }) => name));
}

/** What is known of the complaint at a point: its values, and `untested` ones for what it leaves open. */
export function factsAt(policy: Policy, untested: Facts, point: Point): Facts {
  const facts: Record<string, FactValue> = {};
  for (const { name, type } of policy.facts) {
    const value = name === 'turned-down' ? refusals(point) : factValue(type.is, point[name]);
    const known = untestedAt(untested, name, point) ?? value;
    if (known !== undefined) facts[name] = known;
  }
  return facts;
}

/** An ordinary value of a fact that a point leaves open; a part of the price is no more than the price there. */
function untestedAt(untested: Facts, name: string, { price }: Point): FactValue | undefined {
  const value = untested[name];
  return WITHIN_THE_PRICE.includes(name) && typeof value === 'number' && typeof price === 'number'
    ? Math.min(value, price)
    : value;
}

/** The same point with a price that is no less than a part of it, where there is one that `fits`. */
export function withPriceFor(point: Point, fits: (one: Point) => boolean): Point {
  const { price } = point;
  if (typeof price !== 'number') return point;
  const parts = WITHIN_THE_PRICE.flatMap((part) => {
    const value = point[part];
    return typeof value === 'number' && value > price ? [[part, value] as const] : [];
  });
  if (parts.length === 0) return point;
  const fitting = [
    { ...point, price: Math.max(...parts.map(([, value]) => value)) },
    { ...point, ...Object.fromEntries(parts.map(([part]) => [part, price])) },
  ];
  return fitting.find(fits) ?? point;
}

function factValue(type: string, value: Value | undefined): FactValue | undefined {
  if (value === null || value === undefined) return undefined;
  return type === 'yes-no' ? value === 'yes' : value;
}

function refusals(point: Point): FactValue | undefined {
  const refused = Object.entries(point).flatMap(([dimension, value]) => {
    const remedy = refusedBy(dimension);
    return remedy !== undefined && value === 'yes' ? [{ remedy, amount: null }] : [];
  });
  return refused.length > 0 ? refused : undefined;
}
