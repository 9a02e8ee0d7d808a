import { retold } from '../../domain/policy/dates.js';
import type { FactDefinition, Facts, FactValue } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { withinWhatWasPaid } from '../../domain/policy/what-was-paid.js';
import { type Limit, limitsOf } from '../../regions/index.js';
import { isSpokenOf, type Promised, type PromiseSubject } from '../promise-proofs/promised.js';

/** Of boxes, so many are looked into by themselves. */
const MOST_BOXES = 24;

/** Complaints that a promise speaks of and that stand for the rest: those of the checks, and an ordinary one of each box. */
export function* plainCandidates(subject: PromiseSubject, at: Promised): Generator<Facts> {
  const { policy, promise, sets, region } = at;
  const { representatives } = subject;
  const pairs = representatives.bandPairs.flatMap(({ inside, outside }) => [inside, outside]);
  const boxes = region.boxes.slice(0, MOST_BOXES).flatMap((box) => {
    const known = sets.some({ space: region.space, boxes: [box] });
    return known ? [known] : [];
  });
  for (const known of [...boxes, ...representatives.all, ...pairs])
    if (isSpokenOf(policy, promise, known)) yield known;
}

/** So many complaints that a promise speaks of, drawn at random and the same every time. */
export function* drawnCandidates(
  at: Promised,
  numbers: ReadonlyMap<string, readonly number[]>,
  most: number,
  random: () => number,
): Generator<Facts> {
  const { policy, promise, sets, region } = at;
  const limits = limitsOf(region);
  if (limits.length === 0) return;
  for (let count = 0; count < most; count += 1) {
    const place = Math.floor(random() * limits.length);
    const box = region.boxes[place];
    const ordinary = box && sets.ordinary({ space: region.space, boxes: [box] });
    if (!ordinary) continue;
    const known = drawn(policy, ordinary, limits[place] ?? [], numbers, random);
    if (isSpokenOf(policy, promise, known)) yield known;
  }
}

/** How often a fact stays as it is in an ordinary complaint. */
const AS_USUAL = 0.4;

function drawn(
  policy: Policy,
  ordinary: Facts,
  limits: readonly Limit[],
  numbers: ReadonlyMap<string, readonly number[]>,
  random: () => number,
): Facts {
  const limitOn = new Map(limits.map((limit) => [limit.dimension, limit]));
  let known = ordinary;
  for (const definition of policy.facts) {
    const { name, use } = definition;
    if (use !== 'condition' || random() < AS_USUAL) continue;
    const value = valueFor(policy, definition, limitOn.get(name), numbers.get(name) ?? [], random);
    if (value !== undefined) known = retold(policy, known, name, value);
  }
  return withinWhatWasPaid(policy, known);
}

/** A value of a fact, within a limit where there is one; undefined to leave it as it is. */
function valueFor(
  { remedies }: Policy,
  { type }: FactDefinition,
  limit: Limit | undefined,
  numbers: readonly number[],
  random: () => number,
): FactValue | undefined {
  const pick = <T>(some: readonly T[]): T | undefined => some[Math.floor(random() * some.length)];
  const isAllowed = (value: string) => limit?.is !== 'one-of' || limit.values.includes(value);
  if (type.is === 'one-of') return pick(type.values.filter(isAllowed));
  if (type.is === 'yes-no') {
    const value = pick(['yes', 'no'].filter(isAllowed));
    return value === undefined ? undefined : value === 'yes';
  }
  if (type.is === 'remedy') return pick(['nothing', ...remedies.map(({ id }) => id)].filter(isAllowed));
  if (numbers.length === 0) return undefined;
  const range = limit?.is === 'within' ? limit.range : null;
  const inside = numbers.filter((one) => !range || (one >= range.atLeast && one <= range.atMost));
  if (inside.length === 0) return range ? range.atLeast : undefined;
  return pick(inside);
}

/** The values of a fact that are held against each other, upwards: few, and among them that of the complaint. */
export function trendValues(known: Facts, fact: string, numbers: readonly number[]): number[] {
  const own = known[fact];
  const told = typeof own === 'number' ? [own] : [];
  const least = fact === 'contacts' ? 1 : Number.NEGATIVE_INFINITY;
  const all = [...new Set([...numbers, ...told])].filter((one) => one >= least).sort((a, b) => a - b);
  const step = Math.max(1, Math.ceil(all.length / MOST_VALUES));
  return all.filter((one, at) => at % step === 0 || told.includes(one));
}

const MOST_VALUES = 12;
