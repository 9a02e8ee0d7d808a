import { type Axis, type Cut, costOf, type Edge, type Limit, sameParts } from './axis.js';

import type { Part, Value } from './part.js';
import type { Test } from './test.js';

/** A dimension that takes one of a few values: one-of facts and yes or no. */
export type SetDimension = {
  readonly name: string;
  readonly is: 'set';
  readonly values: readonly string[];
  /** Whether the fact may be missing or not apply; then neither a test on it nor the test's `not` holds. */
  readonly mayBeMissing?: boolean;
  /** The value to prefer in a witness. */
  readonly usual?: string | null;
};

/** Bits in one number of a part; 32 is what JavaScript's bitwise operators work on. */
const WORD = 32;

/** How many ways to divide a set are weighed; more cost time and are hardly ever better. */
const MOST_CUTS = 32;

type Group = { readonly part: Part; count: number };

/** A set of values as bits, the first value lowest; a missing value is one more, after the last. */
export class SetAxis implements Axis {
  readonly name: string;
  readonly usual: Value | undefined;
  readonly all: Part;
  readonly #values: readonly Value[];
  readonly #places: ReadonlyMap<Value, number>;
  /** The part of each value alone, made once: points ask for them again and again. */
  readonly #alone: readonly Part[];

  constructor({ name, values, mayBeMissing, usual }: SetDimension) {
    this.name = name;
    this.usual = usual;
    this.#values = mayBeMissing ? [...values, null] : [...values];
    this.#places = new Map(this.#values.map((value, place) => [value, place]));
    if (this.#values.length === 0) throw new RangeError(`"${name}" has no values.`);
    if (this.#places.size < this.#values.length) throw new RangeError(`"${name}" has a value twice.`);
    this.all = this.#bits(this.#values);
    this.#alone = this.#values.map((value) => this.#bits([value]));
  }

  meets(a: Part, b: Part): boolean {
    for (let word = 0; word < a.length; word += 1) {
      if (((a[word] as number) & (b[word] as number)) !== 0) return true;
    }
    return false;
  }

  covers(outer: Part, inner: Part): boolean {
    for (let word = 0; word < inner.length; word += 1) {
      if (((inner[word] as number) & ~(outer[word] as number)) !== 0) return false;
    }
    return true;
  }

  common(a: Part, b: Part): Part | undefined {
    return someOf(a.map((bits, word) => bits & (b[word] as number)));
  }

  joined(parts: readonly Part[]): readonly Part[] {
    return [this.#together(parts)];
  }

  widened(_part: Part, taken: readonly Part[]): Part {
    return without(this.all, this.#together(taken));
  }

  cut(within: Part, parts: readonly Part[]): Cut | undefined {
    const groups = [...this.#grouped(within, parts)];
    const cuts = groups
      .filter(({ part }) => !sameParts(part, within))
      .slice(0, MOST_CUTS)
      .map(({ part }) => this.#cutAlong(part, without(within, part), groups));
    return cuts.length === 0 ? undefined : cuts.reduce((best, cut) => (cut.cost < best.cost ? cut : best));
  }

  select(test: Test, holds: boolean): readonly Part[] {
    const chosen = this.#chosen(test);
    const rest = this.#values.filter((value) => !chosen.includes(value));
    const part = holds ? chosen : test.is === 'missing' ? rest : rest.filter((value) => value !== null);
    return part.length === 0 ? [] : [this.#bits(part)];
  }

  allows(part: Part, value: Value | undefined): boolean {
    const place = value === undefined ? undefined : this.#places.get(value);
    return place !== undefined && this.meets(part, this.#bit(place));
  }

  limit(part: Part): Limit {
    const values = this.#read(part);
    const given = values.filter((value): value is string => value !== null);
    return {
      is: 'one-of',
      dimension: this.name,
      values: given,
      missing: given.length < values.length,
    };
  }

  /** The usual value, else the first in the order they were declared. */
  pick(part: Part): Value {
    if (this.allows(part, this.usual)) return this.usual as Value;
    return this.#read(part)[0] as Value;
  }

  /** Values of a set have no neighbours. */
  edges(): readonly Edge[] {
    return [];
  }

  #chosen(test: Test): readonly Value[] {
    if (test.is === 'missing') return this.#places.has(null) ? [null] : [];
    if (test.is === 'within') throw new RangeError(`"${this.name}" is a set and has no ranges.`);
    const stranger = test.values.find((value) => !this.#places.has(value));
    if (stranger !== undefined) throw new RangeError(`"${this.name}" is never "${stranger}".`);
    return test.values;
  }

  /** What each of `parts` allows within `within`, with how many allow just that. */
  #grouped(within: Part, parts: readonly Part[]): Iterable<Group> {
    const groups = new Map<string | number, Group>();
    for (const whole of parts) {
      const part = whole.map((bits, word) => bits & (within[word] as number));
      const key = part.length === 1 ? (part[0] as number) : part.join();
      const group = groups.get(key);
      if (group) group.count += 1;
      else groups.set(key, { part, count: 1 });
    }
    return groups.values();
  }

  #cutAlong(part: Part, rest: Part, groups: readonly Group[]): Cut {
    let [left, right] = [0, 0];
    for (const group of groups) {
      if (this.meets(group.part, part)) left += group.count;
      if (this.meets(group.part, rest)) right += group.count;
    }
    return { cost: costOf(left, right), sides: [part, rest] };
  }

  #together(parts: readonly Part[]): Part {
    return this.all.map((_, word) => parts.reduce((bits, part) => bits | (part[word] as number), 0));
  }

  #read(part: Part): readonly Value[] {
    return this.#values.filter((_, place) => this.meets(part, this.#bit(place)));
  }

  #bits(values: readonly Value[]): Part {
    const words = new Array<number>(Math.ceil(this.#values.length / WORD)).fill(0);
    for (const value of values) {
      const place = this.#places.get(value) as number;
      const word = Math.floor(place / WORD);
      words[word] = (words[word] as number) | (1 << (place % WORD));
    }
    return words;
  }

  #bit(place: number): Part {
    return this.#alone[place] as Part;
  }
}

const without = (part: Part, taken: Part): Part => part.map((bits, word) => bits & ~(taken[word] as number));

const someOf = (part: Part): Part | undefined => (part.some((bits) => bits !== 0) ? part : undefined);
