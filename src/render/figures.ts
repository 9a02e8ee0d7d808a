import { sayMoney } from '../domain/money.js';
import { writeDecimal } from '../domain/number.js';
import type { Policy, Spread } from '../domain/policy.js';
import { oneLine } from './harmless.js';

/** Writes figures as this policy's people read them. */
export type Figures = {
  /** Minor units: `£5`, `£12.50`. */
  readonly money: (minor: number) => string;
  /** A share of the harm or the price: 0.953 is `95%`. */
  readonly share: (share: number) => string;
  /** Low to high, in money. */
  readonly range: (spread: Spread) => string;
};

/** The figures of one policy. */
export function figuresOf({ currency }: Policy): Figures {
  const money = (minor: number): string => oneLine(sayMoney(minor, currency));
  return { money, share, range: ({ low, high }) => `${money(low)} to ${money(high)}` };
}

const share = (value: number): string => `${Math.round(value * 100)}%`;

/** Points of likelihood: `1 point`, `3.5 points`. */
export function points(value: number): string {
  return `${bare(value)} ${value === 1 ? 'point' : 'points'}`;
}

/** A figure of at most one decimal. */
export const bare = (value: number): string => writeDecimal(Math.round(value * 10), 1);
