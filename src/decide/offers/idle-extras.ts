import type { PricedRemedy } from '../rules/priced-remedy.js';
import type { OfferTable, Rows } from './offer-table.js';

/** An offer of some rows that mend the same. */
type Standing = { readonly row: number; readonly extras: readonly PricedRemedy[]; readonly base: unknown };

/**
 * Of offers that mend the same share, keeps those of which nothing can be left out: an offer goes where another on the
 * same base offers holds fewer of its extras, or less of one. Where the aim is out of reach, what mends nothing more
 * would only cost us.
 */
export function withoutIdleExtras(table: OfferTable, rows: Rows): Rows {
  const all: Standing[] = [];
  rows.each((row) => all.push({ row, extras: table.extras(row), base: table.baseOffers(row) }));
  const least: Standing[] = [];
  // What lies within another comes before it, so that each has to be held against the least ones alone.
  for (const one of all.toSorted(fewestFirst))
    if (!least.some((less) => liesWithin(less, one))) least.push(one);
  const kept = new Set(least.map(({ row }) => row));
  return rows.filter((row) => kept.has(row));
}

function fewestFirst({ extras: one }: Standing, { extras: other }: Standing): number {
  return one.length - other.length || amountIn(one) - amountIn(other);
}

const amountIn = (extras: readonly PricedRemedy[]): number =>
  extras.reduce((sum, { priced }) => sum + (priced.amount ?? 0), 0);

/** Whether one offer holds nothing that another on the same base does not hold as much of. */
function liesWithin(less: Standing, one: Standing): boolean {
  if (less.base !== one.base) return false;
  return less.extras.every((item) =>
    one.extras.some(
      ({ remedy, priced }) => remedy === item.remedy && (item.priced.amount ?? 0) <= (priced.amount ?? 0),
    ),
  );
}
