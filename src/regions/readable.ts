import { answer, type Budget } from './budget.js';
import { grow } from './growth.js';
import type { Box } from './part.js';
import type { Piece } from './pieces.js';
import { openDimensions } from './region.js';
import type { Space } from './space.js';
import { uncovered } from './uncovered.js';

/** Nobody reads a longer list, so it is not worth the time of making it shorter. */
const READ_AT_MOST = 1_000;

/** Steps past which growing takes longer than it is worth. */
const MOST_WORK = 2_000_000;

/** How many steps one may take to see that a box adds nothing; where that is not enough, it stays. */
const STEPS_EACH = 20_000;

/**
 * The same points, which none of `taken` has, in fewer and larger boxes: each grown until something taken
 * stops it, in one dimension after the other, and those left out that the others cover.
 */
export function readable(
  space: Space,
  boxes: readonly Box[],
  taken: readonly Piece[],
  budget: Budget,
): readonly Box[] {
  const work = boxes.length * taken.length * space.axes.length;
  if (boxes.length > READ_AT_MOST || work > MOST_WORK) return boxes;
  budget.spend(work);
  const grown = boxes.map((box) => grow(space, box, taken));
  // The easiest to read first, because the last are the first to be left out.
  return needed(
    space,
    grown.toSorted((a, b) => openDimensions(space, b) - openDimensions(space, a)),
    budget,
  );
}

/** Without each box in turn that those which are left cover together. */
export function needed(space: Space, boxes: readonly Box[], budget: Budget): readonly Box[] {
  let kept = boxes;
  for (const box of boxes.toReversed()) {
    const others = kept.filter((other) => other !== box);
    if (isCovered(space, box, others, budget)) kept = others;
  }
  return kept;
}

function isCovered(space: Space, box: Box, others: readonly Box[], budget: Budget): boolean {
  const pieces = others.map((other, of) => ({ box: other, of }));
  const result = answer({ steps: STEPS_EACH }, (own) => {
    const [left] = uncovered(space, box, pieces, own);
    return { left };
  });
  budget.spend(result.steps);
  return result.verdict === 'proved' && result.left === undefined;
}
