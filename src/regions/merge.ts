import type { Axis } from './axis.js';
import { covers } from './box.js';
import type { Budget } from './budget.js';
import type { Box, Part } from './part.js';
import type { Space } from './space.js';

/** A box with what tells each of its parts apart, so that this is written out once. */
type Keyed = { readonly box: Box; readonly keys: readonly string[] };

/** Steps past which nobody would read so many boxes, and making them fewer costs more than it saves. */
const MOST_WORK = 1_000_000;

/**
 * The same points in fewer boxes: joins boxes that differ in one dimension only, again and again until none
 * are left. Greedy, so it need not be the fewest; a very long list stays as it is.
 */
export function merge({ axes }: Space, boxes: readonly Box[], budget: Budget): readonly Box[] {
  if (boxes.length < 2) return boxes;
  let merged: readonly Keyed[] = boxes.map(keyed);
  for (let before = Infinity; merged.length < before && merged.length > 1; ) {
    before = merged.length;
    // Each part of each box goes into a name for the rest of the box, on each axis.
    const work = before * axes.length * axes.length;
    if (work > MOST_WORK) break;
    budget.spend(work);
    merged = axes.reduce(joinAlong, merged);
  }
  return merged.map(({ box }) => box);
}

const keyed = (box: Box): Keyed => ({ box, keys: box.map((part) => part.join(' ')) });

/** Joins what differs along one axis at most; equal boxes become one. */
function joinAlong(boxes: readonly Keyed[], axis: Axis, place: number): readonly Keyed[] {
  const alike = new Map<string, Keyed[]>();
  for (const box of boxes) {
    const key = box.keys.with(place, '').join();
    const group = alike.get(key);
    if (group) group.push(box);
    else alike.set(key, [box]);
  }
  return [...alike.values()].flatMap((group) => joinGroup(group, axis, place));
}

function joinGroup(group: readonly Keyed[], axis: Axis, place: number): readonly Keyed[] {
  const [first] = group;
  if (!first || group.length === 1) return group;
  const parts = axis.joined(group.map(({ box }) => box[place] as Part));
  return parts.map((part) => ({
    box: first.box.with(place, part),
    keys: first.keys.with(place, part.join(' ')),
  }));
}

/** Fewer boxes with the same points: merged and, unless there are too many, without those that lie inside another. */
export function simplified(space: Space, boxes: readonly Box[], budget: Budget): readonly Box[] {
  const merged = merge(space, boxes, budget);
  const work = merged.length * merged.length;
  if (merged.length < 2 || work > MOST_WORK) return merged;
  budget.spend(work);
  return merged.filter(
    (box, at) => !merged.some((other, place) => place !== at && covers(space, other, box)),
  );
}
