import { covers } from './box.js';
import type { Budget } from './budget.js';
import { type Cell, divide } from './divide.js';
import type { Box } from './part.js';
import { type Piece, piecesMeeting } from './pieces.js';
import type { Space } from './space.js';

/**
 * The points of `box` that no piece holds, as boxes that do not overlap, found one at a time. Whose pieces
 * covered the rest so far is added to `by`.
 */
export function* uncovered(
  space: Space,
  box: Box,
  pieces: readonly Piece[],
  budget: Budget,
  by: Set<number> = new Set(),
): Generator<Box> {
  budget.spend(pieces.length);
  const start = { box, pieces: piecesMeeting(space, box, pieces) };
  yield* divide<Piece, Box>(space, start, budget, (cell) => {
    if (cell.pieces.length === 0) return { found: cell.box };
    const cover = coverOf(space, cell, by);
    if (!cover) return { open: cell.pieces };
    by.add(cover.of);
    return 'settled';
  });
}

/** A piece that covers the cell alone, rather one of those already named, so that few are named. */
function coverOf(space: Space, { box, pieces }: Cell, by: ReadonlySet<number>): Piece | undefined {
  let first: Piece | undefined;
  for (const piece of pieces) {
    if (first && !by.has(piece.of)) continue;
    if (!covers(space, piece.box, box)) continue;
    if (by.has(piece.of)) return piece;
    first = piece;
  }
  return first;
}
