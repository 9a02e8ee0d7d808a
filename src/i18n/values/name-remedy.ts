import type { Remedy } from '../../domain/policy/policy.js';
import { isCounted, type TakenOff } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import { type Currency, sayMoney } from '../../domain/values/money.js';
import { catalogueFor } from '../languages/index.js';

/**
 * A remedy as a customer reads it, with its amount worked in: `a £15 voucher`, `£15 of the price back`, `your
 * delivery charge back, £4.95`. `amount` is in minor units, or units of points, or null where the kind names none; with
 * `upTo` it is the most, and with `part` it is not all of what the remedy is for; `less` is what was taken off, which is
 * said with its reason: `your money back, £72: £90 less £18, a restocking charge`.
 */
export function nameRemedy(
  remedy: Remedy,
  amount: number | null,
  currency: Currency,
  { upTo = false, part = false, less = null, theyPay = 0 }: Figures = {},
): string {
  const { kind, label, unit } = remedy;
  const { grammar } = catalogueFor(currency);
  if (theyPay > 0) return grammar.withPrice({ label, money: sayMoney(theyPay, currency) });
  if (amount === null || REMEDY_KINDS[kind].isSaidByLabel) return label;
  if (isCounted(REMEDY_KINDS[kind]))
    return grammar.withPoints({ label, unit, count: grouped(amount, currency) });
  const money = (minor: number): string => sayMoney(minor, currency);
  const name = grammar.withMoney({ label, money: money(amount), upTo, isPart: part });
  if (!less) return name;
  const { of, by } = less;
  const left = of - by === amount ? null : money(of - by);
  return grammar.withLess({ name, left, whole: money(of), off: money(by), because: remedy.because ?? '' });
}

/** What else an amount says of itself. */
type Figures = {
  readonly upTo?: boolean;
  readonly part?: boolean;
  readonly less?: TakenOff | null;
  readonly theyPay?: number;
};

/** A count as the policy's locale groups it: `6,000`. */
export const grouped = (count: number, { pattern }: Currency): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, pattern?.group ?? '');
