import type { Remedy } from '../../domain/policy/policy.js';
import { isCounted } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { type Currency, sayMoney } from '../../domain/values/money.js';
import { catalogueFor } from '../languages/index.js';

/**
 * A remedy as a customer reads it, with its amount worked in: `a £15 voucher`, `£15 of the price back`, `your
 * delivery charge back, £4.95`. `amount` is in minor units, or units of points, or null where the kind names none; with
 * `upTo` it is the most, and with `part` it is not all of what the remedy is for.
 */
export function nameRemedy(
  { kind, label, unit }: Remedy,
  amount: number | null,
  currency: Currency,
  { upTo = false, part = false }: { readonly upTo?: boolean; readonly part?: boolean } = {},
): string {
  if (amount === null) return label;
  const { grammar } = catalogueFor(currency);
  if (isCounted(REMEDY_KINDS[kind]))
    return grammar.withPoints({ label, unit, count: grouped(amount, currency) });
  return grammar.withMoney({ label, money: sayMoney(amount, currency), upTo, isPart: part });
}

/** A count as the policy's locale groups it: `6,000`. */
export const grouped = (count: number, { pattern }: Currency): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, pattern?.group ?? '');
