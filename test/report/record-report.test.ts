import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BREAKDOWNS, type RecordReport } from '../../src/domain/results/record-report.js';
import { addSums, NO_SUMS, type RecordSums, SUM_NAMES } from '../../src/domain/results/record-sums.js';
import { parseDay, writeDay } from '../../src/domain/values/day.js';
import { dimensionsFor, type ReportParts, recordReport } from '../../src/report/index.js';
import { draws } from '../draws.js';
import { chainOf } from '../record/entries.js';
import { records } from './answers.js';
import { allSums, bruteSums, lookAt, namesIn } from './brute-force.js';

const NO_LISTS = { undone: [], other: [], over: [], notDone: [] };
const DAY = { atLeast: 20_690, atMost: 20_810 };

/** A page of some days, made of rows a day as a record would hand over rows a week. */
function pageOf(entries: ReturnType<typeof chainOf>, wanted: Pick<ReportParts, 'since' | 'until' | 'by'>) {
  const rows = allSums(entries);
  const begun = rows.map(({ day }) => day).sort()[0] ?? null;
  const sums = rows.filter(
    ({ day, dimension }) =>
      day >= wanted.since && day <= wanted.until && dimensionsFor(wanted.by).includes(dimension),
  );
  return recordReport({ ...wanted, begun, sums, listed: NO_LISTS, erased: 0, engine: '0.1.0' });
}

const sumsOnly = (group: RecordSums): RecordSums =>
  addSums(NO_SUMS, Object.fromEntries(SUM_NAMES.map((name) => [name, group[name]])) as RecordSums);

const wanted = fc
  .record({
    since: fc.integer({ min: DAY.atLeast, max: DAY.atMost }),
    length: fc.nat(120),
    by: fc.constantFrom(...BREAKDOWNS),
  })
  .map(({ since, length, by }) => ({ since: writeDay(since), until: writeDay(since + length), by }));

describe('a page', () => {
  it('comes to what somebody finds who looks at every answer of its days', () => {
    fc.assert(
      fc.property(records, wanted, (drawn, days) => {
        const entries = chainOf(drawn);
        const page = pageOf(entries, days);
        const looked = lookAt(entries).filter(
          ({ entry }) => entry.day >= days.since && entry.day <= days.until,
        );
        const currencies = new Set(looked.map(({ entry }) => entry.currency));
        expect(new Set(page.currencies.map(({ currency }) => currency))).toEqual(currencies);
        for (const part of page.currencies) {
          const own = looked.filter(({ entry }) => entry.currency === part.currency);
          const whole = namesIn(own, 'engine').map((name) => bruteSums(own, 'engine', name));
          expect(part.total).toEqual(whole.reduce((sum, one) => addSums(sum, one), NO_SUMS));
          for (const { name, costByWeek: _, aYear: _y, ...cause } of part.causes)
            expect(cause).toEqual(bruteSums(own, 'cause', name));
          expectWeeks(part, page);
          expectGroups(part, days.by);
        }
      }),
      { numRuns: draws(600), seed: 61 },
    );
  });

  type Part = RecordReport['currencies'][number];

  function expectWeeks({ weeks, total, causes }: Part, { since, until }: RecordReport): void {
    expect(weeks.reduce<RecordSums>((sum, one) => addSums(sum, one), NO_SUMS)).toEqual(total);
    for (const { name } of weeks) {
      expect(new Date(name).getUTCDay()).toBe(1);
      expect(name <= until && writeDay((parseDay(name) ?? 0) + 6) >= since).toBe(true);
    }
    for (const { costByWeek, cost } of causes) {
      expect(costByWeek).toHaveLength(weeks.length);
      expect(costByWeek.reduce((sum, one) => sum + one, 0)).toBe(cost);
    }
  }

  /** Whoever is named, those too few to compare, and nobody, are all of it. */
  function expectGroups({ groups, tooFew, unnamed, total }: Part, by: string): void {
    if (by === 'staff') for (const { answers } of groups) expect(answers).toBeGreaterThanOrEqual(20);
    if (by !== 'store' && by !== 'staff' && by !== 'cause') return;
    const parts = [...groups.map(sumsOnly), tooFew?.sums ?? NO_SUMS, unnamed ?? NO_SUMS];
    expect(parts.reduce((sum, one) => addSums(sum, one), NO_SUMS)).toEqual(total);
  }

  /** A record of one cause: so many matters, a day each from a Monday on, with so many of nothing after. */
  const ofOneCause = (matters: number, days: number) => {
    const monday = 20_699;
    const sums = { ...NO_SUMS, answers: 1, matters: 1, cost: 1000 };
    const rows = Array.from({ length: matters }, (_, at) => ({
      ...{ week: writeDay(monday), currency: 'GBP', name: at === 0 ? '0.1.0' : '0.1.0' },
      ...sums,
    })).flatMap((row) => [
      { ...row, dimension: 'engine' as const },
      { ...row, dimension: 'cause' as const, name: 'rain' },
    ]);
    const [since, until] = [writeDay(monday), writeDay(monday + days - 1)];
    const page = { since, until, by: 'week' as const, begun: since };
    return recordReport({ ...page, sums: rows, listed: NO_LISTS, erased: 0, engine: '0.1.0' }).currencies[0];
  };

  it('speaks of a year from 8 weeks and 20 matters on', () => {
    expect(ofOneCause(20, 56)?.causes[0]?.aYear).toBe(Math.round((20_000 * 365) / 56));
    expect(ofOneCause(20, 55)?.causes[0]?.aYear).toBeNull();
    expect(ofOneCause(19, 56)?.causes[0]?.aYear).toBeNull();
  });

  it('counts the days of a record that is younger than the page', () => {
    const [entry] = chainOf(
      fc.sample(records, { numRuns: 30, seed: 3 }).find(({ length }) => length > 0) ?? [],
    );
    if (!entry) throw new Error('Nothing was drawn.');
    const until = writeDay((parseDay(entry.day) ?? 0) + 9);
    expect(pageOf([entry], { since: '2020-01-01', until, by: 'week' }).days).toBe(10);
  });

  it('names a cause to act on from 20 matters on', () => {
    expect(ofOneCause(20, 7)?.advice).toEqual({ is: 'act', cause: 'rain' });
    expect(ofOneCause(19, 7)?.advice).toEqual({ is: 'too-few', cause: 'rain', matters: 19 });
    const page = pageOf(chainOf([]), { since: '2026-01-01', until: '2026-01-02', by: 'week' });
    expect(page).toMatchObject({ currencies: [], days: 0, begun: null });
  });
});
