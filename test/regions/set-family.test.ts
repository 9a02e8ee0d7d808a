import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SetFamily } from '../../src/regions/set-family.js';
import { draws } from '../draws.js';

const group = (most: number) =>
  fc.uniqueArray(fc.nat(most), { maxLength: 6 }).map((members) => members.toSorted((a, b) => a - b));

/** Few groups of few numbers, which often lie in one another, and more groups than a number has bits. */
const families = fc.oneof(
  fc.array(group(5), { maxLength: 12 }),
  fc.array(group(12), { minLength: 60, maxLength: 110 }),
);

const includes = (one: readonly number[], other: readonly number[]) =>
  other.every((member) => one.includes(member));

/** As a dictionary has words: by their first letters, and a beginning before what it begins. */
function isBefore(one: readonly number[], other: readonly number[]): boolean {
  for (const [at, member] of one.entries()) {
    const against = other[at];
    if (against === undefined) return false;
    if (member !== against) return member < against;
  }
  return one.length < other.length;
}

function familyOf(groups: readonly (readonly number[])[]): SetFamily {
  const family = new SetFamily();
  for (const one of groups) family.add(one);
  return family;
}

describe('a family of sets', () => {
  it('tells which numbers are together in one of them', () => {
    fc.assert(
      fc.property(families, group(12), (groups, asked) => {
        fc.pre(asked.length > 0);
        expect(familyOf(groups).include(asked)).toBe(groups.some((one) => includes(one, asked)));
      }),
      { numRuns: draws(500) },
    );
  });

  it('keeps the largest, each once and in order', () => {
    fc.assert(
      fc.property(families, (all) => {
        const groups = all.filter(({ length }) => length > 0);
        const found = familyOf(groups).largest();
        for (const one of found)
          expect(groups.filter((other) => includes(other, one)).every((other) => includes(one, other))).toBe(
            true,
          );
        for (const one of groups) expect(found.some((other) => includes(other, one))).toBe(true);
        for (const [at, one] of found.slice(1).entries()) expect(isBefore(found[at] ?? [], one)).toBe(true);
      }),
      { numRuns: draws(300) },
    );
  });
});
