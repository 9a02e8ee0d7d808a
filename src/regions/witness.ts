import type { Box, Part } from './part.js';
import type { Point, Region } from './region.js';
import type { Space } from './space.js';

/**
 * A point of the region that a person would recognise: the usual value wherever that is inside, else a round
 * number near it. Of several boxes, the one with the most usual values. Undefined where the region is empty.
 */
export function witness({ space, boxes }: Region): Point | undefined {
  let best: { readonly point: Point; readonly usual: number } | undefined;
  for (const box of boxes) {
    const point = pointOf(space, box);
    const usual = space.axes.filter((axis) => point[axis.name] === axis.usual).length;
    if (!best || usual > best.usual) best = { point, usual };
  }
  return best?.point;
}

/** A recognisable point of one box. */
export function pointOf({ axes }: Space, box: Box): Point {
  return Object.fromEntries(axes.map((axis, place) => [axis.name, axis.pick(box[place] as Part)]));
}
