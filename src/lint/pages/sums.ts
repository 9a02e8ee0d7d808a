import type { ReadingPage } from './page.js';

/** Mistakes in who customers are to us, and in the sums. */
export const SUMS: readonly ReadingPage[] = [
  {
    code: 'last-customer',
    rationale:
      'Everybody is some kind of customer, so the last line takes whoever is left, and only the last.',
    bad: 'customers:\n  - { name: regular, when: { orders-before: { at-least: 2 } }, spend-a-year: 240, stays: 63% }\n  - { name: new, when: { orders-before: { under: 2 } }, spend-a-year: 90, stays: 30% }\n',
    good: 'customers:\n  - { name: regular, when: { orders-before: { at-least: 2 } }, spend-a-year: 240, stays: 63% }\n  - { name: new, spend-a-year: 90, stays: 30% }\n',
  },
  {
    code: 'endless-worth',
    rationale:
      'If everybody stays for ever and a pound next year is worth a pound today, a customer is worth all the money there is.',
    bad: 'sums: { discount-rate: 0% }\ncustomers: [ { name: new, spend-a-year: 90, stays: 100% } ]\n',
    good: 'sums: { discount-rate: 10% }\ncustomers: [ { name: new, spend-a-year: 90, stays: 90% } ]\n',
  },
  {
    code: 'spread-order',
    rationale:
      'The cautious figure is the lowest and the hopeful one the highest, or “pays even on the cautious figure” would be a lie.',
    bad: 'sums: { lift: { small: { first: [49, 24.5, 8] } } }\n',
    good: 'sums: { lift: { small: { first: [8, 24.5, 49] } } }\n',
  },
  {
    code: 'curve-order',
    rationale: 'A curve is read from left to right, from nothing mended on.',
    bad: 'sums: { curves: { kept: [[0, 0], [1, 0.9], [0.3, 0.5], [1.5, 1]] } }\n',
    good: 'sums: { curves: { kept: [[0, 0], [0.3, 0.5], [1, 0.9], [1.5, 1]] } }\n',
  },
  {
    code: 'no-such-day',
    rationale: 'A policy that counts from a day that never comes never counts.',
    bad: 'effective: { from: 2026-02-30 }\n',
    good: 'effective: { from: 2026-03-01 }\n',
  },
];
