import type { Axis, Edge } from './axis.js';

import { type Answer, answer, type Budget } from './budget.js';
import { grow } from './growth.js';
import type { Box, Part } from './part.js';
import { impossiblePieces, type Piece, type Possible, piecesMeeting, piecesOf } from './pieces.js';
import type { Point, Region } from './region.js';
import type { Space } from './space.js';
import { uncovered } from './uncovered.js';
import { pointOf } from './witness.js';

/** Two points that are the same but for one step over a boundary: the first in the region, the second not. */
export type Boundary = { readonly dimension: string; readonly inside: Point; readonly outside: Point };

/**
 * For every number at which the region begins or ends, a possible point on each side: 4999 and 5000. Where a
 * box ends but another box of the region goes on, there is no boundary, and none is named.
 */
export function boundaryWitnesses(
  region: Region,
  options: Possible = {},
): Answer<{ readonly boundaries: readonly Boundary[] }> {
  const { space, boxes } = region;
  const own = piecesOf(space, [region]);
  const impossible = impossiblePieces(space, options);
  return answer(options, (budget) => {
    const found = new Map<string, Boundary>();
    for (const face of boxes.flatMap((box) => facesOf(space, box))) {
      const key = [face.place, face.inside, face.outside].join();
      if (found.has(key)) continue;
      const boundary = boundaryAt(space, face, own, impossible, budget);
      if (boundary) found.set(key, boundary);
    }
    return { boundaries: [...found.values()] };
  });
}

/** One end of a box along one axis. */
type Face = Edge & { readonly box: Box; readonly place: number };

function facesOf({ axes }: Space, box: Box): readonly Face[] {
  return axes.flatMap((axis, place) =>
    axis.edges(box[place] as Part).map((edge) => ({ ...edge, box, place })),
  );
}

/** Just past the face, a point that the rest of the region does not have, and its neighbour inside. */
function boundaryAt(
  space: Space,
  { box, place, inside, outside }: Face,
  own: readonly Piece[],
  impossible: readonly Piece[],
  budget: Budget,
): Boundary | undefined {
  const { name } = space.axes[place] as Axis;
  const past = box.with(place, [outside, outside + 1]);
  // What is impossible on the near side must not be chosen on the far side either.
  const moved = impossible.map((piece) => stepped(space, piece, place, { inside, outside }));
  const others = [...own, ...impossible, ...moved.filter((piece) => piece !== undefined)];
  budget.spend(others.length);
  const pieces = piecesMeeting(space, past, others);
  const [open] = uncovered(space, past, pieces, budget);
  if (!open) return undefined;
  budget.spend(pieces.length * space.axes.length);
  const point = pointOf(space, grow(space, open, pieces, past));
  return { dimension: name, inside: { ...point, [name]: inside }, outside: point };
}

/** The points of a piece that are just inside an edge, moved over it. */
function stepped({ axes }: Space, piece: Piece, place: number, { inside, outside }: Edge): Piece | undefined {
  const here = axes[place]?.allows(piece.box[place] as Part, inside);
  return here ? { ...piece, box: piece.box.with(place, [outside, outside + 1]) } : undefined;
}
