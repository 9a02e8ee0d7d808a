import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingDaysBetween, yearsWithoutHolidays } from '../../src/domain/policy/calendar.js';
import { DATE_BOUNDS, monthsBefore, parseDay, weekdayOf, writeDay } from '../../src/domain/values/day.js';
import { WEEKDAYS } from '../../src/domain/values/weekdays.js';
import { ENGLISH } from '../../src/i18n/en/index.js';
import { likelyDay, readDay } from '../../src/i18n/values/read-day.js';

const at = (text: string): number => parseDay(text) as number;
const TODAY = at('2026-11-22');
const day = fc.integer({ min: DATE_BOUNDS.atLeast, max: DATE_BOUNDS.atMost });

const calendar = fc.record({
  weekend: fc.subarray([...WEEKDAYS], { maxLength: 6 }),
  holidays: fc
    .uniqueArray(fc.integer({ min: TODAY - 40, max: TODAY + 40 }))
    .map((days) => days.toSorted((a, b) => a - b)),
});

describe('a day', () => {
  it('is written as it is read, and follows the one before it in the week', () => {
    fc.assert(
      fc.property(day, (one) => {
        expect(parseDay(writeDay(one))).toBe(one);
        const [before, after] = [weekdayOf(one), weekdayOf(one + 1)].map((name) => WEEKDAYS.indexOf(name));
        expect(after).toBe(((before ?? 0) + 1) % 7);
      }),
    );
    expect(weekdayOf(TODAY)).toBe('sunday');
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '24/12/2026', '20261224', '', '2025-02-29'])(
    'is none where the calendar has none: %s',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );

  it.each([
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-30', 1, '2024-02-29'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-11-22', 12, '2025-11-22'],
    ['2024-02-29', 12, '2023-02-28'],
  ])('is the same of the month before, or its last: %s, %i before', (from, months, to) => {
    expect(writeDay(monthsBefore(at(from), months))).toBe(to);
  });
});

describe('working days', () => {
  it('are those between two days that the calendar leaves, the last included and the first not', () => {
    const near = fc.integer({ min: TODAY - 60, max: TODAY + 60 });
    fc.assert(
      fc.property(calendar, near, near, ({ weekend, holidays }, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        let count = 0;
        for (let next = from + 1; next <= to; next += 1)
          if (!weekend.includes(weekdayOf(next)) && !holidays.includes(next)) count += 1;
        expect(workingDaysBetween({ weekend, holidays }, from, to)).toBe(count);
        expect(workingDaysBetween({ weekend, holidays }, to, from)).toBe(0 - count);
      }),
    );
  });

  it('miss the holidays of a year that has none, where others have some', () => {
    const holidays = ['2025-12-25', '2027-01-01'].map(at);
    expect(yearsWithoutHolidays({ weekend: [], holidays }, 2024, 2028)).toEqual([2024, 2026, 2028]);
    expect(yearsWithoutHolidays({ weekend: [], holidays: [] }, 2024, 2028)).toEqual([]);
  });
});

describe('a day as people say it', () => {
  it.each([
    ['2026-11-01', '2026-11-01'],
    ['1 Nov', '2026-11-01'],
    ['1st of November', '2026-11-01'],
    ['Nov 1', '2026-11-01'],
    ['23 Nov', '2025-11-23'],
    ['22 nov', '2026-11-22'],
    ['29 Feb', '2024-02-29'],
    ['1 Nov 2025', '2025-11-01'],
    ['2 weeks', '2026-11-08'],
    ['3 days ago', '2026-11-19'],
    ['a month', '2026-10-22'],
    ['2 months', '2026-09-22'],
    ['a year', '2025-11-22'],
    ['yesterday', '2026-11-21'],
    ['a fortnight ago', '2026-11-08'],
    ['couple of weeks', '2026-11-08'],
    ['two fortnights', '2026-10-25'],
    ['last week', '2026-11-15'],
    ['last month', '2026-10-22'],
    ['10 days ago', '2026-11-12'],
    ['half a year', '2026-05-22'],
    ['a year and a half', '2025-05-22'],
    ['1 year 2 months', '2025-09-22'],
    ['2 weeks and 3 days', '2026-11-05'],
    ['a month and a half', null],
    ['half past two', null],
    ['last', null],
    ['week', null],
    ['2 weeks 1.123', null],
    ['1,000 days', null],
    [`${'a'.repeat(4096)}!`, null],
    ['30 Feb', null],
    ['2 hours', null],
    ['sometime', null],
    ['', null],
  ])('%s', (said, meant) => {
    const read = readDay(said, ENGLISH.interview, TODAY);
    expect(read === undefined ? null : writeDay(read)).toBe(meant);
  });

  it.each([
    ['24/12/2026', '2026-12-24'],
    ['12/24/2026', '2026-12-24'],
    ['24.12.2026', '2026-12-24'],
    ['2026/12/24', '2026-12-24'],
    ['20261224', '2026-12-24'],
    ['24 December 2026', '2026-12-24'],
    ['4/4/2026', '2026-04-04'],
    ['03/04/2026', undefined],
    ['31/02/2026', undefined],
    ['christmas', undefined],
  ])('or writes it otherwise, is told how it is written where that is clear: %s', (text, meant) => {
    expect(likelyDay(text, ENGLISH.interview)).toBe(meant);
  });
});
