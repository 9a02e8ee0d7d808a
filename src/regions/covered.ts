import { type Answer, answer, type Budget, DEFAULT_STEPS } from './budget.js';
import { grow } from './growth.js';
import {
  IMPOSSIBLE,
  impossiblePieces,
  type Piece,
  type Possible,
  piecesMeeting,
  piecesOf,
} from './pieces.js';
import { type Point, type Region, sameSpace } from './region.js';
import { uncovered } from './uncovered.js';
import { witness } from './witness.js';

/**
 * Whether some regions together cover one. `by` says which of them it took, as places in their list: enough,
 * though not always the fewest. `left` is a box of what they leave, as large as it can be, and `witness` a
 * point of it.
 */
export type Cover =
  | { readonly covered: true; readonly by: readonly number[] }
  | { readonly covered: false; readonly left: Region; readonly witness: Point };

/** Whether the union of `by` covers all that is possible of `region`. Nothing is needed to cover nothing. */
export function coveredBy(region: Region, by: readonly Region[], options: Possible = {}): Answer<Cover> {
  const pieces = [...piecesOf(region.space, by), ...impossiblePieces(region.space, options)];
  return answer(options, (budget) => cover(region, pieces, budget));
}

/** A region, and the places in the same list of those which may replace it together. */
export type CoverQuery = { readonly region: Region; readonly others: readonly number[] };

/**
 * For each region whether the union of its others covers it, so that it never has a point of its own. The
 * steps are for the whole list: each region has its share and what those before it did not need, and the ones
 * that this was too little for have another turn with what is left at the end.
 */
export function coveredByOthers(
  candidates: readonly CoverQuery[],
  options: Possible = {},
): readonly Answer<Cover>[] {
  const questions = questionsOf(candidates, options);
  const answers = new Array<Answer<Cover>>(candidates.length);
  let left = options.steps ?? DEFAULT_STEPS;
  let open = [...questions.keys()];
  for (let turn = 0; turn < 2; turn += 1) {
    for (const [at, question] of open.entries()) {
      const steps = Math.floor(left / (open.length - at));
      const result = answer({ steps }, questions[question] as Question);
      answers[question] = result;
      left -= result.steps;
    }
    open = open.filter((question) => answers[question]?.verdict === 'not-proved');
  }
  return answers;
}

type Question = (budget: Budget) => Cover;

function questionsOf(candidates: readonly CoverQuery[], options: Possible): readonly Question[] {
  const [first] = candidates;
  if (!first) return [];
  const { space } = first.region;
  const regions = candidates.map(({ region }) => region);
  sameSpace(space, regions);
  const pieces = regions.map(({ boxes }, of) => boxes.map((box) => ({ box, of })));
  const impossible = impossiblePieces(space, options);
  return candidates.map(({ region, others }, own) => (budget) => {
    const rivals = [...impossible];
    for (const other of others) if (other !== own) rivals.push(...(pieces[other] ?? []));
    return cover(region, rivals, budget);
  });
}

function cover({ space, boxes }: Region, pieces: readonly Piece[], budget: Budget): Cover {
  const by = new Set<number>();
  for (const box of boxes) {
    budget.spend(pieces.length);
    const rivals = piecesMeeting(space, box, pieces);
    const [open] = uncovered(space, box, rivals, budget, by);
    if (!open) continue;
    budget.spend(rivals.length * space.axes.length);
    return leaving({ space, boxes: [grow(space, open, rivals, box)] });
  }
  by.delete(IMPOSSIBLE);
  return { covered: true, by: [...by].sort((a, b) => a - b) };
}

function leaving(left: Region): Cover {
  return { covered: false, left, witness: witness(left) as Point };
}
