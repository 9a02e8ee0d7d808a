import { intersectBoxes } from './algebra.js';
import { commonOfAll, covers, meets } from './box.js';
import { type Answer, answer, type Budget } from './budget.js';
import { type Cell, type CellResult, divide } from './divide.js';
import type { Box } from './part.js';
import { IMPOSSIBLE, impossiblePieces, type Piece, type Possible, piecesOf } from './pieces.js';
import { type Region, sameSpace } from './region.js';
import { SetFamily } from './set-family.js';
import type { Space } from './space.js';
import { uncovered } from './uncovered.js';

/** Regions (their places in the list) that share points, and all the points they share. */
export type Overlap = { readonly regions: readonly number[]; readonly common: Region };

/** Whether two regions share a point. */
export function meet(a: Region, b: Region): boolean {
  sameSpace(a.space, [b]);
  return a.boxes.some((box) => b.boxes.some((other) => meets(a.space, box, other)));
}

/**
 * The largest groups of two and more regions that share a possible point: whichever regions do are all in
 * one of the groups. That each two of a group meet is not enough for it, because sets may meet in pairs and
 * still have nothing in common.
 */
export function overlaps(
  space: Space,
  regions: readonly Region[],
  options: Possible = {},
): Answer<{ readonly overlaps: readonly Overlap[] }> {
  const impossible = impossiblePieces(space, options);
  const pieces = [...piecesOf(space, regions), ...impossible];
  return answer(options, (budget) => {
    const groups = new SetFamily();
    const start = { box: space.whole, pieces };
    const found = divide<Piece, readonly number[]>(space, start, budget, (cell) =>
      look(space, cell, groups, budget),
    );
    for (const group of found) groups.add(group);
    return {
      overlaps: groups.largest().map((group) => ({
        regions: group,
        common: commonOf(
          space,
          group.map((place) => regions[place] as Region),
          impossible,
          budget,
        ),
      })),
    };
  });
}

/** If all that touches a cell shares a point, that is the group: cutting would only find parts of it. */
function look(
  space: Space,
  cell: Cell,
  groups: SetFamily,
  budget: Budget,
): CellResult<Piece, readonly number[]> {
  const impossible = cell.pieces.filter(({ of }) => of === IMPOSSIBLE);
  if (impossible.some(({ box }) => covers(space, box, cell.box))) return 'settled';
  const own = cell.pieces.filter(({ of }) => of !== IMPOSSIBLE);
  const group = [...new Set(own.map(({ of }) => of))].sort((a, b) => a - b);
  if (group.length < 2 || groups.include(group)) return 'settled';
  const shared = commonOfAll(space, [cell.box, ...own.map(({ box }) => box)]);
  if (!shared || isCovered(space, shared, impossible, budget)) return { open: cell.pieces };
  return { found: group };
}

function isCovered(space: Space, box: Box, pieces: readonly Piece[], budget: Budget): boolean {
  const [left] = uncovered(space, box, pieces, budget);
  return left === undefined;
}

function commonOf(space: Space, regions: readonly Region[], impossible: readonly Piece[], budget: Budget) {
  const boxes = intersectBoxes(
    space,
    regions.map((region) => region.boxes),
    budget,
  );
  return { space, boxes: boxes.flatMap((box) => [...uncovered(space, box, impossible, budget)]) };
}
