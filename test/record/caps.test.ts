import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDay } from '../../src/domain/values/day.js';
import { type Cap, leftOf, usedOf } from '../../src/record/caps.js';
import { type PastAnswer, pastAnswers } from '../../src/record/past-answers.js';
import { firstDay, type Window } from '../../src/record/window.js';
import { draws } from '../draws.js';
import { days, histories } from './entries.js';

const windows: fc.Arbitrary<Window> = fc.record({
  count: fc.integer({ min: 1, max: 90 }),
  unit: fc.constantFrom('day', 'week'),
});

const caps: fc.Arbitrary<Cap> = fc.record({
  within: windows,
  atMost: fc.integer({ min: 0, max: 10_000 }),
  counts: fc.constantFrom('goodwill', 'times'),
  currency: fc.constantFrom('GBP', 'EUR'),
  remedies: fc.constantFrom(null, ['voucher'], ['part-back', 'voucher'], ['refund']),
});

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

function usedByHand({ within, counts, currency, remedies }: Cap, past: readonly PastAnswer[], today: number) {
  let used = 0;
  for (const answer of past) {
    if (answer.currency !== currency || !isInside(answer.day, within, today)) continue;
    if (counts === 'goodwill') used += answer.goodwill;
    else if (remedies === null) used += answer.goodwill > 0 ? 1 : 0;
    else if (answer.remedies.some((one) => remedies.includes(one.id) && !one.owed)) used += 1;
  }
  return used;
}

describe('a cap', () => {
  it('is used by what going through the calendar finds', () => {
    fc.assert(
      fc.property(caps, histories, days, (cap, entries, today) => {
        const past = pastAnswers(entries);
        const used = usedByHand(cap, past, today);
        expect(usedOf(cap, past, today)).toBe(used);
        expect(leftOf(cap, past, today)).toBe(Math.max(0, cap.atMost - used));
      }),
      { numRuns: draws(900) },
    );
  });

  it('has no more left once the clock is set back', () => {
    fc.assert(
      fc.property(caps, histories, days, fc.nat(60), (cap, entries, today, back) => {
        const past = pastAnswers(entries);
        expect(leftOf(cap, past, today - back)).toBeLessThanOrEqual(leftOf(cap, past, today));
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
