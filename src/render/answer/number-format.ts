import type { Policy } from '../../domain/policy/policy.js';
import { sayMoney } from '../../domain/values/money.js';
import { toPerMille, writeDecimal, writePercent } from '../../domain/values/number.js';
import { sanitizeLine } from '../page/sanitize.js';

/** Writes figures as this policy's people read them. */
export type NumberFormat = {
  /** Minor units: `£5`, `£12.50`. */
  readonly money: (minor: number) => string;
  /** A share of the harm or the price: 0.953 is `95%`. */
  readonly share: (share: number) => string;
};

/** The figures of one policy. */
export function numberFormat({ currency }: Pick<Policy, 'currency'>): NumberFormat {
  const money = (minor: number): string => sanitizeLine(sayMoney(minor, currency));
  return { money, share };
}

const share = (value: number): string => writePercent(toPerMille(value));

/** A figure of at most one decimal. */
export const bare = (value: number): string => writeDecimal(Math.round(value * 10), 1);
