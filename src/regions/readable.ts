import { answer } from './budget.js';
import { grow } from './growth.js';
import type { Box } from './part.js';
import type { Piece } from './pieces.js';
import { openness } from './region.js';
import type { Space } from './space.js';
import { uncovered } from './uncovered.js';

/** Nobody reads a longer list, so it is not worth the time of making it shorter. */
const READ_AT_MOST = 1_000;

/** How many boxes one may look at to see that a box adds nothing; where that is not enough, it stays. */
const NODES_EACH = 200;

/**
 * The same points, which none of `taken` has, in fewer and larger boxes: each grown until something taken
 * stops it, in one dimension after the other, and those left out that the others cover.
 */
export function readable(space: Space, boxes: readonly Box[], taken: readonly Piece[]): readonly Box[] {
  if (boxes.length > READ_AT_MOST) return boxes;
  const grown = boxes.map((box) => grow(space, box, taken));
  // The easiest to read first, because the last are the first to be left out.
  return needed(
    space,
    grown.toSorted((a, b) => openness(space, b) - openness(space, a)),
  );
}

/** Without each box in turn that those which are left cover together. */
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
