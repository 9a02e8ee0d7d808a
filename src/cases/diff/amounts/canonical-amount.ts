import type { Amount, RemedyAmount } from '../../../domain/policy/amount.js';
import { SHARE_SCALE } from '../../../domain/values/number.js';

/**
 * An amount as text that is the same for two that give the same by their shape alone, whatever the complaint: parts of a sum
 * in any order, cases that repeat what stands under `else`, bands that run on. Two that only come to the same figures may
 * still differ.
 */
export function canonicalAmount(amount: RemedyAmount | undefined): string {
  if (!amount) return '';
  return JSON.stringify(amount.is === 'sizes' ? { ...amount, to: plain(amount.to) } : plain(amount), sorted);
}

/** Keys in one order. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function plain(amount: Amount): Amount {
  switch (amount.is) {
    case 'percent':
      return percent({ ...amount, share: plain(amount.share), of: plain(amount.of) });
    case 'divided':
      return { ...amount, of: plain(amount.of) };
    case 'each':
      return { ...amount, each: plain(amount.each) };
    case 'by':
      return by(amount);
    case 'bands':
      return bands(amount);
    case 'sum':
    case 'least':
    case 'most':
      return several(amount);
    case 'kept':
      return kept(amount);
    default:
      return amount;
  }
}

/** All of something is that itself. */
function percent(amount: Amount & { is: 'percent' }): Amount {
  return amount.share.is === 'fixed' && amount.share.value === SHARE_SCALE ? amount.of : amount;
}

function by({ is, fact, where, else: rest }: Amount & { is: 'by' }): Amount {
  const otherwise = plain(rest);
  const cases = Object.entries(where)
    .map(([value, gives]) => [value, plain(gives)] as const)
    .filter(([, gives]) => !isSame(gives, otherwise));
  if (cases.length === 0) return otherwise;
  return { is, fact, where: Object.fromEntries(cases), else: otherwise };
}

/** Of neighbours that give the same, the last. */
function bands(amount: Amount & { is: 'bands' }): Amount {
  const all = amount.bands.map(({ upTo, gives }) => ({ upTo, gives: plain(gives) }));
  return {
    ...amount,
    bands: all.filter((band, at) => {
      const next = all[at + 1];
      return !next || !isSame(next.gives, band.gives);
    }),
  };
}

function several({ is, of }: Amount & { is: 'sum' | 'least' | 'most' }): Amount {
  const parts = of.map(plain).flatMap((part) => (part.is === is ? part.of : [part]));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return { is, of: parts.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1)) };
}

function kept({ of, within: { atLeast, atMost, round } }: Amount & { is: 'kept' }): Amount {
  const inside = plain(of);
  if (!atLeast && !atMost && !round) return inside;
  return {
    is: 'kept',
    of: inside,
    within: {
      ...(atLeast ? { atLeast: plain(atLeast) } : {}),
      ...(atMost ? { atMost: plain(atMost) } : {}),
      ...(round ? { round } : {}),
    },
  };
}

const textOf = (amount: Amount): string => JSON.stringify(amount, sorted);

const isSame = (one: Amount, other: Amount): boolean => textOf(one) === textOf(other);
