import { common } from './box.js';
import { type Answer, answer, Budget, type Options } from './budget.js';
import { merge, simplified } from './merge.js';
import type { Box } from './part.js';
import { piecesOf } from './pieces.js';
import { everything, type Region, sameSpace } from './region.js';
import type { Space } from './space.js';
import { uncovered } from './uncovered.js';

/** The points of any of these regions. */
export function union(space: Space, regions: readonly Region[]): Region {
  sameSpace(space, regions);
  const boxes = regions.flatMap((region) => region.boxes);
  return { space, boxes: simplified(space, boxes, new Budget()) };
}

/** The points that all of these regions have; all points, where there are no regions. */
export function intersect(
  space: Space,
  regions: readonly Region[],
  options: Options = {},
): Answer<{ readonly region: Region }> {
  sameSpace(space, regions);
  const lists = regions.map(({ boxes }) => boxes);
  return answer(options, (budget) => ({ region: { space, boxes: intersectBoxes(space, lists, budget) } }));
}

/** The points of `region` that none of `taken` has. The boxes overlap only where those of `region` do. */
export function subtract(
  region: Region,
  taken: readonly Region[],
  options: Options = {},
): Answer<{ readonly region: Region }> {
  const { space, boxes } = region;
  const pieces = piecesOf(space, taken);
  return answer(options, (budget) => {
    const left = boxes.flatMap((box) => [...uncovered(space, box, pieces, budget)]);
    return { region: { space, boxes: merge(space, left, budget) } };
  });
}

/** All points that a region does not have, those with a missing value among them. */
export function complement(region: Region, options: Options = {}): Answer<{ readonly region: Region }> {
  return subtract(everything(region.space), [region], options);
}

/** The points that are in a box of each list. Short lists first, to keep what is multiplied small. */
export function intersectBoxes(
  space: Space,
  lists: readonly (readonly Box[])[],
  budget: Budget,
): readonly Box[] {
  const ordered = lists.toSorted((a, b) => a.length - b.length);
  return ordered.reduce<readonly Box[]>((left, right) => pairs(space, left, right, budget), [space.whole]);
}

function pairs(space: Space, left: readonly Box[], right: readonly Box[], budget: Budget): readonly Box[] {
  const found: Box[] = [];
  for (const a of left) {
    for (const b of right) {
      budget.spend(space.axes.length);
      const box = common(space, a, b);
      if (box) found.push(box);
    }
  }
  return simplified(space, found, budget);
}
