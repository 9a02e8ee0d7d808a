import type { Axis } from './axis.js';
import type { Box, Part } from './part.js';
import type { Space } from './space.js';

/** Whether two boxes have a point in common. */
export function meets({ axes }: Space, a: Box, b: Box): boolean {
  for (let place = 0; place < axes.length; place += 1) {
    if (!(axes[place] as Axis).meets(a[place] as Part, b[place] as Part)) return false;
  }
  return true;
}

/** Whether `outer` holds every point of `inner`. */
export function covers({ axes }: Space, outer: Box, inner: Box): boolean {
  for (let place = 0; place < axes.length; place += 1) {
    if (!(axes[place] as Axis).covers(outer[place] as Part, inner[place] as Part)) return false;
  }
  return true;
}

/** The points of both boxes; undefined where there are none. */
export function common({ axes }: Space, a: Box, b: Box): Box | undefined {
  const box: Part[] = [];
  for (let place = 0; place < axes.length; place += 1) {
    const part = commonPart(axes[place] as Axis, a[place] as Part, b[place] as Part);
    if (!part) return undefined;
    box.push(part);
  }
  return box;
}

/** What both parts allow. Most boxes leave most axes open: then the part of the other serves, and needs no room. */
function commonPart(axis: Axis, a: Part, b: Part): Part | undefined {
  if (a === b || b === axis.all) return a;
  return a === axis.all ? b : axis.common(a, b);
}

/** The points of all boxes; undefined where there are none. One axis after the other, to give up early. */
export function commonOfAll({ axes, whole }: Space, boxes: readonly Box[]): Box | undefined {
  const common: Part[] = [];
  for (const [place, axis] of axes.entries()) {
    let part: Part | undefined = whole[place];
    for (const box of boxes) part = part && axis.common(part, box[place] as Part);
    if (!part) return undefined;
    common.push(part);
  }
  return common;
}

/** Tells boxes of one space apart. */
export function keyOf(box: Box): string {
  return box.map((part) => part.join(' ')).join();
}
