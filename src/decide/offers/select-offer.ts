import { gainFrom, PER_MILLE } from '../compiled/retention-lift.js';
import { withoutIdleExtras } from './idle-extras.js';
import { type Candidate, type OfferTable, Rows } from './offer-table.js';

/** What the choice goes by, in minor units and thousandths of the harm. */
export type SelectionCriteria = {
  /** Share of the harm that should be mended. */
  readonly target: number;
  /** What we may give beyond what pays for itself. */
  readonly pastTheSums: number;
  /** Money of today's harm that an earlier offer would mend. */
  readonly floor: number;
  /** Worth of the best that was turned down. */
  readonly refused: number;
  /**
   * The stakes of customers who are worth less to us, least first, in minor units, where offers read both curves: a
   * longer-standing customer is mended no less than any of these. On one curve that follows by itself.
   */
  readonly lowerCustomerValues: readonly number[];
};

/**
 * Step 7: the offer to make among those within a limit (goodwill at face value, minor units). Those that mend
 * enough whichever way the customer chooses, or else most; of those the ones not past what still helps; of
 * those the best net; of those close enough to it, the one that mends most, then is worth most to the
 * customer, then is cheapest, then stands first in the policy.
 */
export function selectOffer(table: OfferTable, limit: number, criteria: SelectionCriteria): Candidate {
  return table.read(selectRow(table, limit, criteria));
}

/** {@link selectOffer}, as the row of the table. */
function selectRow(table: OfferTable, limit: number, criteria: SelectionCriteria): number {
  const { share, net } = table.figures;
  let leastShare = 0;
  for (const customerValue of criteria.lowerCustomerValues) {
    leastShare = share[bestOf(table, limit, criteria, netAt(table, customerValue), leastShare)] ?? 0;
  }
  return bestOf(table, limit, criteria, net, leastShare);
}

/** What the offers would net if another customer's stake were in question. */
function netAt({ figures: { lift, cost } }: OfferTable, customerValue: number): Float64Array {
  return lift.map((points, row) => gainFrom(points, customerValue) - (cost[row] ?? 0));
}

function mendingEnough(
  table: OfferTable,
  limit: number,
  { refused, floor, target }: SelectionCriteria,
): Rows {
  const { money, leastShare } = table.figures;
  const rows = beatingRefused(table, limit, refused)
    .keepAtLeast(money, floor)
    .keepAtLeast(leastShare, target);
  return withinCap(table, rows);
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

/** Goodwill of less worth than what was turned down is not made; none at all may still be. */
function beatingRefused(table: OfferTable, limit: number, refused: number): Rows {
  const rows = new Rows(table, limit);
  if (refused === 0) return rows;
  const { goodwillWorth } = table.figures;
  return rows.filter((row) => goodwillWorth[row] === 0 || (goodwillWorth[row] ?? 0) >= refused);
}

/** Whether any goodwill within the limit is worth no less than what was turned down. */
export function canBeatRefused(table: OfferTable, limit: number, refused: number): boolean {
  const { goodwillWorth } = table.figures;
  return new Rows(table, limit).some((row) => (goodwillWorth[row] ?? 0) >= refused);
}

/**
 * The best net; of those close enough to it, the one that mends most; where the aim is out of reach, with no extra that
 * mends nothing more. Where none of these mends `leastShare`
 * thousandths, the best net of those that do: what we give beyond what pays is not counted once more from there.
 */
function bestOf(
  table: OfferTable,
  limit: number,
  criteria: SelectionCriteria,
  net: Float64Array,
  leastShare: number,
): number {
  const { share, leastShare: ofAllWays, worth, cost } = table.figures;
  const rows = mendingEnough(table, limit, criteria);
  const closeEnough = rows.most(net) - criteria.pastTheSums;
  rows.keepAtLeast(share, leastShare).keepAtLeast(net, closeEnough);
  rows.keepAtLeast(share, rows.most(share));
  if (rows.most(ofAllWays) < criteria.target) withoutIdleExtras(table, rows);
  rows.keepAtLeast(worth, rows.most(worth));
  return rows.keepLeast(cost).first();
}
