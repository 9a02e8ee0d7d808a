import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { weigh } from '../src/decide/index.js';
import { withDefaults } from '../src/domain/results/complaint.js';
import { readFacts } from '../src/i18n/values/read-facts.js';
import {
  type Decision,
  decide,
  type Offer,
  type OfferedRemedy,
  type Policy,
  readPolicy,
} from '../src/index.js';
import { readComplaint } from '../src/source/index.js';

/**
 * The true stories that amends was made for. Each clause of a story is one test, named in the story's own
 * words: what has to be at least in the answer, and what must never be.
 */
type Clause = readonly [words: string, holds: (answer: Decision) => void];

type Story = {
  readonly story: string;
  /** The complaint, below examples/. */
  readonly example: string;
  readonly policy: string;
  readonly atLeast: readonly Clause[];
  readonly never: readonly Clause[];
};

const ROOT = path.join(import.meta.dirname, '..');
const TODAY = '2026-11-22';

const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const POLICIES = new Map<string, Policy>();

/** A shipped policy, read once for all stories. */
function policyNamed(name: string): Policy {
  const policy = POLICIES.get(name) ?? readShipped(name);
  POLICIES.set(name, policy);
  return policy;
}

function readShipped(name: string): Policy {
  const file = `policies/${name}.yaml`;
  const { policy, diagnostics } = readPolicy(textOf(file), file);
  if (!policy)
    throw new Error(diagnostics.map(({ line, message }) => `${file}:${line} ${message}`).join('\n'));
  return policy;
}

function factsOf(example: string): Readonly<Record<string, unknown>> {
  const file = `examples/${example}.yaml`;
  const { facts, diagnostics } = readComplaint(textOf(file), file);
  if (!facts)
    throw new Error(diagnostics.map(({ line, message }) => `${file}:${line} ${message}`).join('\n'));
  return facts;
}

const answer = (example: string, policy: string, role?: string): Decision =>
  decide(policyNamed(policy), factsOf(example), { today: TODAY, ...(role === undefined ? {} : { role }) });

/** The answer to an example of which some facts are otherwise. */
const answerWith = (example: string, policy: string, told: Readonly<Record<string, unknown>>): Decision =>
  decide(policyNamed(policy), { ...factsOf(example), ...told }, { today: TODAY });

/** Every complete offer that the customer may end up with. */
function ways({ offer, choices }: Decision): readonly Offer[] {
  const open = choices.flatMap((choice) => (choice.chosen === null ? choice.offers : []));
  return open.length > 0 ? open : [offer];
}

const CURES = ['replace', 'redeliver', 'exchange', 'redo', 'repair', 'refund'];
const STORE_CREDIT = ['voucher', 'credit', 'points'];

const kindsOf = ({ remedies }: Offer): string[] => remedies.map(({ kind }) => kind);
const cureOf = ({ remedies }: Offer): OfferedRemedy | undefined =>
  remedies.find(({ kind }) => CURES.includes(kind));
const amountOf = (offer: Offer, id: string): number | null | undefined =>
  offer.remedies.find((remedy) => remedy.id === id)?.amount;
const sumOf = (remedies: readonly OfferedRemedy[]): number =>
  remedies.reduce((sum, { worth }) => sum + worth, 0);
/** What an offer does for someone who was slighted: sorry, a person's time, something kind. */
const forRespect = ({ remedies }: Offer): readonly OfferedRemedy[] =>
  remedies.filter(({ kind }) => ['apology', 'attention', 'gift'].includes(kind));
const avoided = ({ avoid }: Decision, remedy: string) =>
  avoid.find(
    ({ remedies }) => remedies.map(({ id, amount }) => `${id}:${(amount ?? 0) / 100}`).join() === remedy,
  );

const ownsIt: Clause[1] = ({ offer, say }) => {
  expect(kindsOf(offer)).toContain('apology');
  expect(say).toMatch(/\bour mistake\b/);
  expect(say).toMatch(/\bI[’']m (so )?sorry\b/);
};

/** The person at the counter gives it, without anybody's yes. */
const onTheSpot =
  (role: string): Clause[1] =>
  ({ as, withApproval, refer }) => {
    expect(as).toBe(role);
    expect(withApproval).toBeNull();
    expect(refer).toBeNull();
  };

const neverAlone =
  (...kinds: string[]): Clause[1] =>
  (decision) => {
    for (const way of ways(decision)) {
      expect(kindsOf(way).filter((kind) => kind !== 'apology' && !kinds.includes(kind))).not.toEqual([]);
      expect(way.mended).toBeGreaterThanOrEqual(0.5);
    }
  };

const STORIES: readonly Story[] = [
  {
    story: 'The birthday bouquet, first contact',
    example: 'bouquet/complaint',
    policy: 'flowers',
    atLeast: [
      ['own it', ownsIt],
      [
        'a bouquet that is worth it, delivered to the birthday lady with a card',
        ({ offer, choices }) => {
          const bouquet = cureOf(offer);
          expect(bouquet?.kind).toBe('redeliver');
          expect(bouquet?.label).toMatch(/worth it.*delivered.*card/);
          expect(choices[0]?.of).toContain(bouquet?.id);
        },
      ],
      [
        'something for the sender’s embarrassment',
        (decision) => {
          for (const way of ways(decision)) {
            expect(
              way.remedies.filter(({ kind, owed }) => !owed && ['gift', 'attention'].includes(kind)),
            ).not.toEqual([]);
            expect(sumOf(forRespect(way))).toBeGreaterThanOrEqual(decision.harm.respect);
          }
        },
      ],
    ],
    never: [
      ['a token voucher alone', neverAlone(...STORE_CREDIT)],
      ['a part refund alone', neverAlone('price-cut')],
      [
        'the £5 voucher: judged harmful',
        (decision) => expect(avoided(decision, 'voucher:5')?.mended).toBeLessThan(0.5),
      ],
      [
        'a part of the price back: judged harmful',
        (decision) => expect(avoided(decision, 'part-refund:5')?.mended).toBeLessThan(0.5),
      ],
    ],
  },
  {
    story: 'The birthday bouquet, after £5 and £15 were refused',
    example: 'bouquet/after-two-refusals',
    policy: 'flowers',
    atLeast: [
      ['own it', ownsIt],
      [
        'no offer worth less than them',
        (decision) => {
          for (const way of ways(decision)) {
            expect(
              sumOf(way.remedies.filter(({ owed, kind }) => !owed && kind !== 'apology')),
            ).toBeGreaterThanOrEqual(1500);
          }
        },
      ],
      [
        'more for respect',
        ({ offer, harm }) => {
          const first = answer('bouquet/complaint', 'flowers');
          expect(harm.respect).toBeGreaterThan(first.harm.respect);
          expect(sumOf(forRespect(offer))).toBeGreaterThan(sumOf(forRespect(first.offer)));
          expect(kindsOf(offer)).toContain('attention');
        },
      ],
      ['a person’s name', ({ say }) => expect(say).toContain('Priya')],
    ],
    never: [
      [
        'what she turned down, again',
        (decision) => {
          for (const way of ways(decision)) {
            expect(amountOf(way, 'voucher') ?? Number.POSITIVE_INFINITY).toBeGreaterThan(500);
            expect(amountOf(way, 'part-refund') ?? Number.POSITIVE_INFINITY).toBeGreaterThan(1500);
          }
          expect(avoided(decision, 'voucher:5')?.mended).toBeLessThan(0.5);
          expect(avoided(decision, 'part-refund:15')?.mended).toBeLessThan(0.5);
        },
      ],
      ['a token voucher alone', neverAlone(...STORE_CREDIT)],
      ['a part refund alone', neverAlone('price-cut')],
    ],
  },
  {
    story: 'Seven hours on the ground',
    example: 'stranded/complaint',
    policy: 'airline',
    atLeast: [
      ['own it', ownsIt],
      [
        'the apology written, before anybody asked',
        ({ complaint, say }) => {
          expect(complaint['contacts']).toBe(0);
          expect(say).toMatch(/7 hours late/);
          expect(say).not.toMatch(/telling us|patience|ask again/);
        },
      ],
      [
        '6,000 miles, worth under $100',
        ({ offer }) => {
          expect(amountOf(offer, 'miles')).toBe(6000);
          expect(sumOf(offer.remedies.filter(({ id }) => id === 'miles'))).toBeLessThan(10_000);
        },
      ],
      [
        'miles in proportion to the delay',
        () => {
          const miles = [2, 3, 5, 7, 13].map((hours) =>
            amountOf(answerWith('stranded/complaint', 'airline', { 'hours-late': hours }).offer, 'miles'),
          );
          expect(miles).toEqual([1000, 2000, 4000, 6000, 12_000]);
        },
      ],
      [
        'more for a frequent flyer',
        () => {
          const [none, silver, gold] = ['none', 'silver', 'gold'].map((status) =>
            amountOf(answerWith('stranded/complaint', 'airline', { status }).offer, 'miles'),
          );
          expect(silver).toBeGreaterThan(Number(none));
          expect(gold).toBeGreaterThan(Number(silver));
        },
      ],
      ['whoever is on duty sends it', onTheSpot('agent')],
    ],
    never: [
      [
        'wait to be asked: as much for who is silent as for who complains',
        ({ offer }) => {
          const asked = answerWith('stranded/complaint', 'airline', { contacts: 1 });
          expect(amountOf(offer, 'miles')).toBe(amountOf(asked.offer, 'miles'));
          expect(offer.remedies.find(({ id }) => id === 'miles')?.owed).toBe(true);
        },
      ],
      ['a voucher in place of the miles', neverAlone('voucher', 'credit')],
    ],
  },
  {
    story: 'Soup on the trousers',
    example: 'spill/complaint',
    policy: 'restaurant',
    atLeast: [
      ['own it', ownsIt],
      [
        'cleaning paid',
        ({ offer }) => {
          expect(kindsOf(offer)).toContain('cover');
          expect(amountOf(offer, 'costs-covered')).toBe(2200);
        },
      ],
      ['a gift certificate', ({ offer }) => expect(amountOf(offer, 'voucher')).toBeGreaterThan(0)],
      ['granted by the waiter on the spot', onTheSpot('waiter')],
    ],
    never: [
      [
        '“let me ask the manager” for a normal cleaning bill',
        ({ say, withApproval }) => {
          expect(withApproval).toBeNull();
          expect(say).not.toMatch(/manager/i);
        },
      ],
    ],
  },
  {
    story: 'Jeans that fell apart',
    example: 'jeans/complaint',
    policy: 'apparel',
    atLeast: [
      ['at the first visit, by the associate', onTheSpot('associate')],
      [
        '“a new pair or your money back?”, the customer’s choice',
        ({ choices, say }) => {
          expect(choices).toHaveLength(1);
          expect(choices[0]?.of).toEqual(['replacement', 'refund']);
          expect(choices[0]?.chosen).toBeNull();
          expect(say).toMatch(/Would you like .+ or .+\?/);
        },
      ],
      [
        'both ready with their figures',
        ({ choices }) => {
          const [anew, back] = choices[0]?.offers ?? [];
          expect(anew && kindsOf(anew)).toContain('replace');
          expect(back && amountOf(back, 'refund')).toBe(6500);
          for (const way of [anew, back]) {
            expect(way?.cost).toBeGreaterThan(0);
            expect(way?.worth).toBeGreaterThanOrEqual(6500);
            expect(way?.mended).toBeGreaterThanOrEqual(1);
          }
        },
      ],
    ],
    never: [
      ['needs a manager', onTheSpot('associate')],
      ['store credit only', neverAlone(...STORE_CREDIT)],
      [
        'store credit in the place of the jeans',
        (decision) => {
          for (const way of ways(decision)) expect(cureOf(way)).toBeDefined();
        },
      ],
    ],
  },
  ...['apparel', 'retail'].map(
    (policy): Story => ({
      story: `Two T-shirts for two dresses (${policy})`,
      example: 'dresses/complaint',
      policy,
      atLeast: [
        [
          'the charge credited, or the right dresses',
          ({ choices }) => {
            const [right, back] = choices[0]?.offers ?? [];
            expect(right && kindsOf(right)).toContain('replace');
            expect(back && amountOf(back, 'refund')).toBe(6000);
          },
        ],
        [
          'the shipping credited',
          (decision) => {
            for (const way of ways(decision)) expect(amountOf(way, 'delivery-back')).toBe(495);
          },
        ],
        [
          'the T-shirts theirs to keep, because taking them back would cost more than they are worth',
          (decision) => {
            for (const { goods } of ways(decision)) {
              expect(goods?.keep).toBe(true);
              expect(goods?.returnCost).toBeGreaterThan(goods?.recovers ?? 0);
            }
          },
        ],
        [
          'the keep-or-return sum shown',
          ({ offer: { goods } }) => {
            expect(goods?.returnCost).toBe(1500);
            expect(goods?.recovers).toBeGreaterThan(0);
            expect(goods?.why).toMatch(/£15.*£/);
          },
        ],
        ['unasked', ({ complaint }) => expect(complaint['asked-for']).toBe('nothing')],
      ],
      never: [
        ['ask for the T-shirts back', ({ say }) => expect(say).toMatch(/keep/)],
        [
          'wait for the customer to ask',
          ({ offer, choices }) => {
            expect(choices[0]?.chosen).toBeNull();
            expect(offer.remedies.filter(({ owed }) => owed).map(({ id }) => id)).toContain('delivery-back');
          },
        ],
      ],
    }),
  ),
  {
    story: 'Superseded overnight',
    example: 'superseded/complaint',
    policy: 'electronics',
    atLeast: [
      [
        'the exchange offered, first in line, to whom nobody had to ask for',
        ({ complaint, choices, say }) => {
          expect(complaint['contacts']).toBe(0);
          expect(choices[0]?.of).toContain('newer-model');
          expect(say).toMatch(/the new model for yours, first in line/);
        },
      ],
      [
        'to every buyer inside the window, at any price, in any channel, and to nobody as a favour',
        () => {
          for (const price of [20, 899, 4000]) {
            for (const channel of ['store', 'online', 'phone']) {
              for (const days of [0, 1, 7, 14]) {
                const told = { price, channel, 'days-since-purchase': days, 'claims-before': 9 };
                const decision = answerWith('superseded/complaint', 'electronics', told);
                expect(decision.choices[0]?.of).toContain('newer-model');
                expect(decision.offer.remedies.find(({ id }) => id === 'newer-model')?.owed).toBe(true);
                expect(decision.withApproval).toBeNull();
              }
            }
          }
        },
      ],
      [
        'the real cost shown: the new one bought in, less what a one-day-old return brings when it is resold',
        ({ offer, choices }) => {
          const exchange = choices[0]?.offers.find((way) => cureOf(way)?.id === 'newer-model') ?? offer;
          const { goods } = exchange;
          const anew = cureOf(exchange);
          expect(goods?.keep).toBe(false);
          expect(goods?.recovers).toBeGreaterThan(0.5 * 89_900 * (1 / 1.2));
          expect(anew?.cost).toBe(Math.round((89_900 * 0.8) / 1.2) + 2000);
          const others = exchange.remedies.reduce((sum, one) => sum + (one === anew ? 0 : one.cost), 0);
          expect(exchange.cost).toBe(
            Number(anew?.cost) + others + Number(goods?.returnCost) - Number(goods?.recovers),
          );
          expect(goods?.why).toMatch(/£2\.50.*£561\.88/);
        },
      ],
      ['whoever rings can say yes', onTheSpot('associate')],
    ],
    never: [
      [
        'wait for the call: the same for who is rung up as for who rings',
        ({ choices }) => {
          const asked = answerWith('superseded/complaint', 'electronics', { contacts: 1 });
          expect(choices[0]?.of).toEqual(asked.choices[0]?.of);
        },
      ],
      [
        'refuse as policy: something even after the window',
        () => {
          const later = answerWith('superseded/complaint', 'electronics', { 'days-since-purchase': 40 });
          expect(later.offer.remedies.some(({ kind }) => kind !== 'apology')).toBe(true);
        },
      ],
    ],
  },
  {
    story: 'More than they expect, consistently',
    example: 'consistent/complaint',
    policy: 'retail',
    atLeast: [
      [
        'every offer mends at least 100% of the harm',
        (decision) => {
          for (const way of ways(decision)) expect(way.mended).toBeGreaterThanOrEqual(1);
        },
      ],
      [
        'the same complaint gets the same offer, whoever asks',
        (decision) => {
          const backwards = Object.fromEntries(Object.entries(factsOf('consistent/complaint')).toReversed());
          const other = decide(policyNamed('retail'), backwards, { today: TODAY });
          expect(JSON.stringify(other)).toBe(JSON.stringify(decision));
        },
      ],
    ],
    never: [
      [
        'two associates, two answers',
        (decision) => expect(answer('consistent/complaint', 'retail', 'associate')).toEqual(decision),
      ],
      [
        'a better answer for asking higher up',
        ({ offer }) => {
          for (const role of ['supervisor', 'manager']) {
            expect(answer('consistent/complaint', 'retail', role).offer).toEqual(offer);
          }
        },
      ],
    ],
  },
  {
    story: 'The lost drink',
    example: 'lost-order/complaint',
    policy: 'cafe',
    atLeast: [
      ['a real apology that owns it', ownsIt],
      [
        'the order refunded or remade',
        (decision) => {
          for (const way of ways(decision)) expect(['refund', 'redo']).toContain(cureOf(way)?.kind);
        },
      ],
      [
        'something for the wait and for being ignored',
        ({ offer, harm }) => {
          expect(offer.remedies.some(({ kind, owed }) => kind === 'gift' && !owed)).toBe(true);
          expect(sumOf(forRespect(offer))).toBeGreaterThanOrEqual(harm.trouble + harm.respect);
        },
      ],
      [
        'a person to follow it up',
        ({ offer, say }) => {
          expect(kindsOf(offer)).toContain('attention');
          expect(say).toContain('Ana');
        },
      ],
      ['the cause noted so that it can be prevented', ({ cause }) => expect(cause).toMatch(/printer/)],
    ],
    never: [
      [
        'a coupon without an apology',
        (decision) => {
          for (const way of ways(decision)) expect(kindsOf(way)).toContain('apology');
          neverAlone(...STORE_CREDIT)(decision);
        },
      ],
      [
        'a second promise in place of a concrete act',
        ({ offer, say }) => {
          expect(cureOf(offer)).toBeDefined();
          expect(say).not.toMatch(/\b(I|we) (will|shall|promise)\b|\bwe’ll\b|\bI’ll\b/i);
        },
      ],
    ],
  },
];

describe.each(STORIES)('$story', ({ example, policy, atLeast, never }) => {
  const decision = answer(example, policy);
  test.each(atLeast)('at least: %s', (_words, holds) => holds(decision));
  test.each(never)('never: %s', (_words, holds) => holds(decision));
});

/** What only some trades ask, where they ask it and have no answer of their own. */
function ofTheTrade(policy: Policy, problem: string): Readonly<Record<string, unknown>> {
  const isAsked = (name: string) => policy.facts.some((fact) => fact.name === name);
  return {
    ...(isAsked('hours-late') && ['late', 'cancelled', 'bumped', 'bag-late'].includes(problem)
      ? { 'hours-late': 5 }
      : {}),
    ...(isAsked('bag-worth') && ['lost', 'damaged'].includes(problem) ? { 'bag-worth': 300 } : {}),
  };
}

/** What happens in shops every day: our doing, first or second time of asking, whatever the trouble. */
function ordinaryComplaints(policy: Policy): Record<string, unknown>[] {
  const valuesOf = (name: string): readonly string[] => {
    const type = policy.facts.find((fact) => fact.name === name)?.type;
    return type?.is === 'one-of' ? type.values : [];
  };
  const notOurs = ['injury', 'changed-mind', 'price-dropped', 'does-not-fit', 'superseded', 'other'];
  const problems = valuesOf('problem').filter((problem) => !notOurs.includes(problem));
  return problems.flatMap((problem) =>
    valuesOf('trouble').flatMap((trouble) =>
      valuesOf('treated').flatMap((treated) =>
        [3, 12, 60, 250].flatMap((price) =>
          [1, 2].map((contacts) => ({
            problem,
            fault: 'us',
            price,
            overcharge: problem === 'overcharged' ? 2 : undefined,
            'other-costs': problem === 'accident' ? 20 : undefined,
            ...ofTheTrade(policy, problem),
            'days-since-purchase': 5,
            contacts,
            trouble,
            treated,
          })),
        ),
      ),
    ),
  );
}

describe.each(['retail', 'apparel', 'flowers', 'restaurant', 'cafe', 'electronics', 'airline'])(
  '%s',
  (name) => {
    const policy = policyNamed(name);
    const complaints = ordinaryComplaints(policy);

    let answers: readonly Decision[] = [];
    beforeAll(() => {
      answers = complaints.map((complaint) => decide(policy, complaint, { today: TODAY }));
    });
    afterAll(() => {
      answers = [];
    });
    const complaintsWhere = (holds: (decision: Decision) => boolean) =>
      complaints.filter((_, at) => answers[at] && holds(answers[at]));

    test('at least: where it is our fault every offer mends at least 100% of the harm', () => {
      expect(answers).toHaveLength(complaints.length);
      expect(complaintsWhere((decision) => ways(decision).some(({ mended }) => mended < 1))).toEqual([]);
    });

    test('never: an ordinary complaint that needs a yes from above', () => {
      expect(complaintsWhere(({ withApproval }) => withApproval !== null)).toEqual([]);
    });

    test('what is owed is owed whatever goodwill says', () => {
      const owed = (decision: Decision | undefined) => ({
        choices: decision?.choices.map(({ of }) => of),
        owed: decision?.offer.remedies.filter((one) => one.owed).map(({ id }) => id),
      });
      for (const [at, complaint] of complaints.entries()) {
        const often = decide(policy, { ...complaint, 'claims-before': 9 }, { today: TODAY });
        expect(owed(often)).toEqual(owed(answers[at]));
      }
    });
  },
);

/** Offers that somebody made in a story, and how each is judged beside what is recommended. */
const IN_MIND: readonly (readonly [
  words: string,
  example: string,
  policy: string,
  offer: readonly (readonly [remedy: string, amount: number | null])[],
  instead: RegExp,
])[] = [
  ['a token voucher alone', 'bouquet/complaint', 'flowers', [['voucher', 500]], /worth it, delivered with/],
  [
    'a part refund alone',
    'bouquet/complaint',
    'flowers',
    [['part-refund', 1500]],
    /worth it, delivered with/,
  ],
  [
    'the voucher again',
    'bouquet/after-two-refusals',
    'flowers',
    [['voucher', 500]],
    /call from our head florist/,
  ],
  [
    'the part refund again',
    'bouquet/after-two-refusals',
    'flowers',
    [['part-refund', 1500]],
    /flowers for another day/,
  ],
  [
    'store credit for the jeans',
    'jeans/complaint',
    'apparel',
    [['voucher', 6500]],
    /replacement.*or your money back/,
  ],
  [
    'a voucher for the dresses',
    'dresses/complaint',
    'apparel',
    [['voucher', 500]],
    /replacement.*or your money back/,
  ],
  ['a coupon for the lost drink', 'lost-order/complaint', 'cafe', [['voucher', 500]], /money back/],
  ['a voucher for seven hours', 'stranded/complaint', 'airline', [['voucher', 2500]], /6,000 miles/],
  [
    'a voucher and the model of yesterday',
    'superseded/complaint',
    'electronics',
    [['voucher', 500]],
    /the new model/,
  ],
];

describe.each(IN_MIND)('in mind: %s (%s)', (_words, example, name, offer, instead) => {
  const policy = policyNamed(name);
  const told = readFacts(policy, factsOf(example)).facts;
  const ideas = offer.map(([remedy, amount]) => ({ remedy, amount }));
  const found = weigh(policy, withDefaults(policy, told), ideas, { today: TODAY });

  test('is judged harmful, and what to do instead is said, with what that costs and keeps', () => {
    expect(found.verdict).toBe('harmful');
    expect(found.weighed.alone).toBeLessThan(0.5);
    expect(found.say).toMatch(/Offer instead: /);
    expect(found.say).toMatch(instead);
    expect(found.sums).toMatch(/costs [£$][\d.]+ more and keeps about [£$][\d.]+ more\.$/);
  });

  test('by the figures of the decision', () => {
    const { offer: best, choices } = answer(example, name);
    expect([best, ...choices.flatMap(({ offers }) => offers)]).toContainEqual(found.recommended.offer);
    const more = found.recommended.offer.cost - found.weighed.offer.cost;
    expect(found.sums).toContain((more / 100).toFixed(2).replace(/\.00$/, ''));
  });
});
