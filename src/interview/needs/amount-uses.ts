import type { Amount, Band, RemedyAmount } from '../../domain/policy/amount.js';
import type { Facts } from '../../domain/policy/fact.js';
import { exactly, type Use } from './use.js';

/**
 * What an amount rests on with what is known: of one that goes by a known fact, only the branch that this fact
 * picks. A band rests on its fact only by where the bands end.
 */
export function amountUses(amount: RemedyAmount, facts: Facts): Use[] {
  switch (amount.is) {
    case 'fixed':
    case 'harm':
      return [];
    case 'fact':
      return [exactly(amount.fact)];
    case 'sizes':
      return amountUses(amount.to, facts);
    case 'by':
      return byUses(amount, facts);
    case 'bands':
      return bandUses(amount, facts);
    case 'each':
      return [...amountUses(amount.each, facts), exactly(amount.per.fact)];
    default:
      return partsOf(amount).flatMap((part) => amountUses(part, facts));
  }
}

function byUses({ fact, where, else: otherwise }: Amount & { is: 'by' }, facts: Facts): Use[] {
  const value = facts[fact];
  if (value === undefined)
    return [exactly(fact), ...[...Object.values(where), otherwise].flatMap((one) => amountUses(one, facts))];
  const key = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
  return amountUses(where[key] ?? otherwise, facts);
}

function bandUses({ fact, bands }: Amount & { is: 'bands' }, facts: Facts): Use[] {
  const value = facts[fact];
  if (typeof value !== 'number') {
    const cuts = bands.map(({ upTo }) => upTo + 1);
    return [{ fact, cuts }, ...bands.flatMap((band) => amountUses(band.gives, facts))];
  }
  const band: Band | undefined = bands.find(({ upTo }) => value <= upTo);
  return band ? amountUses(band.gives, facts) : [];
}

type Composed = Amount & { is: 'percent' | 'sum' | 'least' | 'most' | 'kept' };

function partsOf(amount: Composed): readonly Amount[] {
  if (amount.is === 'percent') return [amount.share, amount.of];
  if (amount.is !== 'kept') return amount.of;
  const { atLeast, atMost } = amount.within;
  return [amount.of, atLeast, atMost].filter((part) => part !== undefined);
}
