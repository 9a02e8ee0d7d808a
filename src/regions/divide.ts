import type { Axis, Cut } from './axis.js';

import type { Budget } from './budget.js';
import type { Box, Part } from './part.js';
import type { Piece } from './pieces.js';
import type { Space } from './space.js';

/** A box to look at, with the pieces that touch it. */
export type Cell<P extends Piece = Piece> = { readonly box: Box; readonly pieces: readonly P[] };

/** What a look at a cell shows: nothing more to see, something found, or the pieces the answer hangs on. */
export type CellResult<P extends Piece, T> =
  | 'settled'
  | { readonly found: T }
  | { readonly open: readonly P[] };

/**
 * Looks at a box, and where that does not settle it, at two halves of it, and so on. Each half keeps only the
 * pieces that touch it, so that the work is where pieces meet and not where cells of a grid are. The cut is
 * the border that leaves the fewest pieces on both sides; every cut takes a border away, so it ends.
 */
export function* divide<P extends Piece, T>(
  space: Space,
  start: Cell<P>,
  budget: Budget,
  look: (cell: Cell<P>) => CellResult<P, T>,
): Generator<T> {
  // A stack of our own: a chain of cuts may be longer than the machine's.
  const waiting: Cell<P>[] = [start];
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    budget.spend(1 + cell.pieces.length);
    const seen = look(cell);
    if (seen === 'settled') continue;
    if ('found' in seen) yield seen.found;
    else {
      budget.spend(seen.open.length * space.axes.length);
      waiting.push(...halves(space, { box: cell.box, pieces: seen.open }));
    }
  }
}

/** Both halves of a cell, the one with fewer pieces last, so that it is looked at first. */
function halves<P extends Piece>({ axes }: Space, { box, pieces }: Cell<P>): Cell<P>[] {
  const { place, cut } = bestCut(axes, box, pieces);
  const axis = axes[place] as Axis;
  return cut.sides
    .map((side) => ({
      box: box.with(place, side),
      pieces: pieces.filter((piece) => axis.meets(piece.box[place] as Part, side)),
    }))
    .sort((a, b) => b.pieces.length - a.pieces.length);
}

function bestCut(axes: readonly Axis[], box: Box, pieces: readonly Piece[]): { place: number; cut: Cut } {
  let best: { place: number; cut: Cut } | undefined;
  for (const [place, axis] of axes.entries()) {
    const parts = pieces.map((piece) => piece.box[place] as Part);
    const cut = axis.cut(box[place] as Part, parts);
    if (cut && (!best || cut.cost < best.cut.cost)) best = { place, cut };
  }
  if (!best) throw new Error('A cell that every piece covers was left open.');
  return best;
}
