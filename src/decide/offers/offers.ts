import { SHARE_SCALE } from '../../domain/values/number.js';
import { gainOf, type LiftTable, middleLift } from '../compiled/lift.js';
import type { Item } from '../rules/items.js';
import { refusals, wasRefused } from '../rules/refusals.js';
import { paidInAll } from '../rules/setting.js';
import type { HarmDone } from '../sums/harm.js';
import { moneyMended, shareMended } from '../sums/mending.js';
import {
  type Base,
  type Case,
  excludedFrom,
  excludes,
  type Footing,
  paidBackAtMost,
  paidBackBy,
  type Totals,
} from './footing.js';
import type { Extras, OfferTable } from './offer-table.js';

/** What an offer is judged by. */
export type Scales = {
  readonly harm: HarmDone;
  /** Minor units. */
  readonly stake: number;
  /** Basis points. */
  readonly neverPast: number;
  readonly lifts: (givenUp: boolean) => LiftTable;
};

/**
 * Step 4: every offer on these footings: each allowed set of extras at each size, within `extras-at-most`
 * and `not-with`, nothing that was turned down, no more paid back than was paid.
 */
export function listOffers(
  at: Case,
  footings: readonly Footing[],
  allowed: readonly (readonly Item[])[],
  scales: Scales,
  table: OfferTable,
): void {
  const refused = refusals(at.facts);
  const extras = allowed.filter(([item]) => item && item.remedy.kind.role !== 'cure');
  const groups =
    refused.length === 0 ? extras : extras.map((sizes) => sizes.filter((item) => !wasRefused(item, refused)));
  const most = at.prepared.policy.generosity.extrasAtMost;
  const paid = paidInAll(at.facts);
  for (const footing of footings) {
    new Enumeration(footing, groups, paid - paidBackAtMost(footing), scales, table).run(most);
  }
}

/** Walks through the sets of extras on one footing, carrying the sums along. */
class Enumeration {
  readonly #footing: Footing;
  readonly #groups: readonly (readonly Item[])[];
  /** What extras may still pay back, in minor units. */
  readonly #payable: number;
  readonly #scales: Scales;
  readonly #table: OfferTable;

  constructor(
    footing: Footing,
    groups: readonly (readonly Item[])[],
    payable: number,
    scales: Scales,
    table: OfferTable,
  ) {
    this.#footing = footing;
    this.#groups = groups;
    this.#payable = payable;
    this.#scales = scales;
    this.#table = table;
  }

  run(most: number): void {
    this.#extend(0, most, null, NO_SUMS);
  }

  #extend(from: number, left: number, extras: Extras, sums: Sums): void {
    weigh(this.#table, this.#footing, extras, sums, this.#scales);
    if (left === 0) return;
    for (let at = from; at < this.#groups.length; at++) {
      for (const item of this.#groups[at] ?? []) {
        if (!this.#fits(item, extras)) break; // nor does any other size of it
        const more = plus(sums, item);
        if (more.back <= this.#payable) this.#extend(at + 1, left - 1, { item, before: extras }, more);
      }
    }
  }

  #fits(item: Item, extras: Extras): boolean {
    for (let one = extras; one; one = one.before) if (excludes(item, one.item)) return false;
    return !excludedFrom(this.#footing, item);
  }
}

/** What a set of extras adds up to, in minor units. */
type Sums = Totals;

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

/** The row of an offer of a footing with these very extras. */
export function addOffer(
  table: OfferTable,
  footing: Footing,
  items: readonly Item[],
  scales: Scales,
): number {
  const extras = items.reduce<Extras>((before, item) => ({ item, before }), null);
  return weigh(table, footing, extras, items.reduce(plus, NO_SUMS), scales);
}

/** Steps 5 and 6 for one offer: cost, worth, mended, gain. */
function weigh(table: OfferTable, footing: Footing, extras: Extras, sums: Sums, scales: Scales): number {
  const { lead, others, goodwillCure } = footing;
  const { harm, neverPast } = scales;
  const { figures } = table;
  const row = table.add(footing, extras);
  const money = moneyWith(lead, sums, harm);
  const share = shareMended(harm, money, neverPast);
  const lift = middleLift(scales.lifts(lead.cure?.remedy.kind.givesUpGoods === true), share);
  const cost = lead.sums.cost + sums.cost;
  figures.money[row] = money;
  figures.share[row] = share;
  figures.leastShare[row] = others.length === 0 ? share : leastOf(others, sums, scales, share);
  figures.past[row] = harm.total > 0 && money * SHARE_SCALE > harm.total * neverPast ? money : 0;
  figures.lift[row] = lift;
  figures.net[row] = gainOf(lift, scales.stake) - cost;
  figures.cost[row] = cost;
  figures.worth[row] = lead.sums.worth + sums.worth;
  figures.goodwillWorth[row] = sums.worth + (goodwillCure?.priced.worth ?? 0);
  figures.face[row] = lead.sums.face + sums.face;
  return row;
}

function leastOf(bases: readonly Base[], sums: Sums, { harm, neverPast }: Scales, share: number): number {
  let least = share;
  for (const base of bases)
    least = Math.min(least, shareMended(harm, moneyWith(base, sums, harm), neverPast));
  return least;
}

function moneyWith({ sums: base }: Base, sums: Sums, harm: HarmDone): number {
  return moneyMended(harm, {
    goods: base.goods + sums.goods,
    trouble: base.trouble + sums.trouble,
    respect: base.respect + sums.respect,
    cash: base.cash + sums.cash,
    gift: base.gift + sums.gift,
  });
}
