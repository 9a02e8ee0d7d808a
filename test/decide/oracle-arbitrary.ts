import fc from 'fast-check';
import { type Amount, fixed, type Limits, type RemedyAmount } from '../../src/domain/policy/amount.js';
import type { Condition } from '../../src/domain/policy/condition.js';
import type { FactValue } from '../../src/domain/policy/fact.js';
import type { Grant, Owed, Policy, Remedy, RemedyLimit, Rule } from '../../src/domain/policy/policy.js';
import type { HarmKind } from '../../src/domain/values/harm.js';
import { currencyOf } from '../../src/domain/values/money.js';
import { policies, told } from './arbitrary.js';

/**
 * Wider policies and complaints than the plain ones: amounts of every shape, currencies with no and with three
 * decimals, conditions on how often they asked, several remedies of a kind, roles that stand in for others.
 */

const CURRENCIES = (
  [
    ['JPY', 'ja-JP'],
    ['GBP', 'en-GB'],
    ['KWD', 'en-KW'],
  ] as const
).map(([code, locale]) => {
  const currency = currencyOf(code, locale);
  if (!currency) throw new Error(`Intl knows no ${code}`);
  return currency;
});

const number = (min: number, max: number) => fc.integer({ min, max });
const money = (most: number): fc.Arbitrary<Amount> => number(0, most).map(fixed);
const share = number(0, 1_000_000).map(fixed);

const NUMBERS = ['price', 'delivery-paid', 'bag-fee', 'other-costs', 'held-value', 'overcharge', 'contacts'];
const factOf = (fact: string): Amount => ({ is: 'fact', fact });
const harmOf = (kind: HarmKind): Amount => ({ is: 'harm', kind });

/** Amounts of every shape, a few deep; with harms in them where they stand in a remedy. */
function amounts(most: number, inRemedy: boolean): fc.Arbitrary<Amount> {
  const plain = fc.oneof(money(most), fc.constantFrom(...NUMBERS).map(factOf));
  const leaf = inRemedy ? fc.oneof(plain, fc.constantFrom('goods', 'trouble', 'respect').map(harmOf)) : plain;
  return fc.letrec<{ any: Amount }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      leaf,
      perUnit,
      perBlock,
      fc.tuple(share, tie('any')).map<Amount>(([part, of]) => ({ is: 'percent', share: part, of })),
      fc.record({ of: tie('any'), by: number(1, 60_000) }).chain(({ of, by }) =>
        fc
          .option(fc.record({ way: fc.constantFrom('up', 'down', 'nearest'), to: number(1, 1000) }), {
            freq: 2,
          })
          .map(
            (round): Amount => ({
              is: 'kept',
              of: { is: 'divided', of, by, ...(round ? { round } : {}) },
              within: { atMost: fixed(most) },
            }),
          ),
      ),
      byFact(tie('any')),
      byBand(tie('any')),
      fc
        .tuple(fc.constantFrom('sum', 'least', 'most'), fc.array(tie('any'), { minLength: 1, maxLength: 3 }))
        .map<Amount>(([is, of]) => ({ is, of })),
      fc.tuple(limits(most), tie('any')).map<Amount>(([within, of]) => ({ is: 'kept', of, within })),
    ),
  })).any;
}

const perUnit = fc
  .tuple(money(500), fc.constantFrom('contacts', 'claims-before', 'days-since-purchase'), number(0, 2))
  .map<Amount>(([each, fact, decimals]) => ({
    is: 'each',
    each,
    per: { is: 'fact', fact, scale: 10 ** decimals },
  }));

const perBlock = fc
  .tuple(money(500), fc.boolean(), number(1, 4000), number(0, 3000))
  .map<Amount>(([each, started, size, after]) => ({
    is: 'each',
    each,
    per: { is: 'blocks', started, size, after, fact: 'price' },
  }));

const byFact = (of: fc.Arbitrary<Amount>): fc.Arbitrary<Amount> =>
  fc
    .tuple(fc.constantFrom('channel', 'returnable', 'fault'), of, of, of)
    .map<Amount>(([fact, one, two, rest]) => ({
      is: 'by',
      fact,
      where: { store: one, yes: one, us: one, online: two, no: two, carrier: two },
      else: rest,
    }));

const byBand = (of: fc.Arbitrary<Amount>): fc.Arbitrary<Amount> =>
  fc
    .tuple(fc.constantFrom('price', 'held-value', 'contacts'), number(0, 9000), number(1, 9000), of, of)
    .map<Amount>(([fact, at, more, one, two]) => ({
      is: 'bands',
      fact,
      bands: [
        { upTo: at, gives: one },
        { upTo: at + more, gives: two },
        { upTo: 10_000_000_000, gives: one },
      ],
    }));

const limits = (most: number): fc.Arbitrary<Limits> =>
  fc.record(
    {
      atLeast: money(most),
      atMost: money(most),
      round: fc.record({ way: fc.constantFrom('up', 'down', 'nearest'), to: number(1, 1000) }),
    },
    { requiredKeys: [] },
  );

const small = amounts(1500, false);
const own = amounts(4000, true);
const sized: fc.Arbitrary<RemedyAmount> = fc.oneof(
  { arbitrary: own, weight: 1 },
  {
    arbitrary: fc.record({
      is: fc.constant('sizes' as const),
      from: number(0, 1200),
      to: fc.oneof(money(4000), small),
      step: number(700, 2000),
    }),
    weight: 2,
  },
);
/** Shares never pass the whole. */
const part: fc.Arbitrary<Amount> = fc.oneof(
  share,
  small.map<Amount>((of) => ({ is: 'kept', of, within: { atMost: fixed(1_000_000) } })),
);

const SIZED = ['price-cut', 'cash', 'voucher', 'credit', 'cover', 'refund-fee', 'points'];

/** Other figures for a remedy, by its kind. */
function figures(remedy: Remedy): fc.Arbitrary<Remedy> {
  const { kind } = remedy;
  if (SIZED.includes(kind)) return sized.map((amount) => ({ ...remedy, amount: kept(amount) }));
  if (kind === 'redo' || kind === 'repair') return own.map((amount) => ({ ...remedy, amount }));
  if (kind === 'gift' || kind === 'upgrade')
    return fc.tuple(own, own).map(([cost, worth]) => ({ ...remedy, cost, worth }));
  if (kind === 'next-purchase')
    return fc
      .tuple(share, own)
      .map(([part, of]) => ({ ...remedy, amount: kept({ is: 'percent', share: part, of }) }));
  if (kind === 'service')
    return fc
      .tuple(own, money(90), own, own)
      .map(([worth, minutes, cost, theyPay]) => ({ ...remedy, worth, minutes, cost, theyPay }));
  if (kind === 'attention')
    return fc.tuple(money(90), own).map(([minutes, worth]) => ({ ...remedy, minutes, worth }));
  if (kind === 'refund')
    return fc.tuple(fc.option(own, { nil: undefined }), fc.boolean()).map(([less, asCredit]) => ({
      ...remedy,
      ...(less ? { less } : {}),
      ...(asCredit ? { asCredit } : {}),
    }));
  if (kind === 'apology') return own.map((worth) => ({ ...remedy, worth }));
  if (['replace', 'redeliver', 'exchange'].includes(kind))
    return own.map((upgrade) => ({ ...remedy, upgrade }));
  return fc.constant(remedy);
}

/** Sizes stay as they are; any other amount is kept from growing past what arbitrary complaints are about. */
const kept = (amount: RemedyAmount): RemedyAmount =>
  amount.is === 'sizes' ? amount : { is: 'kept', of: amount, within: { atMost: fixed(400_000) } };

/** A second voucher, a second refund, …, for some of the kinds. */
const TWINS = ['voucher', 'refund', 'refund-fee', 'gift', 'repair', 'price-cut', 'attention'];
const twins = (remedies: readonly Remedy[]): fc.Arbitrary<Remedy[]> =>
  fc
    .subarray(remedies.filter(({ kind }) => TWINS.includes(kind)))
    .chain((some) => fc.tuple(...some.map((remedy) => figures({ ...remedy, id: `second-${remedy.id}` }))));

const ids = (remedies: readonly Remedy[]): string[] =>
  remedies.filter(({ kind }) => kind !== 'apology').map(({ id }) => id);

/** The most that a role may give of some remedies, and of some nothing at all. */
const limitsOn = (remedies: readonly Remedy[]): fc.Arbitrary<RemedyLimit[]> =>
  fc.oneof(
    fc.constant<RemedyLimit[]>([]),
    fc
      .subarray(ids(remedies))
      .chain((some) =>
        fc.tuple(
          ...some.map((remedy) =>
            fc
              .oneof(fc.constant(fixed(0)), money(6000), small)
              .map((most): RemedyLimit => ({ remedy, most })),
          ),
        ),
      ),
  );

/** Lists of remedies of which an offer holds one. */
const apart = (remedies: readonly Remedy[]): fc.Arbitrary<string[][]> =>
  fc.oneof(
    fc.constant<string[][]>([]),
    fc.array(fc.subarray(ids(remedies), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 2 }),
  );

/** Conditions that rest on how often they asked, or on what was turned down. */
const again: fc.Arbitrary<Condition> = fc.oneof(
  number(0, 5).map<Condition>((atLeast) => ({
    is: 'within',
    fact: 'contacts',
    ranges: [{ atLeast, atMost: 5 }],
  })),
  number(0, 5).map<Condition>((atMost) => ({
    is: 'within',
    fact: 'contacts',
    ranges: [{ atLeast: 0, atMost }],
  })),
  fc.constant<Condition>({ is: 'one-of', fact: 'turned-down', values: ['voucher', 'refund', 'gift'] }),
  fc.boolean().map<Condition>((value) => ({ is: 'one-of', fact: 'in-stock', values: [value] })),
  fc.constant<Condition>({ is: 'within', fact: 'overcharge', ranges: [{ atLeast: 100, atMost: 5000 }] }),
);

/** A rule that also speaks of the other remedies. */
function wider(rule: Rule, ids: readonly string[]): fc.Arbitrary<Rule> {
  const other = fc.option(fc.constantFrom(...ids), { freq: 2 });
  const regrant = (amount: fc.Arbitrary<RemedyAmount>) =>
    fc.tuple(other, fc.option(amount, { freq: 2 })).map(([id, drawn]) => (grant: Grant): Grant => {
      if (id === null) return grant;
      return { remedy: id, ...(drawn ? { amount: kept(drawn) } : {}) };
    });
  const grants = regrant(own);
  const may = regrant(sized);
  const owe = fc
    .array(grants, { minLength: 6, maxLength: 6 })
    .map((all) =>
      rule.owe.map(
        (owed, at): Owed =>
          owed.is === 'grant'
            ? { is: 'grant', grant: (all[at] ?? all[0])?.(owed.grant) ?? owed.grant }
            : { is: 'choice', of: once(owed.of.map((grant, of) => all[of + at]?.(grant) ?? grant)) },
      ),
    );
  return fc
    .record({ owe, may: fc.array(may, { minLength: 4, maxLength: 4 }), when: fc.option(again, { freq: 3 }) })
    .map((drawn) => ({
      ...rule,
      owe: drawn.owe,
      may: once(rule.may.map((grant, at) => drawn.may[at]?.(grant) ?? grant)),
      when: drawn.when ? { is: 'all', of: [rule.when, drawn.when] } : rule.when,
    }));
}

const once = (grants: readonly Grant[]): Grant[] =>
  grants.filter(({ remedy }, at) => grants.findIndex((other) => other.remedy === remedy) === at);

const curve = (top: number) =>
  fc
    .tuple(
      fc.uniqueArray(number(1, 1999), { minLength: 1, maxLength: 4 }),
      fc.array(number(0, top), { minLength: 6, maxLength: 6 }),
    )
    .map(([at, lifts]) => {
      const rising = lifts.toSorted((a, b) => a - b);
      return [0, ...at.toSorted((a, b) => a - b), 2000].map((x, i): [number, number] => [
        x,
        rising[i] ?? top,
      ]);
    });

const sums = fc.record({
  discountRate: number(1, 200_000),
  swayed: number(0, 100_000),
  tellWhenLetDown: number(0, 20),
  worthOfFace: number(0, 1_000_000),
  redeemed: number(0, 1_000_000),
  displaces: number(0, 1_000_000),
  cureWhenOccasionMissed: number(0, 1_000_000),
  givenUp: curve(1000),
  kept: curve(1000),
  stays: fc.tuple(number(0, 950_000), number(0, 950_000), number(0, 950_000)),
});

/** A wider policy: everything of it that only holds figures is drawn again. */
export const widePolicies: fc.Arbitrary<Policy> = policies().chain((policy) =>
  fc
    .record({
      remedies: fc.tuple(...policy.remedies.map(figures)),
      twins: twins(policy.remedies),
      order: fc.boolean(),
      sums,
      tax: part,
      margin: fc.oneof(share, part),
      delivery: small,
      returns: fc.record(
        {
          cost: small,
          recovers: part,
          keepLosses: fc.boolean(),
          trip: small,
          keepUpTo: small,
          neverKeep: again,
        },
        { requiredKeys: ['cost', 'recovers', 'keepLosses', 'trip'] },
      ),
      goods: fc.oneof(
        fc.constant(policy.harm.goods),
        amounts(9000, false).map((of): Amount => ({ is: 'kept', of, within: { atMost: fixed(400_000) } })),
      ),
      plus: small,
      occasionMissed: small,
      eachExtraContact: small,
      largeFrom: number(0, 20_000),
      mend: fc.oneof(number(0, 1_600_000).map(fixed), part),
      neverPast: fc.constantFrom(1_000_000, 1_111_000, 1_234_567, 1_500_000, 2_000_000),
      pastTheSums: small,
      standIn: fc.constantFrom('supervisor', 'manager', undefined),
      shift: fc.option(again, { nil: undefined }),
      currency: fc.constantFrom(...CURRENCIES),
      limits: fc.tuple(...policy.authority.map(() => limitsOn(policy.remedies))),
      together: apart(policy.remedies),
    })
    .chain((drawn) => {
      const all = [...drawn.remedies, ...drawn.twins];
      const ids = all.map(({ id }) => id);
      return fc
        .tuple(...policy.rules.map((rule) => wider(rule, ids)))
        .map((rules) => widened(policy, drawn, all, rules));
    }),
);

type Drawn = {
  readonly order: boolean;
  readonly sums: {
    readonly discountRate: number;
    readonly swayed: number;
    readonly tellWhenLetDown: number;
    readonly worthOfFace: number;
    readonly redeemed: number;
    readonly displaces: number;
    readonly cureWhenOccasionMissed: number;
    readonly givenUp: [number, number][];
    readonly kept: [number, number][];
    readonly stays: [number, number, number];
  };
  readonly tax: Amount;
  readonly margin: Amount;
  readonly delivery: Amount;
  readonly returns: Policy['returns'];
  readonly goods: Amount;
  readonly plus: Amount;
  readonly occasionMissed: Amount;
  readonly eachExtraContact: Amount;
  readonly largeFrom: number;
  readonly mend: Amount;
  readonly neverPast: number;
  readonly pastTheSums: Amount;
  readonly standIn: string | undefined;
  readonly shift: Condition | undefined;
  readonly currency: Policy['currency'];
  readonly limits: readonly (readonly RemedyLimit[])[];
  readonly together: readonly (readonly string[])[];
};

function widened(policy: Policy, drawn: Drawn, remedies: Remedy[], rules: Rule[]): Policy {
  const { harm, generosity, sums: old } = policy;
  const { returns, standIn, shift } = drawn;
  return {
    ...policy,
    currency: drawn.currency,
    locale: drawn.currency.locale,
    remedies: drawn.order ? remedies.toReversed() : remedies,
    rules,
    costs: { ...policy.costs, tax: drawn.tax, margin: drawn.margin, delivery: drawn.delivery },
    returns,
    harm: {
      goods: drawn.goods,
      trouble: { ...harm.trouble, plus: drawn.plus, occasionMissed: drawn.occasionMissed },
      respect: { ...harm.respect, eachExtraContact: drawn.eachExtraContact },
      largeFrom: drawn.largeFrom,
    },
    generosity: {
      ...generosity,
      mend: drawn.mend,
      neverPast: drawn.neverPast,
      pastTheSums: drawn.pastTheSums,
      ...(drawn.together.length > 0 ? { neverTogether: drawn.together } : {}),
    },
    authority: policy.authority.map((role, at) => {
      const limits = drawn.limits[at] ?? [];
      return {
        ...role,
        ...(limits.length > 0 ? { limits } : {}),
        ...(at === 0 && standIn ? { standsInFor: standIn, ...(shift ? { when: shift } : {}) } : {}),
      };
    }),
    customers: policy.customers.map((segment, at) => ({ ...segment, stays: drawn.sums.stays[at] ?? 0 })),
    sums: {
      ...old,
      discountRate: drawn.sums.discountRate,
      wordOfMouth: {
        ...old.wordOfMouth,
        swayed: drawn.sums.swayed,
        tellWhenLetDown: drawn.sums.tellWhenLetDown,
      },
      voucher: {
        worthOfFace: drawn.sums.worthOfFace,
        redeemed: drawn.sums.redeemed,
        displaces: drawn.sums.displaces,
      },
      cureWhenOccasionMissed: drawn.sums.cureWhenOccasionMissed,
      curves: { givenUp: drawn.sums.givenUp, kept: drawn.sums.kept },
    },
  };
}

/** What somebody told, with the facts that only wider policies look at. */
export const wideTold: fc.Arbitrary<Record<string, FactValue>> = fc
  .tuple(
    told,
    fc.record({ 'days-since-purchase': number(0, 400) }, { requiredKeys: [] }),
    fc.option(
      fc.array(
        fc.record({
          remedy: fc.constantFrom(
            'second-voucher',
            'second-refund',
            'second-gift',
            'voucher',
            'cash',
            'apology',
          ),
          amount: fc.option(number(0, 3000)),
        }),
        { maxLength: 2 },
      ),
      { freq: 4 },
    ),
  )
  .map(([facts, more, refused]) => ({
    ...facts,
    ...more,
    ...(refused && refused.length > 0 ? { 'turned-down': refused } : {}),
  }));

/** The figures at which a decision turns: an amount offered before, a limit, a price for which all is kept. */
export type Edge = { readonly refused: number; readonly held: boolean; readonly again: boolean };

export const edges: fc.Arbitrary<Edge> = fc.record({
  refused: fc.nat(20),
  held: fc.boolean(),
  again: fc.boolean(),
});

/**
 * The same complaint with its figures exactly where something turns: they have turned down one of the `offered`
 * at that amount, and hold goods that sell for just what they may keep.
 */
export function onTheEdge(
  policy: Policy,
  facts: Readonly<Record<string, FactValue>>,
  offered: readonly { readonly id: string; readonly amount: number | null }[],
  { refused, held, again: asked }: Edge,
): Record<string, FactValue> {
  const turnedDown = offered[refused % Math.max(1, offered.length)];
  const { keepUpTo } = policy.returns;
  const contacts = Number(facts['contacts'] ?? 1);
  return {
    ...facts,
    ...(turnedDown ? { 'turned-down': [{ remedy: turnedDown.id, amount: turnedDown.amount }] } : {}),
    ...(held && keepUpTo?.is === 'fixed' ? { 'held-value': keepUpTo.value } : {}),
    ...(asked ? { contacts: Math.min(5, contacts + 1) } : {}),
  };
}
