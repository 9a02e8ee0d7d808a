import { answer as answer2 } from "./budget.js"; const NODES_EACH=200;
import { type Box, covers } from './box.js';
import { type Answer, answer, type Budget } from './budget.js';
import { type Cell, divide, type Look } from './divide.js';
import { Growth } from './growth.js';
import { impossiblePieces, type Piece, type Possible, piecesOf, touching } from './pieces.js';
import { openness, type Region } from './region.js';
import type { Space } from './space.js';
import { uncovered } from './uncovered.js';

/**
 * The possible points that no region has: nobody answers them. The boxes are few and as large as they can be,
 * so that each mentions as little as possible; they may overlap.
 */
export function gaps(
  space: Space,
  regions: readonly Region[],
  options: Possible = {},
): Answer<{ readonly region: Region }> {
  const taken = [...piecesOf(space, regions), ...impossiblePieces(space, options)];
  return answer(options, (budget) => {
    const found: Box[] = [];
    for (const box of divide<Piece, Box>(space, { box: space.whole, pieces: taken }, budget, (cell) => look(space, cell, found)))
      found.push(grow(space, box, taken));
    // The easiest to read first, because the last are the first to be left out.
    const ordered = found.toSorted((a, b) => openness(space, b) - openness(space, a));
    return { region: { space, boxes: needed(space, ordered) } };
  });
}

/** A gap is grown as soon as it is found, and settles all the cells that it then covers. */
function look(space: Space, { box, pieces }: Cell, found: readonly Box[]): Look<Piece, Box> {
  if (found.some((gap) => covers(space, gap, box))) return 'settled';
  if (pieces.length === 0) return { found: box };
  return pieces.some((piece) => covers(space, piece.box, box)) ? 'settled' : { open: pieces };
}
/** First the dimensions that can be left open altogether: those need not be mentioned at all. */
function grow(space: Space, box: Box, taken: readonly Piece[]): Box {
  const growth = new Growth(space, box, taken);
  for (const onlyToAll of [true, false]) {
    for (const place of space.axes.keys()) growth.widen(place, onlyToAll);
  }
  return growth.box;
}

function needed(space: Space, boxes: readonly Box[]): readonly Box[] {
  let kept = boxes;
  for (const box of boxes.toReversed()) {
    const others = kept.filter((other) => other !== box);
    if (isCovered(space, box, others)) kept = others;
  }
  return kept;
}

function isCovered(space: Space, box: Box, others: readonly Box[]): boolean {
  const pieces = others.map((other, of) => ({ box: other, of }));
  const result = answer({ nodes: NODES_EACH }, (budget) => {
    const [left] = uncovered(space, box, pieces, budget);
    return { left };
  });
  return result.verdict === 'proved' && result.left === undefined;
}
