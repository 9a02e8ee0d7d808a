import type { Amount, Band, RemedyAmount } from '../domain/amount.js';
import type { Facts } from '../domain/fact.js';

/**
 * The facts that an amount rests on with what is known: of one that goes by a known fact, only the branch
 * that this fact picks.
 */
export function amountFacts(amount: RemedyAmount, facts: Facts): string[] {
  switch (amount.is) {
    case 'fixed':
    case 'harm':
      return [];
    case 'fact':
      return [amount.fact];
    case 'sizes':
      return amountFacts(amount.to, facts);
    case 'by':
      return byFacts(amount, facts);
    case 'bands':
      return bandFacts(amount, facts);
    case 'each':
      return [...amountFacts(amount.each, facts), amount.per.fact];
    default:
      return partsOf(amount).flatMap((part) => amountFacts(part, facts));
  }
}

function byFacts({ fact, where, else: otherwise }: Amount & { is: 'by' }, facts: Facts): string[] {
  const value = facts[fact];
  if (value === undefined)
    return [fact, ...[...Object.values(where), otherwise].flatMap((one) => amountFacts(one, facts))];
  const key = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
  return amountFacts(where[key] ?? otherwise, facts);
}

function bandFacts({ fact, bands }: Amount & { is: 'bands' }, facts: Facts): string[] {
  const value = facts[fact];
  if (typeof value !== 'number') return [fact, ...bands.flatMap((band) => amountFacts(band.gives, facts))];
  const band: Band | undefined = bands.find(({ upTo }) => value <= upTo);
  return band ? amountFacts(band.gives, facts) : [];
}

type Composed = Amount & { is: 'percent' | 'sum' | 'least' | 'most' | 'kept' };

function partsOf(amount: Composed): readonly Amount[] {
  if (amount.is === 'percent') return [amount.share, amount.of];
  if (amount.is !== 'kept') return amount.of;
  const { atLeast, atMost } = amount.within;
  return [amount.of, atLeast, atMost].filter((part) => part !== undefined);
}
