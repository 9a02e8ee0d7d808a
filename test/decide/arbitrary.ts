import fc from 'fast-check';
import { type Amount, fixed, type RemedyAmount } from '../../src/domain/policy/amount.js';
import { chargesOf } from '../../src/domain/policy/charges.js';
import { ALWAYS, type Condition } from '../../src/domain/policy/condition.js';
import type { FactDefinition, Facts, FactValue, NamedRemedy } from '../../src/domain/policy/fact.js';
import type { Grant, Owed, Policy, Remedy, Rule, RuleOutcome } from '../../src/domain/policy/policy.js';
import type { RemedyKindName } from '../../src/domain/remedies/kinds.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { HARM_KINDS, type HarmKind } from '../../src/domain/values/harm.js';
import { type Currency, currencyOf } from '../../src/domain/values/money.js';
import { BUILT_IN_FACTS, BUILT_IN_PROBLEMS } from '../../src/i18n/values/built-in.js';
import { SHOP } from '../fixtures/policy.js';

/** Policies and complaints of every shape, for properties of the decision. */

const POUND = currencyOf('GBP', 'en-GB') as Currency;
const place = { file: 'arbitrary.yaml', line: 1, column: 1 };
const PROBLEMS = BUILT_IN_PROBLEMS.map(({ name }) => name);
const FAULTS = ['us', 'supplier', 'carrier', 'customer', 'unclear'];

/** A charge beside the price that the policy itself asks for. */
const BAG_FEE: FactDefinition = {
  name: 'bag-fee',
  type: { is: 'money', atLeast: 0, atMost: 10_000_000_000 },
  ask: 'What did they pay for their bags?',
  default: { is: 'value', value: 0 },
  use: 'condition',
  builtIn: false,
};

const FACTS: readonly FactDefinition[] = [...BUILT_IN_FACTS, BAG_FEE].map((fact) => {
  if (fact.name === 'problem') return { ...fact, type: { is: 'one-of', values: PROBLEMS } };
  if (fact.name === 'trouble') return levels(fact, ['none', 'a-trip', 'hours-lost']);
  if (fact.name === 'treated') return levels(fact, ['fairly', 'ignored', 'rudely']);
  return fact;
});

function levels(fact: FactDefinition, values: string[]): FactDefinition {
  return { ...fact, type: { is: 'one-of', values }, default: { is: 'value', value: values[0] ?? '' } };
}

const money = (most: number): fc.Arbitrary<Amount> => fc.integer({ min: 0, max: most }).map(fixed);
const price: Amount = { is: 'fact', fact: 'price' };
const percentOfPrice: fc.Arbitrary<Amount> = fc
  .integer({ min: 0, max: 1_000_000 })
  .map((share) => ({ is: 'percent', share: fixed(share), of: price }));

/** So much of what they paid for what is affected, as a bare percentage off a refund is. */
const percentOfAffected: fc.Arbitrary<Amount> = fc.integer({ min: 0, max: 1_000_000 }).map((share) => ({
  is: 'percent',
  share: fixed(share),
  of: { is: 'percent', share: { is: 'fact', fact: 'share-affected' }, of: price },
}));
const byFault: fc.Arbitrary<Amount> = fc
  .tuple(percentOfAffected, money(2000))
  .map(([off, other]) => ({ is: 'by', fact: 'fault', where: { customer: off }, else: other }));

const sizes = fc.record({
  from: fc.integer({ min: 100, max: 1000 }),
  to: money(4000),
  step: fc.integer({ min: 300, max: 900 }),
});
const sized = fc.oneof(
  money(5000),
  percentOfPrice,
  sizes.map((size) => ({ is: 'sizes' as const, ...size })),
);

/** Money back of which something may be taken, as money or as store credit. */
const lessened: fc.Arbitrary<Partial<Remedy>> = fc
  .record({
    less: fc.option(fc.oneof(money(3000), percentOfAffected, byFault), { nil: undefined }),
    asCredit: fc.boolean(),
  })
  .map(({ less, asCredit }) => ({
    ...(less ? { less, because: 'a restocking charge' } : {}),
    ...(asCredit ? { asCredit } : {}),
  }));

/** A remedy of which what different rules owe may add up. */
const mayAddUp = (figures: { amount: fc.Arbitrary<RemedyAmount> }): fc.Arbitrary<Partial<Remedy>> =>
  fc
    .tuple(fc.record(figures), fc.integer({ min: 0, max: 2 }))
    .map(([one, at]) => ({ ...one, ...(at === 0 ? { addsUp: true as const } : {}) }));

/** The same, of which all that it mends may go to one harm. */
const sentTo = (
  figures: fc.Arbitrary<Partial<Remedy>>,
  harms: readonly HarmKind[] = HARM_KINDS,
): fc.Arbitrary<Partial<Remedy>> =>
  fc
    .tuple(figures, fc.option(fc.constantFrom(...harms), { nil: undefined, freq: 2 }))
    .map(([one, mends]) => ({ ...one, ...(mends ? { mends } : {}) }));

const percentOf = (most: number, of: fc.Arbitrary<Amount>): fc.Arbitrary<Amount> =>
  fc.tuple(fc.integer({ min: 0, max: most }), of).map(([part, whole]) => ({
    is: 'percent',
    share: fixed(part),
    of: whole,
  }));

const REMEDIES: Readonly<Record<string, fc.Arbitrary<Partial<Remedy>>>> = {
  apology: fc.record({ worth: money(2000) }),
  replace: fc.record({ upgrade: money(1000) }),
  redeliver: fc.constant({}),
  exchange: fc.constant({}),
  redo: fc.record({ amount: money(3000) }),
  repair: fc.record({ amount: money(3000) }),
  refund: fc.oneof(fc.constant({}), lessened),
  'refund-fee': sentTo(
    mayAddUp({
      amount: fc.oneof(
        money(2000),
        fc.constantFrom('delivery-paid', 'bag-fee').map<Amount>((fact) => ({ is: 'fact', fact })),
      ),
    }),
  ),
  'price-cut': sentTo(mayAddUp({ amount: sized })),
  cover: mayAddUp({ amount: fc.constant<Amount>({ is: 'fact', fact: 'other-costs' }) }),
  cash: sentTo(mayAddUp({ amount: sized })),
  voucher: sentTo(mayAddUp({ amount: sized }), ['trouble', 'respect']),
  credit: sentTo(mayAddUp({ amount: sized })),
  points: sentTo(
    fc.record({
      amount: fc.integer({ min: 1, max: 9000 }).map(fixed),
      costEach: fc.integer({ min: 0, max: 900_000 }),
      worthEach: fc.integer({ min: 0, max: 1_900_000 }),
    }),
    ['trouble', 'respect'],
  ),
  'next-purchase': sentTo(fc.record({ amount: percentOf(1_000_000, money(5000)) }), ['trouble', 'respect']),
  upgrade: sentTo(fc.record({ cost: money(2000), worth: money(4000) })),
  gift: sentTo(fc.record({ cost: money(2000), worth: money(4000) })),
  service: sentTo(
    fc.record(
      { worth: money(4000), minutes: money(60), cost: money(2000), theyPay: money(2500) },
      { requiredKeys: ['worth'] },
    ),
  ),
  attention: sentTo(fc.record({ minutes: money(60), worth: money(3000) })),
};
const IDS = Object.keys(REMEDIES);

const remedies: fc.Arbitrary<Remedy[]> = fc
  .tuple(...IDS.map((id) => REMEDIES[id] ?? fc.constant({})))
  .chain((all) =>
    fc.record({ not: fc.array(fc.nat(IDS.length - 1), { maxLength: 3 }) }).map(({ not }) =>
      all.map((figures, at) => ({
        id: IDS[at] ?? '',
        kind: IDS[at] as RemedyKindName,
        label: `a ${IDS[at]}`,
        place,
        notWith: not.includes(at) ? [IDS[(at * 7 + 3) % IDS.length] ?? ''] : [],
        ...figures,
      })),
    ),
  );

/** Conditions over a handful of facts; none rests on how often they asked or how long they have been with us. */
const condition: fc.Arbitrary<Condition> = fc.letrec<{ one: Condition; any: Condition }>((tie) => ({
  one: fc.oneof(
    fc
      .subarray(PROBLEMS, { minLength: 1 })
      .map<Condition>((values) => ({ is: 'one-of', fact: 'problem', values })),
    fc
      .subarray(FAULTS, { minLength: 1 })
      .map<Condition>((values) => ({ is: 'one-of', fact: 'fault', values })),
    within('price', 20_000),
    within('claims-before', 6),
    within('held-value', 20_000),
  ),
  any: fc.oneof(
    { maxDepth: 3 },
    tie('one'),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map<Condition>((of) => ({ is: 'all', of })),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map<Condition>((of) => ({ is: 'any', of })),
    fc.array(tie('any'), { minLength: 1, maxLength: 2 }).map<Condition>((of) => ({ is: 'none', of })),
    tie('any').map<Condition>((of) => ({ is: 'not', of })),
  ),
})).any;

function within(fact: string, most: number): fc.Arbitrary<Condition> {
  return fc
    .tuple(fc.nat(most), fc.nat(most))
    .map(([a, b]) => ({ is: 'within', fact, ranges: [{ atLeast: Math.min(a, b), atMost: Math.max(a, b) }] }));
}

const grant = (ids: readonly string[]): fc.Arbitrary<Grant> =>
  fc.constantFrom(...ids).map((remedy) => ({ remedy }));
/** What can be owed: everything with one amount of its own. */
const OWEABLE = IDS.filter((id) => !['price-cut', 'cash', 'voucher', 'credit'].includes(id));
const withAmount: fc.Arbitrary<Grant> = fc.record({
  remedy: fc.constantFrom('price-cut', 'cash', 'voucher', 'credit'),
  amount: fc.oneof(money(3000), percentOfPrice),
});
const owed: fc.Arbitrary<Owed> = fc.oneof(
  fc.oneof(grant(OWEABLE), withAmount).map<Owed>((one) => ({ is: 'grant', grant: one })),
  fc
    .uniqueArray(fc.oneof(grant(OWEABLE), withAmount), {
      minLength: 2,
      maxLength: 3,
      selector: ({ remedy }) => remedy,
    })
    .map<Owed>((of) => ({ is: 'choice', of })),
);

/** A no in one rule of four, each with a reason of its own or one that others have too. */
const outcome = (id: string): fc.Arbitrary<RuleOutcome | undefined> =>
  fc.oneof(
    { arbitrary: fc.constant(undefined), weight: 3 },
    {
      arbitrary: fc.record({
        is: fc.constantFrom('decline', 'wait', 'explain'),
        reason: fc.constantFrom(`So says ${id}.`, 'So we do it for everybody.'),
      }),
      weight: 1,
    },
  );

const rule = (id: string, before: readonly string[], when: fc.Arbitrary<Condition>): fc.Arbitrary<Rule> =>
  fc.tuple(plainRule(id, before, when), outcome(id)).map(([drawn, no]) => {
    if (!no) return drawn;
    // A no stands beside nothing that is owed, and hands nothing over.
    const { refer: _refer, ...rest } = drawn;
    return { ...rest, owe: [], outcome: no };
  });

const plainRule = (
  id: string,
  before: readonly string[],
  when: fc.Arbitrary<Condition>,
): fc.Arbitrary<Rule> =>
  fc.record(
    {
      id: fc.constant(id),
      place: fc.constant({ ...place, line: Number(id.slice(1)) + 1 }),
      when,
      replaces: fc.subarray([...before], { maxLength: Math.min(1, before.length) }),
      owe: fc.array(owed, { maxLength: 2 }),
      may: fc.uniqueArray(fc.oneof(grant(IDS), withAmount), {
        maxLength: 4,
        selector: ({ remedy }) => remedy,
      }),
      noGoodwill: fc.oneof(
        { arbitrary: fc.constant('all' as const), weight: 1 },
        { arbitrary: fc.subarray(IDS, { maxLength: 3 }), weight: 2 },
      ),
      refer: fc.constantFrom('supervisor', 'manager'),
      say: fc.constant('Something happened to {item|it}.'),
      note: fc.constantFrom(`Note of ${id}`, 'Take down the time'),
    },
    { requiredKeys: ['id', 'place', 'when', 'replaces', 'owe', 'may'] },
  );

/** A policy of up to six rules; `when` makes their conditions. */
export const policies = (when: fc.Arbitrary<Condition> = condition): fc.Arbitrary<Policy> =>
  fc
    .record({
      remedies,
      rules: fc.integer({ min: 1, max: 6 }).chain((count) =>
        fc.tuple(
          ...Array.from({ length: count }, (_, at) =>
            rule(
              `r${at}`,
              Array.from({ length: at }, (_other, before) => `r${before}`),
              fc.oneof({ arbitrary: when, weight: 3 }, { arbitrary: fc.constant(ALWAYS), weight: 2 }),
            ),
          ),
        ),
      ),
      mend: fc.constantFrom(0, 500_000, 1_000_000, 1_100_000, 1_300_000),
      neverPast: fc.constantFrom(1_300_000, 1_500_000),
      pastTheSums: money(1500),
      extrasAtMost: fc.integer({ min: 0, max: 3 }),
      margin: fc.integer({ min: 0, max: 900_000 }),
      tax: fc.constantFrom(0, 50_000, 149_750, 200_000),
      delivery: money(900),
      occasionMissed: money(5000),
      eachExtraContact: money(1500),
      limits: fc.tuple(money(3000), money(15_000), money(100_000)),
      keepUpTo: money(2000),
      trip: money(1000),
      giving: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 2 }),
    })
    .map((drawn) => policyOf({ ...drawn, rules: givingWay(drawn.rules, drawn.giving) }));

/** The same rules, some of them silent where a later one fits, because they say so under `otherwise`. */
function givingWay(rules: readonly Rule[], giving: readonly (readonly [number, number])[]): Rule[] {
  return rules.map((one, at) => {
    const silent = giving
      .filter(([early, late]) => early < late && late === at)
      .map(([early]) => `r${early}`);
    const more = [...new Set(silent)].filter((id) => !one.replaces.includes(id));
    return more.length === 0 ? one : { ...one, replaces: [...one.replaces, ...more], givingWay: more };
  });
}

type Drawn = {
  remedies: Remedy[];
  rules: Rule[];
  mend: number;
  neverPast: number;
  pastTheSums: Amount;
  extrasAtMost: number;
  margin: number;
  tax: number;
  delivery: Amount;
  occasionMissed: Amount;
  eachExtraContact: Amount;
  limits: [Amount, Amount, Amount];
  keepUpTo: Amount;
  trip: Amount;
};

function policyOf(drawn: Drawn): Policy {
  const { limits } = drawn;
  return {
    name: 'Arbitrary',
    source: 'arbitrary.yaml',
    sha256: '0',
    currency: POUND,
    locale: 'en-GB',
    facts: FACTS,
    problems: BUILT_IN_PROBLEMS.map(({ name, label }) => ({ name, label, builtIn: true })),
    costs: {
      margin: fixed(drawn.margin),
      tax: fixed(drawn.tax),
      delivery: drawn.delivery,
      staffHour: fixed(1400),
    },
    returns: {
      cost: fixed(720),
      recovers: fixed(700_000),
      keepLosses: true,
      keepUpTo: drawn.keepUpTo,
      trip: drawn.trip,
    },
    harm: {
      goods: {
        is: 'by',
        fact: 'problem',
        where: { overcharged: { is: 'fact', fact: 'overcharge' }, late: fixed(0), 'poor-service': fixed(0) },
        else: price,
      },
      trouble: {
        levels: { none: fixed(0), 'a-trip': fixed(800), 'hours-lost': fixed(2000) },
        plus: fixed(0),
        occasionMissed: drawn.occasionMissed,
      },
      respect: {
        levels: { fairly: fixed(0), ignored: fixed(1000), rudely: fixed(2000) },
        eachExtraContact: drawn.eachExtraContact,
      },
      largeFrom: 10_000,
    },
    generosity: {
      mend: fixed(drawn.mend),
      pastTheSums: drawn.pastTheSums,
      neverPast: drawn.neverPast,
      extrasAtMost: drawn.extrasAtMost,
    },
    remedies: drawn.remedies,
    rules: drawn.rules,
    authority: [
      { name: 'associate', goodwill: sumOf(limits.slice(0, 1)) },
      { name: 'supervisor', goodwill: sumOf(limits.slice(0, 2)) },
      { name: 'manager', goodwill: sumOf(limits) },
    ],
    countersign: [],
    promises: [],
    customers: [
      { name: 'loyal', when: from('orders-before', 10), spendAYear: fixed(60_000), stays: 800_000 },
      { name: 'regular', when: from('orders-before', 2), spendAYear: fixed(24_000), stays: 630_000 },
      { name: 'new', when: ALWAYS, spendAYear: fixed(9000), stays: 300_000 },
    ],
    sums: SHOP.sums,
  };
}

const sumOf = (of: readonly Amount[]): Amount => ({ is: 'sum', of });
const from = (fact: string, atLeast: number): Condition => ({
  is: 'within',
  fact,
  ranges: [{ atLeast, atMost: 10_000 }],
});

const refusal: fc.Arbitrary<NamedRemedy> = fc.record({
  remedy: fc.constantFrom(...IDS.filter((id) => id !== 'apology')),
  amount: fc.option(fc.integer({ min: 1, max: 3000 }), { nil: null }),
});

/** Something that may have given a charge back, or gives none. */
const chargeBack: fc.Arbitrary<NamedRemedy> = fc.record({
  remedy: fc.constantFrom('refund-fee', 'refund-fee', 'voucher'),
  amount: fc.option(fc.constantFrom(495, 1000, 1700), { nil: null }),
});

/** What somebody told about a complaint; the rest is for the defaults. */
export const told: fc.Arbitrary<Record<string, FactValue>> = fc
  .record(
    {
      problem: fc.constantFrom(...PROBLEMS),
      fault: fc.constantFrom(...FAULTS),
      price: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 300_000 })),
      'share-affected': fc.integer({ min: 1, max: 1_000_000 }),
      overcharge: fc.integer({ min: 0, max: 5000 }),
      'delivery-paid': fc.constantFrom(0, 495, 1000),
      'bag-fee': fc.constantFrom(0, 2000, 9000),
      'given-back': fc.oneof(fc.constantFrom(0, 0, 495), fc.integer({ min: 0, max: 25_000 })),
      'charges-back': fc.array(chargeBack, { maxLength: 2 }),
      'other-costs': fc.constantFrom(0, 0, 1500, 4000),
      'held-value': fc.integer({ min: 0, max: 30_000 }),
      contacts: fc.integer({ min: 0, max: 5 }),
      trouble: fc.constantFrom('none', 'a-trip', 'hours-lost'),
      treated: fc.constantFrom('fairly', 'ignored', 'rudely'),
      occasion: fc.constantFrom('none', 'still-ahead', 'missed'),
      condition: fc.constantFrom('as-new', 'opened', 'faulty', 'destroyed'),
      returnable: fc.boolean(),
      'in-stock': fc.boolean(),
      channel: fc.constantFrom('store', 'online', 'phone'),
      'orders-before': fc.constantFrom(0, 1, 2, 5, 10, 40),
      'spend-a-year': fc.integer({ min: 0, max: 300_000 }),
      'claims-before': fc.integer({ min: 0, max: 6 }),
      'asked-for': fc.constantFrom('nothing', ...IDS),
      'turned-down': fc.array(refusal, { maxLength: 2 }),
      item: fc.constantFrom('a vase', 'two dresses'),
      'contact-person': fc.constant('Mira'),
    },
    { requiredKeys: ['problem', 'price'] },
  )
  .map((facts) => facts as Record<string, FactValue>);

/** A complaint of these facts under this policy. */
export const complaintOf = (policy: Policy, facts: Facts) => withDefaults(policy, facts);

/** The same complaint, of which only what gives a charge back is told to have given one back. */
export function tellable(policy: Policy, facts: Facts): Facts {
  const { 'charges-back': named } = facts;
  if (typeof named !== 'object') return facts;
  const gives = (id: string): boolean =>
    policy.remedies.some((one) => one.id === id && chargesOf(policy, one).length > 0);
  return { ...facts, 'charges-back': named.filter(({ remedy }) => gives(remedy)) };
}
