import { type Axis, sameParts } from './axis.js';
import type { Box, Part } from './part.js';
import type { Region } from './region.js';
import { placeOf } from './space.js';

/**
 * A region with every larger number of one dimension beside those from `from` on that it has: where something
 * held once and holds for good. Throws a RangeError for a dimension that the space does not have.
 */
export function extendUpward({ space, boxes }: Region, dimension: string, from: number): Region {
  const place = placeOf(space, dimension);
  const axis = space.axes[place] as Axis;
  return { space, boxes: boxes.flatMap((box) => [box, ...upwards(box, place, axis, from)]) };
}

function upwards(box: Box, place: number, axis: Axis, from: number): Box[] {
  const part = box[place] as Part;
  if (sameParts(part, axis.all)) return [];
  const limit = axis.limit(part);
  if (limit.is === 'one-of' || !limit.range || limit.range.atMost < from) return [];
  const range = { atLeast: Math.max(from, limit.range.atLeast), atMost: Number.MAX_SAFE_INTEGER - 1 };
  const parts = axis.select({ is: 'within', dimension: axis.name, ranges: [range] }, true);
  return parts.map((part) => box.with(place, part));
}
