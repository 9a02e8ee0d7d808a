import { gainFrom, middleLift, type RetentionLiftTable } from '../compiled/retention-lift.js';
import { fitsIn, type Payments, paysBack, takeBack } from '../rules/payments.js';
import type { PricedRemedy } from '../rules/priced-remedy.js';
import { refusals, wasRefused } from '../rules/refusals.js';
import type { TotalHarm } from '../sums/harm.js';
import { moneyMended, shareMended, upTo, wholeShare } from '../sums/mending.js';
import {
  type BaseOffer,
  type BaseOffers,
  type EvaluationInputs,
  excludedFrom,
  excludes,
  leftIn,
  type Totals,
} from './base-offers.js';
import type { Extras, OfferTable } from './offer-table.js';

/** What an offer is judged by. */
export type ScoringInputs = {
  readonly harm: TotalHarm;
  /** Minor units. */
  readonly customerValue: number;
  /** Millionths. */
  readonly neverPast: number;
  readonly lifts: (givenUp: boolean) => RetentionLiftTable;
};

/**
 * Step 4: every offer on these base offers: each allowed set of extras at each size, within `extras-at-most`
 * and what never stands together, nothing that was turned down, no more paid back than was paid, and nothing twice.
 */
export function listOffers(
  inputs: EvaluationInputs,
  allBaseOffers: readonly BaseOffers[],
  allowed: readonly (readonly PricedRemedy[])[],
  scoring: ScoringInputs,
  table: OfferTable,
): void {
  const refused = refusals(inputs.facts);
  const extras = allowed.filter(([item]) => item && item.remedy.kind.role !== 'cure');
  const groups =
    refused.length === 0 ? extras : extras.map((sizes) => sizes.filter((item) => !wasRefused(item, refused)));
  const most = inputs.compiled.policy.generosity.extrasAtMost;
  for (const baseOffers of allBaseOffers) {
    new Enumeration(baseOffers, groups, scoring, table).run(most);
  }
}

/** Walks through the sets of extras on one set of base offers, carrying the sums along. */
class Enumeration {
  readonly #baseOffers: BaseOffers;
  readonly #groups: readonly (readonly PricedRemedy[])[];
  /** What extras may still pay back, whichever way the customer chooses. */
  readonly #payments: readonly Payments[];
  readonly #scoring: ScoringInputs;
  readonly #table: OfferTable;

  constructor(
    baseOffers: BaseOffers,
    groups: readonly (readonly PricedRemedy[])[],
    scoring: ScoringInputs,
    table: OfferTable,
  ) {
    this.#baseOffers = baseOffers;
    this.#groups = groups;
    this.#payments = leftIn(baseOffers);
    this.#scoring = scoring;
    this.#table = table;
  }

  run(most: number): void {
    this.#extend(0, most, null, NO_SUMS);
  }

  #extend(from: number, left: number, extras: Extras, sums: Sums): void {
    score(this.#table, this.#baseOffers, extras, sums, this.#scoring);
    if (left === 0) return;
    for (let at = from; at < this.#groups.length; at++) {
      for (const item of this.#groups[at] ?? []) {
        if (!this.#fits(item, extras)) break; // nor does any other size of it
        if (this.#isPayable(item, extras))
          this.#extend(at + 1, left - 1, { item, before: extras }, addTo(sums, item));
      }
    }
  }

  #isPayable(item: PricedRemedy, extras: Extras): boolean {
    return (
      !paysBack(item) || this.#payments.every((payments) => fitsIn([leftAfterExtras(payments, extras)], item))
    );
  }

  #fits(item: PricedRemedy, extras: Extras): boolean {
    for (let one = extras; one; one = one.before) if (excludes(item, one.item)) return false;
    return !excludedFrom(this.#baseOffers, item);
  }
}

function leftAfterExtras(payments: Payments, extras: Extras): Payments {
  if (!extras) return payments;
  const left = leftAfterExtras(payments, extras.before);
  return paysBack(extras.item) ? takeBack(left, extras.item).left : left;
}

/** What a set of extras adds up to, in minor units. */
type Sums = Totals;

const NO_SUMS: Sums = {
  cost: 0,
  worth: 0,
  face: 0,
  goods: 0,
  trouble: 0,
  respect: 0,
  cash: 0,
  gift: 0,
};

function addTo(sums: Sums, item: PricedRemedy): Sums {
  const { priced } = item;
  return {
    cost: sums.cost + priced.cost,
    worth: sums.worth + priced.worth,
    face: sums.face + priced.face,
    goods: sums.goods + priced.goods,
    trouble: sums.trouble + priced.trouble,
    respect: sums.respect + priced.respect,
    cash: sums.cash + priced.cash,
    gift: sums.gift + priced.gift,
  };
}

/** The row of an offer on base offers with these very extras. */
export function addOffer(
  table: OfferTable,
  baseOffers: BaseOffers,
  items: readonly PricedRemedy[],
  scoring: ScoringInputs,
): number {
  const extras = items.reduce<Extras>((before, item) => ({ item, before }), null);
  return score(table, baseOffers, extras, items.reduce(addTo, NO_SUMS), scoring);
}

/** Steps 5 and 6 for one offer: cost, worth, mended, gain. */
function score(
  table: OfferTable,
  baseOffers: BaseOffers,
  extras: Extras,
  sums: Sums,
  scoring: ScoringInputs,
): number {
  const { lead, others } = baseOffers;
  const { harm, neverPast } = scoring;
  const { figures } = table;
  const row = table.add(baseOffers, extras);
  const money = moneyWith(lead, sums, harm);
  const whole = wholeShare(harm, money);
  const share = upTo(neverPast, whole);
  const lift = middleLift(scoring.lifts(lead.cure?.remedy.kind.givesUpGoods === true), share);
  const cost = lead.sums.cost + sums.cost;
  figures.money[row] = money;
  figures.share[row] = share;
  figures.leastShare[row] = others.length === 0 ? share : leastOf(others, sums, scoring, share);
  figures.past[row] = whole > share ? whole : 0;
  figures.lift[row] = lift;
  figures.net[row] = gainFrom(lift, scoring.customerValue) - cost;
  figures.cost[row] = cost;
  figures.worth[row] = lead.sums.worth + sums.worth;
  figures.face[row] = lead.sums.face + sums.face;
  return row;
}

function leastOf(
  bases: readonly BaseOffer[],
  sums: Sums,
  { harm, neverPast }: ScoringInputs,
  share: number,
): number {
  let least = share;
  for (const base of bases)
    least = Math.min(least, shareMended(harm, moneyWith(base, sums, harm), neverPast));
  return least;
}

function moneyWith({ sums: base }: BaseOffer, sums: Sums, harm: TotalHarm): number {
  return moneyMended(harm, {
    goods: base.goods + sums.goods,
    trouble: base.trouble + sums.trouble,
    respect: base.respect + sums.respect,
    cash: base.cash + sums.cash,
    gift: base.gift + sums.gift,
  });
}
