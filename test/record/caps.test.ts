import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAP_SUBJECTS, type Cap, type CapSubject } from '../../src/domain/policy/cap.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import type { RecordEntry } from '../../src/domain/results/record-entry.js';
import { writeDay } from '../../src/domain/values/day.js';
import type { Window } from '../../src/domain/values/window.js';
import { leftOf, leftOfCaps, type Named, usedOf } from '../../src/record/caps.js';
import { type PastAnswer, pastAnswers } from '../../src/record/past-answers.js';
import { firstDay } from '../../src/record/window.js';
import { draws } from '../draws.js';
import { days, namedHistories, spentIn } from './entries.js';

const windows: fc.Arbitrary<Window> = fc.record({
  count: fc.integer({ min: 1, max: 90 }),
  unit: fc.constantFrom('day', 'week'),
});

const caps: fc.Arbitrary<Cap> = fc
  .record({
    per: fc.constantFrom(...CAP_SUBJECTS),
    within: windows,
    atMost: fc.integer({ min: 1, max: 10_000 }),
    counts: fc.constantFrom('goodwill', 'times'),
    remedies: fc.constantFrom(undefined, ['voucher'], ['part-back', 'voucher'], ['refund']),
  })
  .map(({ remedies, ...cap }) => ({
    ...cap,
    ...(remedies && cap.counts === 'times' ? { remedies } : {}),
    place: { file: 'shop.yaml', line: 1, column: 1 },
  }));

/** Whether a day is inside a window, by the calendar: days are gone through one by one, weeks from Monday to Monday. */
function isInside(day: number, { count, unit }: Window, today: number): boolean {
  if (day > today) return true;
  let [left, at] = [count, today];
  while (left > 0) {
    if (at === day) return true;
    const isMonday = new Date(at * 86_400_000).getUTCDay() === 1;
    if (unit === 'day' || isMonday) left -= 1;
    at -= 1;
  }
  return false;
}

function usedByHand({ within, counts, remedies }: Cap, past: readonly PastAnswer[], today: number) {
  let used = 0;
  for (const answer of past) {
    if (answer.currency !== 'GBP' || !isInside(answer.day, within, today)) continue;
    if (counts === 'goodwill') used += answer.goodwill;
    else if (!remedies) used += answer.goodwill > 0 ? 1 : 0;
    else if (answer.remedies.some((one) => remedies.includes(one.id) && !one.owed)) used += 1;
  }
  return used;
}

/** The answers of somebody, by the entries themselves. */
function answersOf(entries: readonly RecordEntry[], per: CapSubject, name: string): readonly PastAnswer[] {
  const nameIn = (entry: RecordEntry) =>
    per === 'customer' ? entry.customer : entry[per]?.normalize('NFKC').trim().toLowerCase();
  const theirs = entries.filter((entry) => entry.about === null && nameIn(entry) === name);
  const seqs = theirs.map(({ seq }) => seq);
  return pastAnswers(entries.filter(({ seq, about }) => seqs.includes(about ?? seq)));
}

describe('a cap', () => {
  it('is used by what going through the entries and the calendar finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(caps, { maxLength: 4 }),
        namedHistories,
        days,
        async (all, entries, today) => {
          const spent = spentIn(entries);
          const who: Named = { customer: 'ann', staff: ' KIM', store: 'lee' };
          const names = { customer: 'ann', staff: 'kim', store: 'lee' };
          const policy = { caps: all, currency: { code: 'GBP' } } as unknown as Policy;
          const left = await leftOfCaps(policy, who, writeDay(today), async (of) =>
            spent.filter((one) =>
              of.some(
                ({ per, name, currency, since }) =>
                  one.per === per && one.name === name && one.currency === currency && one.day >= since,
              ),
            ),
          );
          const byHand = all.map((cap) =>
            Math.max(0, cap.atMost - usedByHand(cap, answersOf(entries, cap.per, names[cap.per]), today)),
          );
          expect(left).toEqual(byHand);
        },
      ),
      { numRuns: draws(1500) },
    );
  });

  it('is not checked for whoever is not named, and nobody is looked up then', async () => {
    const asked: unknown[] = [];
    const cap = (per: CapSubject): Cap => ({
      ...{ per, within: { count: 1, unit: 'day' }, atMost: 5, counts: 'goodwill' },
      place: { file: 'shop.yaml', line: 1, column: 1 },
    });
    const policy = { caps: CAP_SUBJECTS.map(cap), currency: { code: 'GBP' } } as unknown as Policy;
    const read = async (of: readonly unknown[]) => {
      asked.push(...of);
      return [];
    };
    expect(await leftOfCaps(policy, { customer: null, staff: ' ', store: null }, '2026-11-22', read)).toEqual(
      [null, null, null],
    );
    expect(asked).toEqual([]);
    expect(
      await leftOfCaps(policy, { customer: null, staff: 'Kim', store: null }, '2026-11-22', read),
    ).toEqual([null, 5, null]);
  });

  it('has no more left once the clock is set back', () => {
    fc.assert(
      fc.property(caps, namedHistories, days, fc.nat(60), (cap, entries, today, back) => {
        const spent = spentIn(entries).filter(({ per, name }) => per === cap.per && name === 'kim');
        expect(leftOf(cap, spent, today - back)).toBeLessThanOrEqual(leftOf(cap, spent, today));
        expect(usedOf(cap, spent, today)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: draws(300) },
    );
  });

  it.each([
    [{ count: 90, unit: 'day' }, '2026-11-22', '2026-08-25'],
    [{ count: 1, unit: 'day' }, '2026-11-22', '2026-11-22'],
    [{ count: 1, unit: 'week' }, '2026-11-22', '2026-11-16'],
    [{ count: 1, unit: 'week' }, '2026-11-23', '2026-11-23'],
    [{ count: 2, unit: 'week' }, '2026-11-23', '2026-11-16'],
  ] as const)('of %j on %s begins on %s', (window, today, first) => {
    expect(writeDay(firstDay(window, Date.parse(today) / 86_400_000))).toBe(first);
  });
});
