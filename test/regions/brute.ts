import {
  type Dimension,
  type Expression,
  type Limit,
  limitsOf,
  type Point,
  type Region,
  type Value,
} from '../../src/regions/index.js';
import { valuesOf } from './arbitrary.js';

/** One number for each point of a grid: 1 where something holds, 0 where it does not. */
export type Raster = Uint8Array;

/** Whether an expression holds: as regions should have it, said again in the plainest way. */
export function holds(expression: Expression, value: (dimension: string) => Value): boolean | undefined {
  switch (expression.is) {
    case 'all':
      return every(expression.of.map((part) => holds(part, value)));
    case 'any':
      return not(every(expression.of.map((part) => not(holds(part, value)))));
    case 'none':
      return every(expression.of.map((part) => not(holds(part, value))));
    case 'not':
      return not(holds(expression.of, value));
    case 'missing':
      return value(expression.dimension) === null;
    default:
      return value(expression.dimension) === null ? undefined : passes(expression, value);
  }
}

const not = (held: boolean | undefined) => (held === undefined ? undefined : !held);

function every(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

function passes(test: Expression & { is: 'one-of' | 'within' }, read: (dimension: string) => Value) {
  const value = read(test.dimension);
  return test.is === 'one-of'
    ? test.values.some((one) => one === value)
    : test.ranges.some(({ atLeast, atMost }) => Number(value) >= atLeast && Number(value) <= atMost);
}

/** Every point of a small space, numbered. */
export class Grid {
  readonly size: number;
  readonly #dimensions: readonly Dimension[];
  readonly #values: readonly (readonly Value[])[];
  /** How far apart two neighbours are along each dimension. */
  readonly #strides: readonly number[];

  constructor(dimensions: readonly Dimension[]) {
    this.#dimensions = dimensions;
    this.#values = dimensions.map(valuesOf);
    const strides: number[] = [];
    this.size = this.#values.reduce((size, values) => {
      strides.push(size);
      return size * values.length;
    }, 1);
    this.#strides = strides;
  }

  /** The value of point number `at` on dimension number `place`. */
  value(at: number, place: number): Value {
    const values = this.#values[place] ?? [];
    return values[Math.floor(at / (this.#strides[place] ?? 1)) % values.length] ?? null;
  }

  point(at: number): Point {
    return Object.fromEntries(this.#dimensions.map(({ name }, place) => [name, this.value(at, place)]));
  }

  /** The number of a point; -1 for one that is not on the grid. */
  at(point: Point): number {
    const places = this.#dimensions.map(({ name }, place) =>
      (this.#values[place] ?? []).indexOf(point[name] as Value),
    );
    if (places.includes(-1) || Object.keys(point).length !== places.length) return -1;
    return places.reduce((at, value, place) => at + value * (this.#strides[place] ?? 0), 0);
  }

  /** Where an expression holds, asked point by point. */
  ask(expression: Expression): Raster {
    const places = new Map(this.#dimensions.map(({ name }, place) => [name, place]));
    let at = 0;
    const value = (dimension: string) => this.value(at, places.get(dimension) ?? -1);
    const raster = new Uint8Array(this.size);
    for (; at < this.size; at += 1) raster[at] = holds(expression, value) === true ? 1 : 0;
    return raster;
  }

  /** Where a region is, as its limits say; `most` is how many of its boxes share a point. */
  draw(region: Region): { readonly raster: Raster; readonly most: number } {
    const times = new Uint16Array(this.size);
    for (const limits of limitsOf(region))
      for (const at of this.#inside(limits)) times[at] = (times[at] ?? 0) + 1;
    return { raster: Uint8Array.from(times, (count) => Math.min(count, 1)), most: Math.max(0, ...times) };
  }

  /** The numbers of the two neighbours in every step of one along a dimension of numbers. */
  *steps(): Generator<{ dimension: string; from: number; to: number }> {
    for (const [place, { name, is }] of this.#dimensions.entries()) {
      if (is === 'set') continue;
      const stride = this.#strides[place] ?? 0;
      for (let at = 0; at < this.size; at += 1) {
        const [here, next] = [this.value(at, place), this.value(at + stride, place)];
        if (typeof here !== 'number' || next !== here + 1) continue;
        yield { dimension: name, from: at, to: at + stride };
        yield { dimension: name, from: at + stride, to: at };
      }
    }
  }

  /** Whether a box could allow one value more, or begin or end one step further out, and still be in `raster`. */
  canGrow(limits: readonly Limit[], raster: Raster): boolean {
    return this.#dimensions.some(({ name, is }, place) => {
      const limit = limits.find(({ dimension }) => dimension === name);
      const values = this.#values[place] ?? [];
      const isAllowed = (at: number) => !limit || allows(limit, values[at] ?? null);
      return values.some((value, at) => {
        if (isAllowed(at)) return false;
        const isNext = isAllowed(at - 1) ? at > 0 : isAllowed(at + 1) && at + 1 < values.length;
        return (
          (is === 'set' || isNext) && this.#row(limits, name, value).every((point) => raster[point] === 1)
        );
      });
    });
  }

  /** The points of a box if it had just this value in one dimension. */
  #row(limits: readonly Limit[], dimension: string, value: Value): number[] {
    const others = limits.filter((limit) => limit.dimension !== dimension);
    const just: Limit =
      typeof value === 'number'
        ? { is: 'within', dimension, range: { atLeast: value, atMost: value }, missing: false }
        : { is: 'one-of', dimension, values: value === null ? [] : [value], missing: value === null };
    return this.#inside([...others, just]);
  }

  #inside(limits: readonly Limit[]): number[] {
    let found = [0];
    for (const [place, { name }] of this.#dimensions.entries()) {
      const limit = limits.find(({ dimension }) => dimension === name);
      const stride = this.#strides[place] ?? 0;
      const offsets = (this.#values[place] ?? []).flatMap((value, at) =>
        !limit || allows(limit, value) ? [at * stride] : [],
      );
      found = offsets.flatMap((offset) => found.map((at) => at + offset));
    }
    return found;
  }
}

function allows(limit: Limit, value: Value): boolean {
  if (value === null) return limit.missing;
  if (limit.is === 'one-of') return limit.values.some((one) => one === value);
  return limit.range !== null && Number(value) >= limit.range.atLeast && Number(value) <= limit.range.atMost;
}

/** A raster made point by point from others. */
export function combine(size: number, one: (at: number) => boolean): Raster {
  const raster = new Uint8Array(size);
  for (let at = 0; at < size; at += 1) raster[at] = one(at) ? 1 : 0;
  return raster;
}
