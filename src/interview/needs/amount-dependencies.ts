import type { Amount, Band, RemedyAmount } from '../../domain/policy/amount.js';
import type { Facts } from '../../domain/policy/fact.js';
import { type FactDependency, onEveryValue } from './fact-dependency.js';

/**
 * What an amount rests on with what is known: of one that goes by a known fact, only the branch that this fact
 * picks. A band rests on its fact only by where the bands end.
 */
export function amountDependencies(amount: RemedyAmount, facts: Facts): FactDependency[] {
  switch (amount.is) {
    case 'fixed':
    case 'harm':
      return [];
    case 'fact':
      return [onEveryValue(amount.fact)];
    case 'sizes':
      return amountDependencies(amount.to, facts);
    case 'by':
      return byDependencies(amount, facts);
    case 'bands':
      return bandDependencies(amount, facts);
    case 'each':
      return [...amountDependencies(amount.each, facts), onEveryValue(amount.per.fact)];
    default:
      return partsOf(amount).flatMap((part) => amountDependencies(part, facts));
  }
}

function byDependencies(
  { fact, where, else: otherwise }: Amount & { is: 'by' },
  facts: Facts,
): FactDependency[] {
  const value = facts[fact];
  if (value === undefined)
    return [
      onEveryValue(fact),
      ...[...Object.values(where), otherwise].flatMap((one) => amountDependencies(one, facts)),
    ];
  const key = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
  return amountDependencies(where[key] ?? otherwise, facts);
}

function bandDependencies({ fact, bands }: Amount & { is: 'bands' }, facts: Facts): FactDependency[] {
  const value = facts[fact];
  if (typeof value !== 'number') {
    const cuts = bands.map(({ upTo }) => upTo + 1);
    return [{ fact, cuts }, ...bands.flatMap((band) => amountDependencies(band.gives, facts))];
  }
  const band: Band | undefined = bands.find(({ upTo }) => value <= upTo);
  return band ? amountDependencies(band.gives, facts) : [];
}

type Composed = Amount & { is: 'percent' | 'divided' | 'sum' | 'least' | 'most' | 'kept' };

function partsOf(amount: Composed): readonly Amount[] {
  if (amount.is === 'percent') return [amount.share, amount.of];
  if (amount.is === 'divided') return [amount.of];
  if (amount.is !== 'kept') return amount.of;
  const { atLeast, atMost } = amount.within;
  return [amount.of, atLeast, atMost].filter((part) => part !== undefined);
}
