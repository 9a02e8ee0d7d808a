import { type Doubt, type Found, isDoubt } from './finding.js';

/** Of doubts of one kind, more than this are told as one. */
const TOLD = 3;

/**
 * The same with no more than a few doubts of one kind: what takes too long of one rule in thousands does so of most,
 * and nobody reads them all. The last one told says of how many more the same is true.
 */
export function joinDoubts(found: readonly Found[]): Found[] {
  const count = new Map<string, number>();
  for (const one of found) if (isDoubt(one)) count.set(one.unproved, (count.get(one.unproved) ?? 0) + 1);
  const seen = new Map<string, number>();
  return found.flatMap((one): Found[] => {
    return isDoubt(one) ? told(one, nextOf(seen, one), count.get(one.unproved) ?? 0) : [one];
  });
}

/** Which of its kind a doubt is, from 1. */
function nextOf(seen: Map<string, number>, { unproved }: Doubt): number {
  const place = (seen.get(unproved) ?? 0) + 1;
  seen.set(unproved, place);
  return place;
}

function told(doubt: Doubt, place: number, all: number): Doubt[] {
  if (place > TOLD) return [];
  if (place < TOLD || all === TOLD) return [doubt];
  return [{ ...doubt, unproved: `${doubt.unproved}, and the same of ${all - TOLD} others` }];
}
