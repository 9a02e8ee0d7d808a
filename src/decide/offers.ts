import { WHOLE } from '../domain/number.js';
import { type Base, type Case, type Footing, paidBackAtMost, paidBackBy } from './footing.js';
import type { HarmDone } from './harm.js';
import type { Item } from './items.js';
import { gainOf, type LiftTable, middleLift } from './lift.js';
import { moneyMended, shareMended } from './mending.js';
import { refusals, wasRefused } from './refusals.js';
import { paidInAll } from './setting.js';

/** One offer that could be made, with the figures that choosing needs, of the way that leads. Money in minor units. */
export type Candidate = {
  readonly footing: Footing;
  readonly extras: Extras;
  /** Money of the harm mended, surplus included where the harm is whole. */
  readonly money: number;
  /** Thousandths of the harm mended, up to the policy's `never-past`: of the way that leads. */
  readonly share: number;
  /** The same, the least of all ways that the customer may still choose. */
  readonly leastShare: number;
  /** Worth more than `never-past` of the harm. */
  readonly past: boolean;
  /** Middle lift, in tenths of a point. */
  readonly lift: number;
  /** Middle gain less cost. */
  readonly net: number;
  readonly cost: number;
  readonly worth: number;
  /** Worth of the goodwill alone. */
  readonly goodwillWorth: number;
  /** Goodwill at face value. */
  readonly face: number;
  /** Offered at an earlier contact, and so to be had whatever the role. */
  readonly promised: boolean;
};

/** Goodwill extras as a list that offers share: the last one picked, then those before it. */
export type Extras = { readonly item: Item; readonly before: Extras } | null;

/** What an offer is judged by. */
export type Scales = {
  readonly harm: HarmDone;
  readonly stake: number;
  /** Basis points. */
  readonly neverPast: number;
  readonly lifts: (givenUp: boolean) => LiftTable;
};

/** The extras of an offer in the order they were picked, which is policy order. */
export function listExtras(extras: Extras): Item[] {
  return extras ? [...listExtras(extras.before), extras.item] : [];
}

/**
 * Step 4: every offer on these footings: each allowed set of extras at each size, within `extras-at-most`
 * and `not-with`, nothing that was turned down, no more paid back than was paid.
 */
export function offersOn(
  at: Case,
  footings: readonly Footing[],
  allowed: readonly (readonly Item[])[],
  scales: Scales,
): Candidate[] {
  const refused = refusals(at.facts);
  const groups = allowed
    .filter(([item]) => item && item.remedy.kind.role !== 'cure')
    .map((sizes) => (refused.length === 0 ? sizes : sizes.filter((item) => !wasRefused(item, refused))));
  const most = at.prepared.policy.generosity.extrasAtMost;
  const paid = paidInAll(at.facts);
  return footings.flatMap((footing) =>
    new Enumeration(footing, groups, most, paid - paidBackAtMost(footing), scales).run(),
  );
}

/** Walks through the sets of extras on one footing, carrying the sums along. */
class Enumeration {
  readonly #found: Candidate[] = [];
  readonly #footing: Footing;
  readonly #groups: readonly (readonly Item[])[];
  readonly #most: number;
  /** What extras may still pay back. */
  readonly #payable: number;
  readonly #scales: Scales;

  constructor(
    footing: Footing,
    groups: readonly (readonly Item[])[],
    most: number,
    payable: number,
    scales: Scales,
  ) {
    this.#footing = footing;
    this.#groups = groups;
    this.#most = most;
    this.#payable = payable;
    this.#scales = scales;
  }

  run(): Candidate[] {
    this.#extend(0, this.#most, null, NO_SUMS);
    return this.#found;
  }

  #extend(from: number, left: number, extras: Extras, sums: Sums): void {
    this.#found.push(weigh(this.#footing, extras, sums, this.#scales, false));
    if (left === 0) return;
    for (let at = from; at < this.#groups.length; at++) {
      for (const item of this.#groups[at] ?? []) {
        if (!this.#fits(item, extras)) break;
        const more = plus(sums, item);
        if (more.back <= this.#payable) this.#extend(at + 1, left - 1, { item, before: extras }, more);
      }
    }
  }

  #fits(item: Item, extras: Extras): boolean {
    for (let one = extras; one; one = one.before) if (excludes(item, one.item)) return false;
    return !this.#footing.lead.items.some((standing) => excludes(item, standing));
  }
}

function excludes({ remedy: one }: Item, { remedy: other }: Item): boolean {
  return one.remedy.notWith.includes(other.remedy.id) || other.remedy.notWith.includes(one.remedy.id);
}

/** What a set of extras adds up to. */
type Sums = Pick<
  Base['sums'],
  'cost' | 'worth' | 'face' | 'back' | 'goods' | 'trouble' | 'respect' | 'cash' | 'gift'
>;

const NO_SUMS: Sums = {
  cost: 0,
  worth: 0,
  face: 0,
  back: 0,
  goods: 0,
  trouble: 0,
  respect: 0,
  cash: 0,
  gift: 0,
};

function plus(sums: Sums, item: Item): Sums {
  const { priced } = item;
  return {
    cost: sums.cost + priced.cost,
    worth: sums.worth + priced.worth,
    face: sums.face + priced.face,
    back: sums.back + paidBackBy(item),
    goods: sums.goods + priced.goods,
    trouble: sums.trouble + priced.trouble,
    respect: sums.respect + priced.respect,
    cash: sums.cash + priced.cash,
    gift: sums.gift + priced.gift,
  };
}

/** The offer of a footing with these extras, for instance one that an earlier contact promised. */
export function weighItems(
  footing: Footing,
  items: readonly Item[],
  scales: Scales,
  promised: boolean,
): Candidate {
  const extras = items.reduce<Extras>((before, item) => ({ item, before }), null);
  return weigh(footing, extras, items.reduce(plus, NO_SUMS), scales, promised);
}

/** Step 5 and 6 for one offer: cost, worth, mended, gain. */
function weigh(footing: Footing, extras: Extras, sums: Sums, scales: Scales, promised: boolean): Candidate {
  const { lead, others, goodwillCure } = footing;
  const { harm, neverPast, stake } = scales;
  const money = moneyWith(lead, sums, harm);
  let leastMoney = money;
  for (const other of others) leastMoney = Math.min(leastMoney, moneyWith(other, sums, harm));
  const cost = Math.max(0, lead.sums.cost + sums.cost);
  const share = shareMended(harm, money, neverPast);
  const lift = middleLift(scales.lifts(lead.cure?.remedy.kind.givesUpGoods === true), share);
  return {
    footing,
    extras,
    money,
    share,
    leastShare: leastMoney === money ? share : shareMended(harm, leastMoney, neverPast),
    past: money * WHOLE > harm.total * neverPast && harm.total > 0,
    lift,
    net: gainOf(lift, stake) - cost,
    cost,
    worth: lead.sums.worth + sums.worth,
    goodwillWorth: sums.worth + (goodwillCure?.priced.worth ?? 0),
    face: lead.sums.face + sums.face,
    promised,
  };
}

function moneyWith({ sums: base }: Base, sums: Sums, harm: HarmDone): number {
  return moneyMended(
    harm,
    base.goods + sums.goods,
    base.trouble + sums.trouble,
    base.respect + sums.respect,
    base.cash + sums.cash,
    base.gift + sums.gift,
  );
}
