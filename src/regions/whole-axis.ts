import { type Axis, type Cut, costOf, type Edge, type Limit } from './axis.js';
import type { Part, Range, Value } from './part.js';
import { roundNumber } from './round.js';
import type { Test } from './test.js';

/** A dimension of whole numbers: money in minor units, counts, days. Both bounds are included. */
export type WholeDimension = {
  readonly name: string;
  readonly is: 'whole';
  readonly atLeast: number;
  readonly atMost: number;
  /** Whether the fact may be missing or not apply; then neither a test on it nor the test's `not` holds. */
  readonly mayBeMissing?: boolean;
  /** The number to prefer in a witness, and to stay close to where it will not do. */
  readonly usual?: number | null;
  /** Whether people name round numbers of it, as of money; not of days, of which the nearest is named. */
  readonly roundsOff?: boolean;
};

/**
 * Whole numbers in half-open intervals, `[from, before]`. A missing value stands just past the largest
 * number, so that it is one more place on the same line and needs no second kind of part.
 */
export class WholeAxis implements Axis {
  readonly name: string;
  readonly usual: Value | undefined;
  readonly all: Part;
  /** The first place that is no number any more. */
  readonly #past: number;
  readonly #roundsOff: boolean;

  constructor({ name, atLeast, atMost, mayBeMissing, usual, roundsOff = true }: WholeDimension) {
    if (!Number.isSafeInteger(atLeast) || !Number.isSafeInteger(atMost + 2) || atLeast > atMost) {
      throw new RangeError(`"${name}" cannot run from ${atLeast} to ${atMost}.`);
    }
    this.name = name;
    this.usual = usual;
    this.#roundsOff = roundsOff;
    this.#past = atMost + 1;
    this.all = [atLeast, mayBeMissing ? this.#past + 1 : this.#past];
  }

  meets(a: Part, b: Part): boolean {
    return fromOf(a) < beforeOf(b) && fromOf(b) < beforeOf(a);
  }

  covers(outer: Part, inner: Part): boolean {
    return fromOf(outer) <= fromOf(inner) && beforeOf(inner) <= beforeOf(outer);
  }

  common(a: Part, b: Part): Part | undefined {
    return interval(Math.max(fromOf(a), fromOf(b)), Math.min(beforeOf(a), beforeOf(b)));
  }

  joined(parts: readonly Part[]): readonly Part[] {
    const done: Part[] = [];
    for (const part of parts.toSorted((a, b) => fromOf(a) - fromOf(b))) {
      const last = done.at(-1);
      if (!last || beforeOf(last) < fromOf(part)) done.push(part);
      else done[done.length - 1] = [fromOf(last), Math.max(beforeOf(last), beforeOf(part))];
    }
    return done;
  }

  widened(part: Part, taken: readonly Part[]): Part {
    let from = fromOf(this.all);
    let before = beforeOf(this.all);
    for (const other of taken) {
      if (beforeOf(other) <= fromOf(part)) from = Math.max(from, beforeOf(other));
      else before = Math.min(before, fromOf(other));
    }
    return [from, before];
  }

  cut(within: Part, parts: readonly Part[]): Cut | undefined {
    const from = fromOf(within);
    const before = beforeOf(within);
    // Filled by hand: this is where most of the time goes.
    const starts = new Float64Array(parts.length);
    const ends = new Float64Array(parts.length);
    for (let at = 0; at < parts.length; at += 1) {
      const part = parts[at] as Part;
      starts[at] = Math.max(from, fromOf(part));
      ends[at] = Math.min(before, beforeOf(part));
    }
    const plane = bestPlane(starts.sort(), ends.sort(), from, before);
    return (
      plane && {
        cost: plane.cost,
        sides: [
          [from, plane.at],
          [plane.at, before],
        ],
      }
    );
  }

  select(test: Test, holds: boolean): readonly Part[] {
    const chosen = this.#chosen(test);
    if (holds) return chosen;
    const places: Part = test.is === 'missing' ? this.all : [fromOf(this.all), this.#past];
    return between(places, chosen);
  }

  allows(part: Part, value: Value | undefined): boolean {
    if (value === null) return this.#maybe(part);
    return typeof value === 'number' && value >= fromOf(part) && value < Math.min(beforeOf(part), this.#past);
  }

  limit(part: Part): Limit {
    const atMost = Math.min(beforeOf(part), this.#past) - 1;
    const range: Range | null = fromOf(part) > atMost ? null : { atLeast: fromOf(part), atMost };
    return { is: 'within', dimension: this.name, range, missing: this.#maybe(part) };
  }

  pick(part: Part): Value {
    if (this.usual === null && this.#maybe(part)) return null;
    const atMost = Math.min(beforeOf(part), this.#past) - 1;
    if (fromOf(part) > atMost) return null;
    if (typeof this.usual === 'number' && this.allows(part, this.usual)) return this.usual;
    const wanted = typeof this.usual === 'number' ? this.usual : fromOf(part);
    const nearest = Math.min(Math.max(wanted, fromOf(part)), atMost);
    return this.#roundsOff ? roundNumber(fromOf(part), atMost, wanted) : nearest;
  }

  edges(part: Part): readonly Edge[] {
    const from = fromOf(part);
    const before = beforeOf(part);
    const edges: Edge[] = [];
    if (from > fromOf(this.all) && from < this.#past) edges.push({ inside: from, outside: from - 1 });
    if (before < this.#past) edges.push({ inside: before - 1, outside: before });
    return edges;
  }

  /** Whether the part allows a missing value. */
  #maybe(part: Part): boolean {
    return beforeOf(part) > this.#past;
  }

  #chosen(test: Test): readonly Part[] {
    if (test.is === 'one-of') throw new RangeError(`"${this.name}" is a number and has no values.`);
    if (test.is === 'missing') return compact([interval(this.#past, beforeOf(this.all))]);
    const parts = test.ranges.map(({ atLeast, atMost }) =>
      interval(Math.max(atLeast, fromOf(this.all)), Math.min(atMost + 1, this.#past)),
    );
    return this.joined(compact(parts));
  }
}

const fromOf = (part: Part): number => part[0] as number;
const beforeOf = (part: Part): number => part[1] as number;

const interval = (from: number, before: number): Part | undefined =>
  from < before ? [from, before] : undefined;

const compact = (parts: readonly (Part | undefined)[]): readonly Part[] =>
  parts.filter((part) => part !== undefined);

/** What is left of `within` between intervals that are in order and do not touch. */
function between(within: Part, parts: readonly Part[]): readonly Part[] {
  const starts = [fromOf(within), ...parts.map(beforeOf)];
  const ends = [...parts.map(fromOf), beforeOf(within)];
  return compact(starts.map((from, at) => interval(from, ends[at] as number)));
}

/**
 * Where to divide `from` to `before` so that the fewest intervals reach into both sides. One pass over the
 * sorted starts and ends: left of a plane is what starts before it, right of it what ends after it.
 */
function bestPlane(starts: Float64Array, ends: Float64Array, from: number, before: number) {
  const count = starts.length;
  let best: { at: number; cost: number } | undefined;
  let started = 0;
  let ended = 0;
  while (started < count || ended < count) {
    const at = Math.min(starts[started] ?? before, ends[ended] ?? before);
    if (at >= before) break;
    while (ended < count && (ends[ended] as number) <= at) ended += 1;
    const cost = costOf(started, count - ended);
    if (at > from && (!best || cost < best.cost)) best = { at, cost };
    while (started < count && (starts[started] as number) <= at) started += 1;
  }
  return best;
}
