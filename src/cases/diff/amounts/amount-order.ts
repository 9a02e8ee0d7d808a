import type { Amount, Limits, RemedyAmount } from '../../../domain/policy/amount.js';

/**
 * Whether one amount gives no less than another whatever the complaint, as far as their shape tells: the same shape with a
 * larger figure in it. Of sizes, whether it has every size of the other. False where that cannot be seen.
 */
export function isNoLessByShape(one: RemedyAmount, other: RemedyAmount): boolean {
  if (JSON.stringify(one) === JSON.stringify(other)) return true;
  if (one.is === 'sizes' || other.is === 'sizes') return hasSizes(one, other);
  return isNoLess(one, other);
}

function hasSizes(one: RemedyAmount, other: RemedyAmount): boolean {
  if (one.is !== 'sizes' || other.is !== 'sizes' || one.step !== other.step) return false;
  if (one.from > other.from || (one.step > 0 && (other.from - one.from) % one.step !== 0)) return false;
  return isNoLess(one.to, other.to);
}

function isNoLess(one: Amount, other: Amount): boolean {
  if (JSON.stringify(one) === JSON.stringify(other)) return true;
  switch (one.is) {
    case 'fixed':
      return other.is === 'fixed' && one.value >= other.value;
    case 'percent':
      return other.is === 'percent' && isNoLess(one.share, other.share) && isNoLess(one.of, other.of);
    case 'divided':
      return (
        other.is === 'divided' &&
        one.by <= other.by &&
        isSame(one.round, other.round) &&
        isNoLess(one.of, other.of)
      );
    case 'each':
      return other.is === 'each' && isSame(one.per, other.per) && isNoLess(one.each, other.each);
    case 'by':
      return other.is === 'by' && one.fact === other.fact && areCasesNoLess(one, other);
    case 'bands':
      return other.is === 'bands' && areBandsNoLess(one, other);
    case 'sum':
    case 'least':
    case 'most':
      return other.is === one.is && arePartsNoLess(one.of, other.of);
    case 'kept':
      return other.is === 'kept' && isNoLess(one.of, other.of) && areLimitsNoLess(one.within, other.within);
    default:
      return false;
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const arePartsNoLess = (one: readonly Amount[], other: readonly Amount[]): boolean =>
  one.length === other.length && one.every((part, at) => isNoLess(part, other[at] as Amount));

function areCasesNoLess(one: Amount & { is: 'by' }, other: Amount & { is: 'by' }): boolean {
  const values = new Set([...Object.keys(one.where), ...Object.keys(other.where)]);
  const isCaseNoLess = (value: string) =>
    isNoLess(one.where[value] ?? one.else, other.where[value] ?? other.else);
  return [...values].every(isCaseNoLess) && isNoLess(one.else, other.else);
}

function areBandsNoLess(one: Amount & { is: 'bands' }, other: Amount & { is: 'bands' }): boolean {
  const ends = ({ bands }: Amount & { is: 'bands' }) => bands.map(({ upTo }) => upTo);
  if (one.fact !== other.fact || !isSame(ends(one), ends(other))) return false;
  return arePartsNoLess(
    one.bands.map(({ gives }) => gives),
    other.bands.map(({ gives }) => gives),
  );
}

function areLimitsNoLess(one: Limits, other: Limits): boolean {
  if (!isSame(one.round, other.round)) return false;
  const isFloorNoLess = !other.atLeast || (one.atLeast !== undefined && isNoLess(one.atLeast, other.atLeast));
  const isCapNoLess = !one.atMost || (other.atMost !== undefined && isNoLess(one.atMost, other.atMost));
  return isFloorNoLess && isCapNoLess;
}
