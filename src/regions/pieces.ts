import { meets } from './box.js';
import type { Options } from './budget.js';
import type { Box } from './part.js';
import { type Region, sameSpace } from './region.js';
import type { Space } from './space.js';

/** One box of a region, and whose it is: the region's place in its list. */
export type Piece = { readonly box: Box; readonly of: number };

/** What a question is about. */
export type Possible = Options & {
  /** Points that cannot be, such as a fact that is there though it does not apply: nothing is said of them. */
  readonly impossible?: readonly Region[];
};

/** Whose the pieces are that stand for what is impossible. */
export const IMPOSSIBLE = -1;

/** The boxes of each region as pieces. Throws where a region is about another space. */
export function piecesOf(space: Space, regions: readonly Region[]): Piece[] {
  sameSpace(space, regions);
  return regions.flatMap(({ boxes }, of) => boxes.map((box) => ({ box, of })));
}

/** What is impossible as pieces, which cover like others but are nobody's. */
export function impossiblePieces(space: Space, { impossible = [] }: Possible): Piece[] {
  return piecesOf(space, impossible).map(({ box }) => ({ box, of: IMPOSSIBLE }));
}

/** The pieces that have a point in common with `box`. */
export function piecesMeeting<P extends Piece>(space: Space, box: Box, pieces: readonly P[]): P[] {
  return pieces.filter((piece) => meets(space, piece.box, box));
}
