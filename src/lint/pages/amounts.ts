import { deliveryOf, hoursRule, type ReadingPage } from './page.js';

const NOT_READ = 'Nobody guesses how much was meant: it is money.';

/** Mistakes in amounts: money, shares, and what they rest on. */
export const AMOUNTS: readonly ReadingPage[] = [
  {
    code: 'too-many-decimals',
    rationale: 'There is no smaller coin. What is meant has to be a sum that can be paid.',
    bad: deliveryOf('4.955'),
    good: deliveryOf('4.95'),
  },
  {
    code: 'too-large',
    rationale: 'Multiplied often enough, a price becomes more than there is money. It was not meant.',
    bad: deliveryOf('{ each: { each: price, per: price }, per: price }'),
    good: deliveryOf('{ percent: 10%, of: price }'),
  },
  {
    code: 'out-of-range',
    rationale: 'A share of a thousand percent is a slip of the finger, and an expensive one.',
    bad: deliveryOf('{ percent: 2000%, of: price }'),
    good: deliveryOf('{ percent: 20%, of: price }'),
  },
  {
    code: 'percent-of-what',
    rationale: NOT_READ,
    bad: deliveryOf('5%'),
    good: deliveryOf('{ percent: 5%, of: price }'),
  },
  {
    code: 'wrong-unit',
    rationale: 'Hours are not pounds. Say what each of them is worth.',
    bad: hoursRule('hours-late'),
    good: hoursRule('{ each: 0.50, per: hours-late }'),
  },
  {
    code: 'harm-outside-remedy',
    rationale: 'What a mishap did is only known when there is one, so only remedies may rest on it.',
    bad: deliveryOf('goods'),
    good: 'remedies:\n  small-gift: { kind: gift, label: "a small gift", cost: 5, worth: { least-of: [9, trouble] } }\n',
  },
  {
    code: 'to-without-round',
    rationale: NOT_READ,
    bad: deliveryOf('{ percent: 10%, of: price, to: 5 }'),
    good: deliveryOf('{ percent: 10%, of: price, round: up, to: 5 }'),
  },
  {
    code: 'by-no-values',
    rationale:
      'An amount can go by the values of a fact only where the fact has values to list; for numbers there are bands.',
    bad: deliveryOf('{ by: price, where: { cheap: 3 }, else: 4.95 }'),
    good: deliveryOf('{ by: price, bands: [ { up-to: 20, is: 3 }, { is: 4.95 } ] }'),
  },
  {
    code: 'not-covered',
    rationale: 'For the values that are left out, nobody knows how much it is.',
    bad: deliveryOf('{ by: channel, where: { store: 0, online: 4.95 } }'),
    good: deliveryOf('{ by: channel, where: { store: 0 }, else: 4.95 }'),
  },
  {
    code: 'bands-over-no-number',
    rationale: 'Bands are stretches of a number. A fact with a few values is told apart with “where”.',
    bad: deliveryOf('{ by: channel, bands: [ { is: 5 } ] }'),
    good: deliveryOf('{ by: channel, where: { store: 0 }, else: 5 }'),
  },
  {
    code: 'band-order',
    rationale: 'A band without an end takes every number there is, and leaves nothing to those after it.',
    bad: hoursRule('{ by: hours-late, bands: [ { is: 5 }, { up-to: 24, is: 10 } ] }'),
    good: hoursRule('{ by: hours-late, bands: [ { up-to: 24, is: 10 }, { is: 5 } ] }'),
  },
  {
    code: 'band-overlap',
    rationale: 'Of two bands that hold the same number only one can count, and which one is anybody’s guess.',
    bad: hoursRule('{ by: hours-late, bands: [ { up-to: 24, is: 10 }, { up-to: 4, is: 5 }, { is: 15 } ] }'),
    good: hoursRule('{ by: hours-late, bands: [ { up-to: 4, is: 5 }, { up-to: 24, is: 10 }, { is: 15 } ] }'),
  },
  {
    code: 'band-gap',
    rationale: 'For a number past the last band, nobody knows how much it is.',
    bad: hoursRule('{ by: hours-late, bands: [ { up-to: 4, is: 5 }, { up-to: 24, is: 10 } ] }'),
    good: hoursRule('{ by: hours-late, bands: [ { up-to: 4, is: 5 }, { is: 10 } ] }'),
  },
  {
    code: 'unreachable-band',
    rationale: 'Whoever wrote the band expects somebody to get what it says. Nobody can.',
    bad: hoursRule('{ by: hours-late, bands: [ { up-to: 240, is: 5 }, { is: 10 } ] }'),
    good: hoursRule('{ by: hours-late, bands: [ { up-to: 24, is: 5 }, { is: 10 } ] }'),
  },
];
