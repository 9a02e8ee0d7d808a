import { type Answer, answer, type Options } from './budget.js';
import { open } from './growth.js';
import { merge } from './merge.js';
import { piecesOf } from './pieces.js';
import { needed } from './readable.js';
import { openDimensions, type Region, sameSpace } from './region.js';

/** How to outline a region. */
export type Outline = Options & {
  /** Dimensions that had better not be mentioned: they are left open first. */
  readonly rather?: readonly string[];
};

/**
 * A region in few boxes that limit few dimensions, told apart from `others` alone: where a point is in neither, it may be in
 * them. So what cannot be needs no mention. A dimension is left open altogether, or limited as it was.
 */
export function outlined(
  region: Region,
  others: readonly Region[],
  { rather = [], ...options }: Outline = {},
): Answer<{ readonly region: Region }> {
  const { space, boxes } = region;
  sameSpace(space, others);
  const taken = piecesOf(space, others);
  const first = [...space.places].filter(([name]) => rather.includes(name)).map(([, place]) => place);
  const places = [...first, ...[...space.axes.keys()].filter((place) => !first.includes(place))];
  return answer(options, (budget) => {
    budget.spend(2 * boxes.length * taken.length * places.length);
    const each = boxes.map((box) => open(space, box, taken, places));
    const opened = merge(space, each, budget).map((box) => open(space, box, taken, places));
    const easiest = opened.toSorted((a, b) => openDimensions(space, b) - openDimensions(space, a));
    return { region: { space, boxes: needed(space, easiest, budget) } };
  });
}
