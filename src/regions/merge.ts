import type { Axis } from './axis.js';
import { covers } from './box.js';
import type { Box, Part } from './part.js';
import type { Space } from './space.js';

/** A box with what tells each of its parts apart, so that this is written out once. */
type Keyed = { readonly box: Box; readonly keys: readonly string[] };

/** Nobody reads more boxes than this, and joining them would take longer than finding them. */
const MERGE_AT_MOST = 10_000;

/**
 * The same points in fewer boxes: joins boxes that differ in one dimension only, again and again until none
 * are left. Greedy, so it need not be the fewest; a very long list stays as it is.
 */
export function merge({ axes }: Space, boxes: readonly Box[]): readonly Box[] {
  if (boxes.length < 2 || boxes.length > MERGE_AT_MOST) return boxes;
  let merged: readonly Keyed[] = boxes.map(keyed);
  for (let before = Infinity; merged.length < before && merged.length > 1; ) {
    before = merged.length;
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

/** Past this many boxes, looking at each pair costs more than the boxes it saves. */
const ABSORB_AT_MOST = 1_000;

/** Fewer boxes with the same points: merged, and without those that lie inside another. */
export function simplified(space: Space, boxes: readonly Box[]): readonly Box[] {
  const merged = merge(space, boxes);
  if (merged.length < 2 || merged.length > ABSORB_AT_MOST) return merged;
  return merged.filter(
    (box, at) => !merged.some((other, place) => place !== at && covers(space, other, box)),
  );
}
