import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '../../src/domain/policy/fact.js';
import { asDaysAgo } from '../../src/i18n/values/days-ago.js';
import { readFact } from '../../src/i18n/values/read-facts.js';
import { SHOP } from '../fixtures/policy.js';

const counting = (name: string, decimals = 0, atMost = 10_000): FactDefinition => ({
  name,
  type: { is: 'number', decimals, atLeast: 0, atMost: atMost * 10 ** decimals },
  ask: 'How many?',
  use: 'condition',
  builtIn: false,
});

const DAYS = counting('days-since-purchase');

/** What is read, or the way out. */
function read(fact: FactDefinition, text: string): unknown {
  const reading = readFact(SHOP, fact, asDaysAgo(fact, text, '2026-11-29'));
  return 'value' in reading ? reading.value : reading.hint;
}

describe('a number with its unit', () => {
  it.each([
    ['2 weeks', 14],
    ['2 months', 61],
    ['2 years', 730],
    ['6 years', 2190],
    ['60 days', 60],
    ['12 months', 365],
    ['1 day ago', 1],
    ['3w', 21],
    ['48 hours', 2],
    ['36 hours', 'Write 1 or 2.'],
    ['2 fortnights', 28],
    ['a fortnight ago', 14],
    ['couple of weeks', 14],
    ['a couple of weeks ago', 14],
    ['a couple weeks', 14],
    ['half a year', 183],
    ['a year and a half', 548],
    ['1½ years', 548],
    ['ten days', 10],
    ['10 days ago', 10],
    ['1 year and 2 weeks', 379],
    ['1 week 2 days', 9],
    ['2 days 1 week', 'Write a whole number from 0 to 10000.'],
    ['half past two', 'Write a whole number from 0 to 10000.'],
    ['two 3 weeks', 'Write a whole number from 0 to 10000.'],
    ['-2 weeks', 'Write a whole number from 0 to 10000.'],
    ['a few weeks', 'Write a whole number from 0 to 10000.'],
    ['weeks', 'Write a whole number from 0 to 10000.'],
    ['and', 'Write a whole number from 0 to 10000.'],
  ])('is read in what the fact counts: %s', (text, value) => {
    expect(read(DAYS, text)).toBe(value);
  });

  it.each([
    [counting('hours-late'), '2h59', 'Write 2 or 3.'],
    [counting('hours-late', 2), '1:30', 150],
    [counting('hours-late', 2), '2 and a half hours', 250],
    [counting('hours-late', 2), 'an hour and a half', 150],
    [counting('hours-late', 2), 'half an hour', 50],
    [counting('hours-late', 2), 'half hour', 50],
    [counting('hours-late', 2), 'one and a half hours', 150],
    [counting('hours-late', 2), '1½ hours', 150],
    [counting('hours-late', 2), '1 ½ hrs', 150],
    [counting('hours-late', 2), '½ hour', 50],
    [counting('hours-late', 2), '2,5 hours', 250],
    [counting('hours-late', 2), 'a couple of hours late', 200],
    [counting('minutes-late'), '2 hours 59 minutes', 179],
    [counting('minutes-late'), '2h 59m', 179],
    [counting('minutes-late'), '1 hour and 10 mins', 70],
    [counting('hours-late'), 'half past two', 'Write a whole number from 0 to 10000.'],
    [counting('hours-late', 1), '90 min', 15],
    [counting('minutes_late'), '2h59', 179],
    [counting('minutesLate'), '2 hours', 120],
    [counting('weight'), '2 weeks', 'Write a whole number from 0 to 10000.'],
  ])('is so of every fact that counts time, and of no other: %j', (fact, text, value) => {
    expect(read(fact, text)).toBe(value);
  });

  it('is never another number than the one it says, whatever the unit', () => {
    const sizes = { days: 1, weeks: 7, years: 365 } as const;
    fc.assert(
      fc.property(fc.nat(27), fc.constantFrom('days', 'weeks', 'years' as const), (count, unit) => {
        expect(read(DAYS, `${count} ${unit}`)).toBe(count * sizes[unit as keyof typeof sizes]);
      }),
    );
  });
});

describe('a number that is nearly one', () => {
  it.each([
    [DAYS, '29.5', 'Write 29 or 30.'],
    [DAYS, '12,1', 'Write 12 or 13.'],
    [counting('hours-late', 1), '12,1', 121],
    [DAYS, '12,100', 'Write a whole number from 0 to 10000.'],
    [counting('bags', 0, 3), '3.5', 'Write 3.'],
    [DAYS, '2026-11-01', 28],
    [DAYS, '2026-12-01', 'Write a whole number from 0 to 10000.'],
    [counting('hours-late', 0, 120), 'x', 'Write a whole number from 0 to 120.'],
  ])('has its own neighbours for a way out, and no other number: %j', (fact, text, value) => {
    expect(read(fact, text)).toBe(value);
  });
});
