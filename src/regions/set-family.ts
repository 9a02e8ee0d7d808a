/** Bits in one number. */
const WORD = 32;

/** Groups of numbers, each in ascending order, that can be asked whether one of them includes another. */
export class SetFamily {
  readonly #all: (readonly number[])[] = [];
  /** For each member a bit for every group that it is in. */
  readonly #with = new Map<number, number[]>();

  add(group: readonly number[]): void {
    const word = Math.floor(this.#all.length / WORD);
    const bit = 1 << (this.#all.length % WORD);
    this.#all.push(group);
    for (const member of group) {
      const bits = this.#with.get(member) ?? [];
      bits[word] = (bits[word] ?? 0) | bit;
      this.#with.set(member, bits);
    }
  }

  /** Whether all members of `group` are together in one of the groups. */
  include(group: readonly number[]): boolean {
    const [first = [], ...rest] = group.map((member) => this.#with.get(member) ?? []);
    return first.some((bits, word) => rest.reduce((both, other) => both & (other[word] ?? 0), bits) !== 0);
  }

  /** The groups that no other includes, in order. */
  largest(): readonly (readonly number[])[] {
    const kept = new SetFamily();
    for (const group of this.#all.toSorted((a, b) => b.length - a.length)) {
      if (!kept.include(group)) kept.add(group);
    }
    return kept.#all.toSorted(inOrder);
  }
}

/** By their first numbers that differ: of two that don't include one another there are some. */
function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((member, place) => member !== b[place]);
  return Number(a[at]) - Number(b[at]);
}
