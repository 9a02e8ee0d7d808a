import fc from 'fast-check';
import { writeDay } from '../../src/domain/values/day.js';
import type { Unchained } from '../../src/record/chain.js';
import { days, GIFTS, PLAIN } from '../record/entries.js';

const named = (...names: readonly string[]) => fc.constantFrom(null, ...names);

const spread = fc
  .tuple(fc.nat(400), fc.nat(400), fc.nat(400))
  .map(([low, more, most]) => ({ low, middle: low + more, high: low + more + most }));

/** Remedies with costs of their own. */
const gifts = fc
  .tuple(
    fc.subarray([...GIFTS]),
    fc.array(fc.integer({ min: -500, max: 4000 }), { minLength: 5, maxLength: 5 }),
  )
  .map(([some, costs]) => some.map((gift, at) => ({ ...gift, cost: costs[at] ?? 0 })));

const decision = fc.record(
  {
    offer: fc.record({ remedies: gifts, goodwill: fc.nat(3000), cost: fc.nat(9000) }),
    rules: fc.subarray(['late-is-owed', 'regulars', 'small-voucher']),
    harm: fc.record({ goods: fc.nat(9), trouble: fc.nat(9), respect: fc.nat(9), total: fc.nat(27) }),
    loyalty: fc.option(fc.record({ stake: fc.nat(90_000) })),
    fullLift: spread.map(({ low, middle, high }) => ({
      low: low / 10,
      middle: middle / 10,
      high: high / 10,
    })),
    contacts: fc.nat(5),
    isLarge: fc.boolean(),
    choices: fc.array(
      fc.record({
        of: fc.constant(['refund', 'replacement']),
        chosen: named('refund'),
        offers: fc.constant([]),
      }),
      { maxLength: 2 },
    ),
    left: fc.array(fc.option(fc.nat(900)), { maxLength: 2 }),
  },
  { requiredKeys: ['offer'] },
);

const given = fc.record(
  {
    remedies: gifts,
    keep: fc.constant(null),
    chose: fc.constant(null),
    mended: fc.double({ min: 0, max: 1.5, noNaN: true }),
    gain: spread,
    lifted: fc.constant(true),
  },
  { requiredKeys: ['remedies', 'keep', 'chose'] },
);

/** An answer with all that a page goes by, told or not. */
const answers: fc.Arbitrary<Unchained> = fc
  .record({
    kind: fc.constantFrom('give', 'give', 'other', 'refused', 'open'),
    day: days.map(writeDay),
    problem: named('late', 'damaged'),
    currency: fc.constantFrom('GBP', 'GBP', 'EUR'),
    cause: named('rain', 'Rain', 'courier'),
    store: named('hill', 'dale'),
    staff: named('kim', 'lee', 'sam'),
    approver: named('pat'),
    over: named('they cried'),
    engine: fc.constantFrom('0.1.0', '0.2.0'),
    goodwill: fc.nat(3000),
    cost: fc.integer({ min: -900, max: 9000 }),
    given: given.map((one) => JSON.stringify(one)),
    decision: fc.option(
      decision.map((one) => JSON.stringify(one)),
      { freq: 9 },
    ),
  })
  .map((drawn) => {
    const gave = drawn.kind === 'give' || drawn.kind === 'other';
    return { ...PLAIN, ...drawn, ...(gave ? {} : { given: null, goodwill: 0, cost: 0 }) } as Unchained;
  });

/** What may be said of an answer, as the commands would let it be. */
const SINCE = ['chose', 'done', 'yes', 'no', 'undo'] as const;

const said = (what: (typeof SINCE)[number], about: number, day: string): Unchained => {
  const bare = { ...PLAIN, about, day, matter: null, currency: null, problem: null, engine: '0.1.0' };
  if (what === 'yes' || what === 'no') return { ...bare, kind: 'returned', given: JSON.stringify(what) };
  if (what !== 'chose') return { ...bare, kind: what };
  const remedies = [
    { ...GIFTS[1], cost: 5000 },
    { ...GIFTS[3], cost: 300 },
  ];
  const gain = { low: 10, middle: 20, high: 30 };
  return {
    ...{ ...bare, kind: 'chose', goodwill: 500, cost: 5300 },
    given: JSON.stringify({ remedies, keep: null, chose: 'refund', mended: 0.9, gain }),
  };
};

/** A whole record: answers in their matters, among them what was said of earlier ones, in any order that may be. */
export const records: fc.Arbitrary<readonly Unchained[]> = fc
  .array(fc.tuple(answers, fc.shuffledSubarray([...SINCE]), fc.nat(), fc.boolean(), fc.nat(3)), {
    maxLength: 16,
  })
  .map((drawn) => {
    const entries: Unchained[] = [];
    const matters: number[] = [];
    const later: { readonly at: number; readonly entry: Unchained }[] = [];
    drawn.forEach(([answer, since, pick, isNew, wait], at) => {
      const seq = entries.length + 1;
      const matter = isNew || matters.length === 0 ? seq : (matters[pick % matters.length] ?? seq);
      matters.push(matter);
      entries.push({ ...answer, seq, matter });
      // Only what was given can be chosen from.
      for (const what of since)
        if (what !== 'chose' || answer.kind === 'give')
          later.push({ at: at + wait, entry: said(what, seq, answer.day) });
      for (const due of later.filter((one) => one.at === at))
        entries.push({ ...due.entry, seq: entries.length + 1 });
    });
    for (const { at, entry } of later)
      if (at >= drawn.length) entries.push({ ...entry, seq: entries.length + 1 });
    return entries;
  });
