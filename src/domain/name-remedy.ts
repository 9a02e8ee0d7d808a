import { catalogueFor } from './catalogue/index.js';
import { type Currency, sayMoney } from './money.js';
import type { Remedy } from './policy.js';

/** Kinds whose amount says something that the label does not already. */
const AMOUNT_SAID = new Set(['voucher', 'credit', 'cash', 'price-cut', 'refund', 'refund-fee', 'cover']);

/**
 * A remedy as a customer reads it, with its amount worked in: `a £15 voucher`, `£15 of the price back`, `your
 * delivery charge back, £4.95`. `amount` is in minor units, or units of points; with `upTo` it is the most, and with
 * `part` it is not all of what the remedy is for.
 */
export function nameRemedy(
  { kind, label, unit }: Remedy,
  amount: number | null,
  currency: Currency,
  { upTo = false, part = false }: { readonly upTo?: boolean; readonly part?: boolean } = {},
): string {
  if (amount === null) return label;
  const { grammar } = catalogueFor(currency);
  if (kind === 'points') return grammar.withPoints({ label, unit, count: grouped(amount, currency) });
  return AMOUNT_SAID.has(kind)
    ? grammar.withMoney({ label, money: sayMoney(amount, currency), upTo, isPart: part })
    : label;
}

/** A count as the policy's locale groups it: `6,000`. */
export const grouped = (count: number, { pattern }: Currency): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, pattern?.group ?? '');
