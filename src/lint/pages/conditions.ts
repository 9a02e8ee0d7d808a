import { GOLD_RULE, MEMBERSHIP, type ReadingPage } from './page.js';

const gold = (when: string): string => `facts:\n${MEMBERSHIP}${GOLD_RULE.replace('membership: gold', when)}`;

/** Mistakes in when something holds. */
export const CONDITIONS: readonly ReadingPage[] = [
  {
    code: 'wording-only',
    rationale: 'What people type in their own words is written a hundred ways. Nothing is decided by it.',
    bad: gold('membership: gold, item: dress'),
    good: gold('membership: gold'),
  },
  {
    code: 'sums-only',
    rationale:
      'It says what of the money that’s back was for charges, so that none comes back twice. Nothing is decided by it.',
    bad: gold('membership: gold, charges-back: [voucher]'),
    good: gold('membership: gold, given-back: { over: 0 }'),
  },
  {
    code: 'bound-on-no-number',
    rationale: 'More and less mean something for numbers only.',
    bad: gold('membership: { over: guest }'),
    good: gold('membership: gold'),
  },
  {
    code: 'outside-the-fact',
    rationale: 'No complaint has such a value, so the condition says something else than it seems to.',
    bad: gold('membership: gold, contacts: { at-least: 7 }'),
    good: gold('membership: gold, contacts: { at-least: 3 }'),
  },
  {
    code: 'never-holds',
    rationale: 'Whoever wrote it expects it to hold for somebody.',
    bad: gold('membership: gold, price: { over: 90, under: 40 }'),
    good: gold('membership: gold, price: { over: 40, under: 90 }'),
  },
  {
    code: 'not-takes-one',
    rationale:
      '“Not both” and “neither” are two things. With one key under each “not” there is no doubt which is meant.',
    bad: gold('membership: gold, not: { channel: store, paid-by: cash }'),
    good: gold('membership: gold, none-of: [ { channel: store }, { paid-by: cash } ]'),
  },
];
