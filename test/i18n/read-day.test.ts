import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay, weekdayOf, writeDay } from '../../src/domain/values/day.js';
import { WEEKDAYS } from '../../src/domain/values/weekdays.js';
import { ENGLISH } from '../../src/i18n/en/index.js';
import { daysMeant, readDay } from '../../src/i18n/values/read-day.js';
import { readFact } from '../../src/i18n/values/read-facts.js';
import { builtIn } from '../fixtures/built-in.js';

const WORDS = ENGLISH.interview;
/** A Tuesday. */
const TODAY = parseDay('2026-11-24') as number;

const iso = (text: string): string | undefined => {
  const day = readDay(text, WORDS, TODAY);
  return day === undefined ? undefined : writeDay(day);
};

const days = fc.integer({ min: TODAY - 4000, max: TODAY });

/** A day in every spelling that tells it and no other. */
function spellings(day: number): string[] {
  const [year = '', month = '', ofMonth = ''] = writeDay(day).split('-');
  const plain = String(Number(ofMonth));
  const names = (WORDS.months[Number(month) - 1] ?? '').split(' ');
  const named = names.flatMap((name) => [
    ...[`${plain} ${name} ${year}`, `${ofMonth}-${name}-${year}`, `${plain}/${name}/${year}`],
    ...[
      `${name} ${plain}, ${year}`,
      `${plain}th of ${name.toUpperCase()} ${year}`,
      `${plain}${name} ${year}`,
    ],
  ]);
  return [
    ...named,
    `${year}-${month}-${ofMonth}`,
    `${year}/${Number(month)}/${plain}`,
    `${year}.${month}.${ofMonth}`,
  ];
}

describe('a day', () => {
  it('is read in every spelling that tells it', () => {
    fc.assert(
      fc.property(days, (day) => {
        for (const text of spellings(day)) expect([text, iso(text)]).toEqual([text, writeDay(day)]);
      }),
    );
  });

  it.each([
    ['yesterday', '2026-11-23'],
    ['Tuesday', '2026-11-24'],
    ['last tuesday', '2026-11-17'],
    ['on Tuesday', '2026-11-24'],
    ['last Mon', '2026-11-23'],
    ['wed', '2026-11-18'],
    ['12 nov', '2026-11-12'],
    ['nov 12', '2026-11-12'],
    ['12nov', '2026-11-12'],
    ['25/12', '2025-12-25'],
    ['25.12.2025', '2025-12-25'],
    ['next tuesday', undefined],
    ['tuesday tuesday', undefined],
    ['12/11/2026', undefined],
    ['12/11', undefined],
    ['31/31/2026', undefined],
    ['1.5', undefined],
    ['2-3', undefined],
  ])('“%s” is %s on a Tuesday', (text, day) => {
    expect(iso(text)).toBe(day);
  });

  it('of the week is the latest that isn’t ahead; the last one is before today', () => {
    const words = WORDS.weekdays.flatMap((names, at) => names.split(' ').map((name) => [name, WEEKDAYS[at]]));
    fc.assert(
      fc.property(days, fc.constantFrom(...words), (today, [name = '', weekday]) => {
        for (const [text, least] of [
          [name, 0],
          [`on ${name}`, 0],
          [`last ${name}`, 1],
        ] as const) {
          const day = readDay(text, WORDS, today) ?? Number.NaN;
          expect(weekdayOf(day)).toBe(weekday);
          expect(today - day).toBeGreaterThanOrEqual(least);
          expect(today - day).toBeLessThanOrEqual(least + 6);
        }
      }),
    );
  });

  it('in figures is never taken for another: it’s read where nothing else can be meant, and both are named where it can', () => {
    const policy = builtIn('retail');
    const bought = policy.facts.find(({ name }) => name === 'purchased-on');
    if (!bought) throw new Error('Nobody is asked when they bought it.');
    let refused = 0;
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.'), fc.boolean(), (day, mark, isDayFirst) => {
        const [year, month, ofMonth] = writeDay(day).split('-').map(Number);
        const text = (isDayFirst ? [ofMonth, month, year] : [month, ofMonth, year]).join(mark);
        expect(daysMeant(text, WORDS, TODAY)).toContain(day);
        const reading = readFact(policy, bought, text, TODAY);
        if ('value' in reading) expect(reading.value).toBe(day);
        else {
          refused += 1;
          expect(reading.wrong).toMatch(/may be \d+ \w+ \d{4} or \d+ \w+ \d{4}\.$/);
          expect(daysMeant(text, WORDS, TODAY).every((one) => one <= TODAY)).toBe(true);
        }
      }),
    );
    expect(refused).toBeGreaterThan(0);
  });
});
