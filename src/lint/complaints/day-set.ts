import type { Range } from '../../domain/policy/condition.js';

const WORD = 32;

/** Some of the days of a stretch, a bit for each. */
export class DaySet {
  readonly #bits: Uint32Array;

  private constructor(bits: Uint32Array) {
    this.#bits = bits;
  }

  /** The days of a stretch for which `test` holds. Sets of different stretches have nothing to do with each other. */
  static where({ atLeast, atMost }: Range, test: (day: number) => boolean): DaySet {
    const bits = new Uint32Array(Math.ceil((atMost - atLeast + 1) / WORD));
    for (let day = atLeast; day <= atMost; day += 1) {
      const at = day - atLeast;
      if (test(day)) bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
    }
    return new DaySet(bits);
  }

  /** What it takes to look at it, in steps of `regions`. */
  get steps(): number {
    return this.#bits.length;
  }

  get isEmpty(): boolean {
    return this.#bits.every((word) => word === 0);
  }

  /** The days that both have. */
  and(other: DaySet): DaySet {
    return new DaySet(this.#bits.map((word, at) => word & (other.#bits[at] as number)));
  }
}
