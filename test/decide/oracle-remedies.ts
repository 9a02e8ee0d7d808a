import type { RemedyAmount } from '../../src/domain/policy/amount.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy, Remedy } from '../../src/domain/policy/policy.js';
import {
  comesTo,
  type Fraction,
  fits,
  fraction,
  halfUp,
  least,
  type Money3,
  most,
  numberOf,
  over,
  share,
  times,
} from './oracle-figures.js';

/** The table of DESIGN.md section 4, and the harm, the goods and the stake that it is read with. */

/** One complaint under one policy, with all that is reckoned before any remedy is looked at. */
export type Case = {
  readonly policy: Policy;
  readonly facts: Facts;
  readonly harm: Money3;
  readonly wholeHarm: bigint;
  /** What they paid for what is affected. */
  readonly price: bigint;
  /** The most of the goods that a cure is worth, and the most that it mends. */
  readonly curable: bigint;
  readonly cureMends: bigint;
  readonly contacts: bigint;
};

/** Harm and what was paid, for these facts. */
export function caseOf(policy: Policy, facts: Facts): Case {
  const { harm: table, sums } = policy;
  const affected = share(numberOf(facts, 'share-affected'));
  const contacts = numberOf(facts, 'contacts');
  const otherCosts = numberOf(facts, 'other-costs');
  const missed = facts['occasion'] === 'missed';
  const level = (levels: typeof table.trouble.levels, fact: string) => {
    const amount = levels[String(facts[fact])];
    return amount ? comesTo(amount, facts) : 0n;
  };
  const harm = {
    goods: halfUp(times(fraction(comesTo(table.goods, facts)), affected)) + otherCosts,
    trouble:
      level(table.trouble.levels, 'trouble') +
      comesTo(table.trouble.plus, facts) +
      (missed ? comesTo(table.trouble.occasionMissed, facts) : 0n),
    respect:
      level(table.respect.levels, 'treated') +
      comesTo(table.respect.eachExtraContact, facts) * most(0n, least(5n, contacts) - 1n),
  };
  const curable = harm.goods - otherCosts;
  return {
    policy,
    facts,
    harm,
    wholeHarm: harm.goods + harm.trouble + harm.respect,
    price: halfUp(times(fraction(numberOf(facts, 'price')), affected)),
    curable,
    cureMends: missed ? halfUp(times(fraction(curable), share(sums.cureWhenOccasionMissed))) : curable,
    contacts,
  };
}

/** One remedy at one amount, priced: the columns of the table. */
export type Item = {
  readonly remedy: Remedy;
  /** What its `amount` came to, whatever that means for its kind. */
  readonly own: bigint;
  /** What that was taken from: the rule's amount, else the remedy's. */
  readonly standing?: RemedyAmount | undefined;
  /** What the customer gets: money or units; null where there is no amount to name. */
  readonly amount: bigint | null;
  readonly cost: bigint;
  readonly worth: bigint;
  readonly face: bigint;
  /** What it mends: of one kind of harm, or money that spills, or a gift that spills. */
  readonly goods: bigint;
  readonly trouble: bigint;
  readonly respect: bigint;
  readonly cash: bigint;
  readonly gift: bigint;
};

const CURES = ['replace', 'redeliver', 'exchange', 'redo', 'repair', 'refund'];
const GIVES_UP_GOODS = ['replace', 'redeliver', 'exchange', 'refund'];
const NEEDS_STOCK = ['replace', 'redeliver', 'exchange'];
const PAID_BACK = ['refund', 'refund-fee', 'price-cut'];

export const isCure = ({ kind }: Remedy): boolean => CURES.includes(kind);
export const isApology = ({ kind }: Remedy): boolean => kind === 'apology';
export const givesUpGoods = ({ kind }: Pick<Remedy, 'kind'>): boolean => GIVES_UP_GOODS.includes(kind);
export const needsStock = ({ kind }: Remedy): boolean => NEEDS_STOCK.includes(kind);
export const isPaidBack = ({ kind }: Remedy): boolean => PAID_BACK.includes(kind);

/** 1 less a share. */
const rest = (millionths: bigint): Fraction => share(1_000_000n - millionths);
/** 1 and a share. */
const withTax = (millionths: bigint): Fraction => share(1_000_000n + millionths);

/** What is taken off a refund; nothing where the goods are theirs to keep as too small, or at a loss. */
export function takenOff(about: Case, { less }: Remedy): bigint {
  if (!less) return 0n;
  const { facts, harm } = about;
  const isLeft = facts['returnable'] !== false && goodsOf(about, A_REFUND)?.keep === true;
  return isLeft ? 0n : comesTo(less, { 'share-affected': 1_000_000, ...facts }, harm);
}

const A_REFUND = { kind: 'refund' } as const;

/** One remedy at one amount, by the table; a refund at `exactly` so much, if that is said, whatever it would be. */
export function priced(about: Case, remedy: Remedy, own: bigint, exactly?: bigint): Item {
  const item = byKind(about, remedy, own, exactly);
  if (!remedy.mends) return item;
  const all = item.goods + item.trouble + item.respect + item.cash + item.gift;
  const none = { goods: 0n, trouble: 0n, respect: 0n, cash: 0n, gift: 0n };
  return { ...item, ...none, [remedy.mends]: all };
}

function byKind(about: Case, remedy: Remedy, own: bigint, exactly?: bigint): Item {
  const { policy, facts, harm, price, curable, cureMends } = about;
  const tax = comesTo(policy.costs.tax, facts);
  const margin = comesTo(policy.costs.margin, facts);
  const given = (amount: typeof remedy.cost) => (amount ? comesTo(amount, facts, harm) : 0n);
  const netOfTax = (money: bigint) => halfUp(over(fraction(money), withTax(tax)));
  const nothing = { amount: null, cost: 0n, worth: 0n, face: 0n, goods: 0n, trouble: 0n, respect: 0n };
  const item: Item = { remedy, own, ...nothing, cash: 0n, gift: 0n };
  switch (remedy.kind) {
    case 'apology':
      return { ...item, worth: given(remedy.worth), respect: given(remedy.worth) };
    case 'replace':
    case 'redeliver':
    case 'exchange': {
      const toBuy = halfUp(over(times(fraction(price), rest(margin)), withTax(tax)));
      const delivery = facts['channel'] === 'store' ? 0n : comesTo(policy.costs.delivery, facts);
      return {
        ...item,
        cost: toBuy + delivery + given(remedy.upgrade),
        worth: least(price, curable),
        face: price,
        goods: least(price, cureMends),
      };
    }
    case 'redo':
    case 'repair': {
      const worth = least(price, curable);
      return { ...item, cost: own, worth, face: own, goods: least(price, cureMends) };
    }
    case 'refund': {
      const back = exactly ?? most(0n, price - takenOff(about, remedy));
      const { cost, worth } = remedy.asCredit
        ? byKind(about, { ...remedy, kind: 'credit' }, back)
        : { cost: netOfTax(back), worth: back };
      return {
        ...item,
        amount: back,
        cost,
        worth: least(worth, curable),
        face: back,
        goods: least(worth, cureMends),
      };
    }
    case 'refund-fee':
    case 'price-cut':
      return { ...item, amount: own, cost: netOfTax(own), worth: own, face: own, goods: own };
    case 'cover': {
      const goods = least(own, numberOf(facts, 'other-costs'));
      return { ...item, amount: own, cost: own, worth: own, face: own, goods };
    }
    case 'cash':
      return { ...item, amount: own, cost: own, worth: own, face: own, cash: own };
    case 'voucher':
    case 'next-purchase':
    case 'credit': {
      const { worthOfFace, redeemed, displaces } = policy.sums.voucher;
      const kept = times(share(margin), rest(BigInt(displaces)));
      const spent = fraction(kept.d - kept.n, kept.d);
      const cost = halfUp(times(times(fraction(own), share(redeemed)), spent));
      const worth = halfUp(times(fraction(own), share(worthOfFace)));
      return { ...item, amount: own, cost, worth, face: own, trouble: worth };
    }
    case 'points': {
      const each = (millionths: number | undefined) =>
        halfUp(times(fraction(own), fraction(BigInt(millionths ?? 0), 1_000_000n)));
      const worth = each(remedy.worthEach);
      return { ...item, amount: own, cost: each(remedy.costEach), worth, face: worth, trouble: worth };
    }
    case 'upgrade':
    case 'gift': {
      const worth = given(remedy.worth);
      return { ...item, cost: given(remedy.cost), worth, face: worth, gift: worth };
    }
    case 'service': {
      const hours = fraction(given(remedy.minutes), 60n);
      const time = halfUp(times(fraction(comesTo(policy.costs.staffHour, facts)), hours));
      const [cost, theyPay, worth] = [given(remedy.cost), given(remedy.theyPay), given(remedy.worth)];
      return {
        ...item,
        cost: time + cost - netOfTax(theyPay),
        worth,
        face: most(0n, cost - theyPay),
        trouble: worth,
      };
    }
    case 'attention': {
      const hours = fraction(given(remedy.minutes), 60n);
      const cost = halfUp(times(fraction(comesTo(policy.costs.staffHour, facts)), hours));
      const worth = given(remedy.worth);
      return { ...item, cost, worth, respect: worth };
    }
  }
}

/** The remedy of this id. */
export function remedyOf({ policy }: Case, id: string): Remedy | undefined {
  return policy.remedies.find((remedy) => remedy.id === id);
}

/** What becomes of the goods. */
export type Goods = { readonly keep: boolean; readonly returnCost: bigint; readonly recovers: bigint };

/** Keep or return, where the cure gives the goods up and there are goods to speak of. */
export function goodsOf({ policy, facts }: Case, cure: Pick<Remedy, 'kind'> | undefined): Goods | null {
  if (!cure || !givesUpGoods(cure) || facts['held-value'] === undefined) return null;
  const isNothing = numberOf(facts, 'held-value') === 0n && facts['returnable'] === false;
  if (isNothing && cure.kind !== 'exchange') return null;
  const { returns, costs } = policy;
  const tax = comesTo(costs.tax, facts);
  const net = over(fraction(numberOf(facts, 'held-value')), withTax(tax));
  const recovers = least(
    halfUp(times(net, share(comesTo(returns.recovers, facts)))),
    halfUp(times(net, rest(comesTo(costs.margin, facts)))),
  );
  const returnCost = comesTo(returns.cost, facts);
  const gain = recovers - returnCost - comesTo(returns.trip, facts);
  const keep = (): boolean => {
    if (cure.kind === 'exchange') return false;
    if (facts['returnable'] === false) return true;
    if (returns.neverKeep && fits(returns.neverKeep, facts)) return false;
    if (returns.keepUpTo && numberOf(facts, 'held-value') <= comesTo(returns.keepUpTo, facts)) return true;
    return returns.keepLosses && gain <= 0n;
  };
  return { keep: keep(), returnCost, recovers };
}

/** What the customer's staying is worth to us, as if they were of this segment. */
export type Stake = {
  readonly segment: string;
  readonly worthIfStays: bigint;
  readonly wordOfMouth: bigint;
  readonly stake: bigint;
};

/** The segment that the customer is of. */
export function segmentOf({ policy, facts }: Case): Policy['customers'][number] {
  const segment = policy.customers.find(({ when }) => fits(when, facts));
  if (!segment) throw new Error('the last segment always fits');
  return segment;
}

/** What a customer of this segment is worth who stays: theirs a year where it is known. */
export function stakeAs(about: Case, segment: Policy['customers'][number]): Stake {
  const { policy, facts } = about;
  const { wordOfMouth: talk } = policy.sums;
  const newcomer = policy.customers.find(({ name }) => name === talk.newcomer);
  if (!newcomer) throw new Error('the newcomer is one of the segments');
  const known = facts['spend-a-year'];
  const spend = known === undefined ? comesTo(segment.spendAYear, facts) : numberOf(facts, 'spend-a-year');
  const worthIfStays = worthOfStaying(about, spend, segment.stays);
  const theirs = worthOfStaying(about, comesTo(newcomer.spendAYear, facts), newcomer.stays);
  const told = fraction(BigInt(talk.tellWhenLetDown) + BigInt(talk.tellWhenDelighted));
  const wordOfMouth = halfUp(times(times(told, share(talk.swayed)), fraction(theirs)));
  return { segment: segment.name, worthIfStays, wordOfMouth, stake: worthIfStays + wordOfMouth };
}

function worthOfStaying({ policy, facts }: Case, spend: bigint, stays: number): bigint {
  const margin = times(
    over(fraction(spend), withTax(comesTo(policy.costs.tax, facts))),
    share(comesTo(policy.costs.margin, facts)),
  );
  return halfUp(over(margin, share(1_000_000 + policy.sums.discountRate - stays)));
}
