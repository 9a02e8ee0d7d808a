import type { Row } from './checklist.js';

/** Facts by how often they are not what they are taken as, the likeliest first (our judgement). */
const LIKELY = [
  'fault',
  'contacts',
  'treated',
  'trouble',
  'occasion',
  'other-costs',
  'delivery-paid',
  'channel',
  'item',
  'customer-name',
];

/** Facts that are seldom anything else, the least likely last. */
const UNLIKELY = [
  'asked-for',
  'share-affected',
  'condition',
  'in-stock',
  'claims-before',
  'contact-person',
  'turned-down',
  'returnable',
  'held-value',
  'proof',
  'paid-by',
  'spend-a-year',
  'other-costs-known',
];

/**
 * The rows of a checklist in the order in which they help: first what would change the answer by itself, then by
 * how likely it is; what a policy asks for itself stands between the likely and the unlikely.
 */
export function inOrder(rows: readonly Row[], matters: (row: Row) => boolean): Row[] {
  const ranked = rows.map((row) => ({ row, rank: (matters(row) ? 0 : PAST) + rankOf(row) }));
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ row }) => row);
}

/** More than there are rows. */
const PAST = 1000;

function rankOf({ fact: { name } }: Row): number {
  if (LIKELY.includes(name)) return LIKELY.indexOf(name);
  return LIKELY.length + 1 + UNLIKELY.indexOf(name);
}
