import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/domain/values/day.js';
import { heardIn } from '../../src/interview/index.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';

const TODAY = parseDay('2026-11-22') ?? 0;

const FIGURES = ['price', 'other-costs', 'days-since-purchase'];

/** What is heard of figures, with the words that tell each. */
const figures = (trade: string, text: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(heardIn(builtIn(trade), text, TODAY)).flatMap(([fact, told]) =>
      FIGURES.includes(fact) ? [[fact, [told?.value, told?.words]]] : [],
    ),
  );

describe('figures that are told beside what went wrong', () => {
  it.each<readonly [trade: string, text: string, told: object]>([
    [
      'retail',
      'broke, cost 600, bought 2 months ago',
      { price: [60000, 'cost 600'], 'days-since-purchase': [61, 'bought 2 months ago'] },
    ],
    ['retail', 'kettle broke, paid 40 quid', { price: [4000, 'paid 40 quid'] }],
    ['retail', 'paid 120 and it broke', { price: [12000, 'paid 120'] }],
    ['retail', 'paid about forty quid for it', { price: [4000, 'paid about forty quid'] }],
    ['retail', '£35 kettle broke', { price: [3500, '£35'] }],
    ['retail', 'bought it for 40, broke', { price: [4000, 'bought it for 40'] }],
    ['retail', 'it was £35 and it leaks', { price: [3500, '£35'] }],
    ['retail', 'broke, 3 weeks old', { 'days-since-purchase': [21, '3 weeks old'] }],
    ['retail', 'got it last Tuesday, broke', { 'days-since-purchase': [5, 'got it last Tuesday'] }],
    ['retail', 'late, cost us 20 quid in taxis', { 'other-costs': [2000, '20 quid in taxis'] }],
    ['retail', 'late, train fare 12 pounds', { 'other-costs': [1200, 'fare 12 pounds'] }],
    ['retail', 'broke, had to buy a new one for 15', { 'other-costs': [1500, '15'] }],
    [
      'airline',
      'flight cancelled had to pay 140 for hotel and taxi 30',
      { 'other-costs': [17000, '140 for hotel and taxi 30'] },
    ],
    [
      'retail',
      'kettle broke, paid 40 quid, taxi was £12',
      { price: [4000, 'paid 40 quid'], 'other-costs': [1200, 'taxi was £12'] },
    ],
    // Two sums may each be the price; what they lost or want is none; and figures may count anything.
    ['retail', 'it was £35 or £40', {}],
    ['retail', 'late, had to pay 140 or 150 for a hotel', {}],
    ['electronics', 'sent the 64 gig, I paid for 256', {}],
    ['airline', 'delayed 5 hours', {}],
    ['airline', 'got to Rome gone 3 in the morning', {}],
    ['retail', 'shelf said a tenner, till said fifteen', {}],
    ['retail', 'overcharged £5', {}],
    ['retail', 'charged £20 twice', {}],
    ['retail', 'wants £20 back', {}],
    ['retail', 'paid 5 too much', {}],
    ['retail', 'taxi 30 minutes late', {}],
    ['retail', 'never paid 40', {}],
    ['retail', 'my 3 year old son broke it', {}],
    ['retail', 'bought 2, one broke', {}],
    ['retail', 'lasted 2 weeks', {}],
    ['retail', 'broke 2 weeks ago', {}],
    ['retail', 'bought 3 weeks ago, 2 months old', {}],
  ])('in %s: %s', (trade, text, told) => {
    expect(figures(trade, text)).toEqual(told);
  });

  it('are what they paid, however it’s said, whatever stands around it', () => {
    const sum = fc.integer({ min: 1, max: 2000 });
    const said = fc.constantFrom(
      (many: number) => `paid ${many} quid`,
      (many: number) => `paid £${many}`,
      (many: number) => `it cost ${many}`,
      (many: number) => `cost me about ${many} pounds`,
      (many: number) => `got it for £${many}`,
    );
    const beside = fc.constantFrom('kettle broke', 'it came late', 'staff were rude', 'the wrong colour');
    fc.assert(
      fc.property(sum, said, beside, fc.boolean(), (many, say, other, isFirst) => {
        const typed = (isFirst ? [say(many), other] : [other, say(many)]).join(', ');
        const told = heardIn(builtIn('retail'), typed, TODAY)['price'];
        expect([typed, told?.value]).toEqual([typed, many * 100]);
        expect(typed).toContain(told?.words);
      }),
      { numRuns: draws(200) },
    );
  });
});
