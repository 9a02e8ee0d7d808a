import { type Axis, sameParts } from './axis.js';
import type { Box, Part } from './part.js';
import type { Piece } from './pieces.js';
import type { Space } from './space.js';

/** The box, which meets none of `taken`, grown along each axis in turn as far as it goes inside `within`. */
export function grow(space: Space, box: Box, taken: readonly Piece[], within: Box = space.whole): Box {
  const growth = new Growth(space, box, taken);
  for (const place of space.axes.keys()) growth.widen(place, within[place] as Part);
  return growth.box;
}

/** The box, which meets none of `taken`, opened along each axis of these, in turn, that can be left open altogether. */
export function open(space: Space, box: Box, taken: readonly Piece[], places: readonly number[]): Box {
  const growth = new Growth(space, box, taken);
  for (const place of places) growth.open(place);
  return growth.box;
}

/**
 * A box that meets none of some pieces and grows until one of them stops it. It keeps count of the axes on
 * which each piece is apart from it, because only a piece that is apart on one axis alone can stop it there.
 */
class Growth {
  #box: Box;
  readonly #axes: readonly Axis[];
  readonly #taken: readonly Piece[];
  readonly #apart: Uint16Array;

  constructor({ axes }: Space, box: Box, taken: readonly Piece[]) {
    this.#axes = axes;
    this.#box = box;
    this.#taken = taken;
    this.#apart = new Uint16Array(taken.length);
    for (const place of axes.keys()) this.#count(place, box[place] as Part, 1);
  }

  /** The box as it has grown so far. */
  get box(): Box {
    return this.#box;
  }

  /** Widens the box along the axis at `place` as far as it goes inside `within`. */
  widen(place: number, within: Part): void {
    const axis = this.#axes[place] as Axis;
    const part = this.#box[place] as Part;
    const widest = axis.widened(part, this.#inTheWay(axis, place, part));
    const wider = axis.common(widest, within) ?? part;
    if (sameParts(wider, part)) return;
    this.#count(place, part, -1);
    this.#count(place, wider, 1);
    this.#box = this.#box.with(place, wider);
  }

  /** Opens the box along the axis at `place` if nothing stops it before the end. */
  open(place: number): void {
    const { all } = this.#axes[place] as Axis;
    const part = this.#box[place] as Part;
    if (this.#inTheWay(this.#axes[place] as Axis, place, part).length === 0) this.widen(place, all);
  }

  #inTheWay(axis: Axis, place: number, part: Part): Part[] {
    const parts: Part[] = [];
    for (let at = 0; at < this.#taken.length; at += 1) {
      if (this.#apart[at] !== 1) continue;
      const other = this.#taken[at]?.box[place] as Part;
      if (!axis.meets(other, part)) parts.push(other);
    }
    return parts;
  }

  /** Adds `by` for each piece that is apart from `part` on this axis. */
  #count(place: number, part: Part, by: number): void {
    const axis = this.#axes[place] as Axis;
    for (let at = 0; at < this.#taken.length; at += 1) {
      const other = this.#taken[at]?.box[place] as Part;
      if (!axis.meets(other, part)) this.#apart[at] = (this.#apart[at] as number) + by;
    }
  }
}
