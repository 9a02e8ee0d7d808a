import { type Answer, answer } from './budget.js';
import { merge } from './merge.js';
import { impossiblePieces, type Possible, piecesOf } from './pieces.js';
import { readable } from './readable.js';
import type { Region } from './region.js';
import type { Space } from './space.js';
import { uncovered } from './uncovered.js';

/**
 * The possible points that no region has: nobody answers them. The boxes are few and as large as they can be,
 * so that each mentions as little as possible; they may overlap. Where all of them are too many to find,
 * {@link coveredBy} may still have one.
 */
export function gaps(
  space: Space,
  regions: readonly Region[],
  options: Possible = {},
): Answer<{ readonly region: Region }> {
  const taken = [...piecesOf(space, regions), ...impossiblePieces(space, options)];
  return answer(options, (budget) => {
    const boxes = merge(space, [...uncovered(space, space.whole, taken, budget)], budget);
    return { region: { space, boxes: readable(space, boxes, taken, budget) } };
  });
}
