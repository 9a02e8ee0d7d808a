/** Groups of numbers, each in ascending order, that can be asked whether one of them includes another. */
export class Groups {
  readonly #with = new Map<number, Set<number>[]>();
  readonly #all: (readonly number[])[] = [];

  add(group: readonly number[]): void {
    this.#all.push(group);
    const members = new Set(group);
    for (const member of group) {
      const known = this.#with.get(member);
      if (known) known.push(members);
      else this.#with.set(member, [members]);
    }
  }

  /** Whether all members of `group` are together in one of the groups. */
  include(group: readonly number[]): boolean {
    const lists = group.map((member) => this.#with.get(member) ?? []);
    const fewest = lists.reduce((a, b) => (b.length < a.length ? b : a));
    return fewest.some((members) => group.every((member) => members.has(member)));
  }

  /** The groups that no other includes, in order. */
  largest(): readonly (readonly number[])[] {
    const kept = new Groups();
    for (const group of this.#all.toSorted((a, b) => b.length - a.length)) {
      if (!kept.include(group)) kept.add(group);
    }
    return kept.#all.toSorted(inOrder);
  }
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((member, place) => member !== b[place]);
  return at < 0 ? a.length - b.length : (a[at] as number) - (b[at] ?? -1);
}
