import { type Limit, sameParts } from './axis.js';
import type { Box, Part, Value } from './part.js';
import type { Space } from './space.js';

/** A set of points: the union of its boxes, which may overlap. No box is empty. */
export type Region = { readonly space: Space; readonly boxes: readonly Box[] };

/** One value for each dimension. */
export type Point = Readonly<Record<string, Value>>;

/** All points. */
export function everything(space: Space): Region {
  return { space, boxes: [space.whole] };
}

/** No point. */
export function nothing(space: Space): Region {
  return { space, boxes: [] };
}

/** Whether a region has no point. */
export function isEmpty({ boxes }: Region): boolean {
  return boxes.length === 0;
}

/** Whether a region holds a point; false where the point lacks a value or has one that is none. */
export function contains({ space, boxes }: Region, point: Point): boolean {
  return boxes.some((box) => boxContains(space, box, point));
}

function boxContains({ axes }: Space, box: Box, point: Point): boolean {
  return axes.every((axis, place) => axis.allows(box[place] as Part, point[axis.name]));
}

/** What each box limits, in the order of the dimensions. A dimension that a box leaves open is left out. */
export function limitsOf({ space, boxes }: Region): readonly (readonly Limit[])[] {
  return boxes.map((box) => limitsOfBox(space, box));
}

function limitsOfBox({ axes }: Space, box: Box): readonly Limit[] {
  return axes.flatMap((axis, place) => {
    const part = box[place] as Part;
    return sameParts(part, axis.all) ? [] : [axis.limit(part)];
  });
}

/** How many dimensions a box leaves open: the more, the easier it is to read. */
export function openDimensions({ axes }: Space, box: Box): number {
  return axes.filter(({ all }, place) => sameParts(all, box[place] as Part)).length;
}

/** Throws a RangeError where a region is about another space, whose boxes would mean something else. */
export function sameSpace(space: Space, regions: readonly Region[]): void {
  if (regions.some((region) => region.space !== space)) throw new RangeError('Regions of different spaces.');
}
