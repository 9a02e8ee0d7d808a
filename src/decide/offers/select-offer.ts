import { gainFrom, PER_MILLE } from '../compiled/retention-lift.js';
import type { PricedRemedy } from '../rules/priced-remedy.js';
import { beatsRefused, isMoreThanRefused, type RefusedExtra } from '../rules/refusals.js';
import type { Authority } from './authority.js';
import { withoutIdleExtras } from './idle-extras.js';
import { type Candidate, type OfferTable, Rows } from './offer-table.js';

/** What the choice goes by, in minor units and thousandths of the harm. */
export type SelectionCriteria = {
  /** Share of the harm that should be mended. */
  readonly target: number;
  /** What we may give beyond what pays for itself. */
  readonly pastTheSums: number;
  /** What was turned down beyond cures, dearest first. */
  readonly refused: readonly RefusedExtra[];
  /**
   * The customer, behind customers who are worth less to us, least first, where they have to be looked at: a
   * longer-standing customer is mended no less than any of these. Where all offers read one curve, and nothing was
   * offered before, that follows by itself.
   */
  readonly customers: readonly CustomerCriteria[];
};

/** What the choice for one customer goes by. */
export type CustomerCriteria = {
  /** The stake, in minor units. */
  readonly customerValue: number;
  /** How many rows of the table there are for them; what follows was offered before to others. */
  readonly rows: number;
  /** Money of today's harm that earlier offers would mend, less what was turned down of them. */
  readonly floor: number;
  /** The goodwill that there would be if nothing had been turned down, less what was: it stands. */
  readonly standing: readonly PricedRemedy[];
  /** What was offered to them and turned down: something of more worth comes first in its place. */
  readonly replaced: readonly RefusedExtra[];
  /** The offer that stands as it is, because nothing of it was turned down since. */
  readonly unchanged?: readonly PricedRemedy[];
};

/**
 * Step 7: the offer to make among those whose goodwill may be granted. Those that mend
 * enough whichever way the customer chooses, or else most; of those the ones not past what still helps; of
 * those the best net; of those close enough to it, the one that mends most, then is worth most to the
 * customer, then is cheapest, then stands first in the policy.
 */
export function selectOffer(table: OfferTable, authority: Authority, criteria: SelectionCriteria): Candidate {
  return table.read(selectRow(table, authority, criteria));
}

/** The row of {@link selectOffer}. */
export function selectRow(table: OfferTable, authority: Authority, criteria: SelectionCriteria): number {
  return selectRows(table, authority, criteria).at(-1) ?? 0;
}

/** {@link selectOffer} for each of the customers that the criteria look at; who gets the same gets one object. */
export function selectOffers(
  table: OfferTable,
  authority: Authority,
  criteria: SelectionCriteria,
): Candidate[] {
  const offers: Candidate[] = [];
  const rows = selectRows(table, authority, criteria);
  rows.forEach((row, at) => {
    // A customer who is worth more to us often gets the same as the one before.
    const same = offers[rows.indexOf(row)];
    offers[at] = same ?? table.read(row);
  });
  return offers;
}

function selectRows(table: OfferTable, authority: Authority, criteria: SelectionCriteria): number[] {
  const rows: number[] = [];
  for (const customer of criteria.customers) {
    const leastShare = table.figures.share[rows.at(-1) ?? -1] ?? 0;
    const unchanged = unchangedRow(table, authority, customer);
    rows.push(unchanged ?? bestOf(table, authority, criteria, customer, leastShare));
  }
  return rows;
}

/** The row of the offer that stands as it is. */
function unchangedRow(
  table: OfferTable,
  authority: Authority,
  { unchanged, rows: size }: CustomerCriteria,
): number | undefined {
  if (!unchanged) return undefined;
  const isSame = (row: number): boolean => {
    const items = [...table.baseOffers(row).lead.items, ...table.extras(row)];
    return items.length === unchanged.length && holdsAll(items, unchanged) && holdsAll(unchanged, items);
  };
  const rows = new Rows(table, authority, size).filter(isSame);
  return rows.some(() => true) ? rows.first() : undefined;
}

/** What the offers would net with one of the customers; the table holds it for the last, whose complaint it is. */
function netFor(
  { figures: { lift, cost, net } }: OfferTable,
  { customers }: SelectionCriteria,
  customer: CustomerCriteria,
): Float64Array {
  if (customer === customers.at(-1)) return net;
  return lift
    .subarray(0, customer.rows)
    .map((points, row) => gainFrom(points, customer.customerValue) - (cost[row] ?? 0));
}

/**
 * The most that any offer mends whichever way the customer chooses, in thousandths of the harm, of all that may be made:
 * what may be granted, mends no less than what was offered before, and no less than a lesser customer gets.
 */
export function mostMended(table: OfferTable, authority: Authority, criteria: SelectionCriteria): number {
  const customer = criteria.customers.at(-1);
  if (!customer) return 0;
  const before = selectRows(table, authority, criteria).at(-2);
  const leastShare = before === undefined ? 0 : (table.figures.share[before] ?? 0);
  return stillOpen(table, authority, customer, leastShare).most(table.figures.leastShare);
}

/** What was offered before leaves, and what lesser customers get: at least `leastShare` thousandths, if any mends that. */
function stillOpen(
  table: OfferTable,
  authority: Authority,
  { rows: size, floor, standing, replaced }: CustomerCriteria,
  leastShare: number,
): Rows {
  const { money, share } = table.figures;
  const rows = new Rows(table, authority, size).keepAtLeast(money, floor).keepAtLeast(share, leastShare);
  if (standing.length > 0) rows.prefer((row) => holdsAll(table.goodwill(row), standing));
  for (const extra of replaced) rows.prefer((row) => isMoreThanRefused(table.goodwill(row), extra));
  return rows;
}

/** Those that mend enough, and at least `leastShare` thousandths if any does. */
function mendingEnough(
  table: OfferTable,
  authority: Authority,
  target: number,
  customer: CustomerCriteria,
  leastShare: number,
): Rows {
  const rows = stillOpen(table, authority, customer, leastShare);
  return withinCap(table, rows.keepAtLeast(table.figures.leastShare, target));
}

/** Whether each of some remedies is in what is given, and no less of it. */
function holdsAll(given: readonly PricedRemedy[], items: readonly PricedRemedy[]): boolean {
  const isIn = ({ remedy, priced }: PricedRemedy) =>
    given.some((item) => item.remedy === remedy && (item.priced.amount ?? 0) >= (priced.amount ?? 0));
  return items.every(isIn);
}

/**
 * Past a certain share more buys nothing: such offers are left out where another mends the whole harm, and
 * of several only those that are least past it stay. One that mends less is no reason to leave them out.
 */
function withinCap({ figures: { past, leastShare } }: OfferTable, rows: Rows): Rows {
  const moderate = (row: number) => past[row] === 0;
  if (rows.some((row) => moderate(row) && (leastShare[row] ?? 0) >= PER_MILLE)) return rows.filter(moderate);
  let least = Number.POSITIVE_INFINITY;
  rows.each((row) => {
    if (!moderate(row)) least = Math.min(least, past[row] ?? 0);
  });
  return rows.filter((row) => moderate(row) || past[row] === least);
}

/** Whether any goodwill that may be granted is worth no less than each thing that was turned down. */
export function canBeatRefused(
  table: OfferTable,
  authority: Authority,
  refused: SelectionCriteria['refused'],
): boolean {
  return (
    refused.length === 0 ||
    new Rows(table, authority).some((row) => beatsRefused(table.goodwill(row), refused))
  );
}

/**
 * The offer for one customer, as a row of the table: of those close enough to the best net, the one that mends most; where
 * the aim is out of reach, one without extras that mend nothing more. Where none of these mends `leastShare` thousandths
 * of the harm, what lesser customers are mended, then the best net of those that do.
 */
function bestOf(
  table: OfferTable,
  authority: Authority,
  criteria: SelectionCriteria,
  customer: CustomerCriteria,
  leastShare: number,
): number {
  const { target, pastTheSums } = criteria;
  const { share, leastShare: ofAllWays, worth, cost } = table.figures;
  const net = netFor(table, criteria, customer);
  const enough = mendingEnough(table, authority, target, customer, 0);
  const closeEnough = enough.most(net) - pastTheSums;
  const rows =
    enough.most(share) >= leastShare
      ? enough.keepAtLeast(share, leastShare)
      : mendingEnough(table, authority, target, customer, leastShare);
  rows.keepAtLeast(net, closeEnough).keepAtLeast(share, rows.most(share));
  if (rows.most(ofAllWays) < target) withoutIdleExtras(table, rows);
  rows.keepAtLeast(worth, rows.most(worth));
  return rows.keepLeast(cost).first();
}
