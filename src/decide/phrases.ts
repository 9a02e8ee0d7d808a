import { catalogueFor } from '../domain/catalogue/index.js';
import type { Currency } from '../domain/money.js';
import { sayMoney } from '../domain/money.js';
import { writeDecimal } from '../domain/number.js';
import type { Remedy } from '../domain/policy.js';

export { capital, listed, sentence } from '../domain/catalogue/english.js';

/** Kinds whose amount says something that the label does not already. */
const AMOUNT_SAID = new Set(['voucher', 'credit', 'cash', 'price-cut', 'refund', 'refund-fee', 'cover']);

/**
 * A remedy as a customer reads it, with its amount worked in: `a £15 voucher`, `£15 of the price back`, `your
 * delivery charge back, £4.95`. `amount` is in minor units, or units of points.
 */
export function nameRemedy({ kind, label, unit }: Remedy, amount: number | null, currency: Currency): string {
  if (amount === null) return label;
  const { grammar } = catalogueFor(currency);
  if (kind === 'points') return grammar.withPoints({ label, unit, count: grouped(amount, currency) });
  return AMOUNT_SAID.has(kind) ? grammar.withMoney({ label, money: sayMoney(amount, currency) }) : label;
}

const grouped = (count: number, { pattern }: Currency): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, pattern?.group ?? '');

/** A share in thousandths as whole percents: 1216 is `122%`. */
export function percents(thousandths: number): string {
  return `${Math.floor((thousandths + 5) / 10)}%`;
}

/** Tenths of a point as `4` or `24.5`. */
export function points(tenths: number): string {
  return writeDecimal(tenths, 1);
}
