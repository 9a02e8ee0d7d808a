import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSums, type DaySums, DIMENSIONS, NO_SUMS } from '../../src/domain/results/record-sums.js';
import { matterSums, sumsBetween, sumsKey } from '../../src/report/index.js';
import { draws } from '../draws.js';
import { chainOf, PLAIN } from '../record/entries.js';
import { records } from './answers.js';
import { allSums, bruteSums, isAnything, lookAt, namesIn } from './brute-force.js';

describe('the sums of a record', () => {
  it('are those that somebody finds who looks at every answer', () => {
    fc.assert(
      fc.property(records, (drawn) => {
        const entries = chainOf(drawn);
        const rows = allSums(entries);
        const looked = lookAt(entries);
        for (const dimension of DIMENSIONS) {
          if (dimension === 'outcome' || dimension === 'remedy') continue;
          for (const name of namesIn(looked, dimension).filter(Boolean)) {
            const brute = bruteSums(looked, dimension, name);
            const added = rows.filter((row) => row.dimension === dimension && row.name === name);
            expect(added.length > 0).toBe(isAnything(brute));
            expect(added.reduce(bothOf, NO_SUMS)).toEqual(brute);
          }
        }
      }),
      { numRuns: draws(900), seed: 41 },
    );
  });

  it('of remedies are what each cost itself', () => {
    fc.assert(
      fc.property(records, (drawn) => {
        const entries = chainOf(drawn);
        const rows = allSums(entries).filter(({ dimension }) => dimension === 'remedy');
        const given = lookAt(entries)
          .filter(({ about }) => !about.some(({ kind }) => kind === 'undo'))
          .flatMap((one) => one.given?.remedies ?? []);
        for (const name of ['refund', 'part-back', 'voucher', 'replacement', 'apology']) {
          const own = name === 'apology' ? [] : given.filter(({ id }) => id === name);
          const added = rows.filter((row) => row.name === name).reduce(bothOf, NO_SUMS);
          expect(added.answers).toBe(own.length);
          expect(added.cost).toBe(own.reduce((sum, { cost }) => sum + cost, 0));
          expect(added.owed + added.goodwillCost).toBe(added.cost);
        }
      }),
      { numRuns: draws(300), seed: 42 },
    );
  });

  it('stand under a name that any database can look up', () => {
    const [entry] = chainOf([{ ...PLAIN, cause: 'x'.repeat(5000) }]);
    const rows = entry ? matterSums([entry]) : [];
    expect(rows.find(({ dimension }) => dimension === 'cause')?.name).toMatch(/^x+…$/);
    for (const { name } of rows) expect(name.length).toBeLessThanOrEqual(200);
  });
});

const bothOf = (one: typeof NO_SUMS, other: typeof NO_SUMS) => addSums(one, other);

describe('what has to be added', () => {
  it('takes what was to what is', () => {
    fc.assert(
      fc.property(records, records, (one, other) => {
        const [before, after] = [chainOf(one), chainOf(other)].map((entries) => matterSums(entries)) as [
          readonly DaySums[],
          readonly DaySums[],
        ];
        const found = new Map(before.map((row) => [sumsKey(row), row]));
        for (const row of sumsBetween(before, after)) {
          const old = found.get(sumsKey(row))?.sums ?? NO_SUMS;
          found.set(sumsKey(row), { ...row, sums: addSums(old, row.sums) });
        }
        const byKey = (rows: Iterable<DaySums>) =>
          new Map([...rows].filter(({ sums }) => isAnything(sums)).map((row) => [sumsKey(row), row]));
        expect(byKey(found.values())).toEqual(byKey(after));
        expect(sumsBetween(after, after)).toEqual([]);
      }),
      { numRuns: draws(200), seed: 43 },
    );
  });
});
