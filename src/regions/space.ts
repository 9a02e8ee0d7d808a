import type { Axis } from './axis.js';
import type { Box } from './part.js';
import { SetAxis, type SetDimension } from './set-axis.js';
import { WholeAxis, type WholeDimension } from './whole-axis.js';

/** One fact that regions are about. */
export type Dimension = SetDimension | WholeDimension;

/** The dimensions that regions are about, in the order in which they are named to people. */
export type Space = {
  readonly axes: readonly Axis[];
  readonly places: ReadonlyMap<string, number>;
  /** The box of all points. */
  readonly whole: Box;
};

/** Makes a space. Throws a RangeError for a dimension without values, or one that is there twice. */
export function spaceOf(dimensions: readonly Dimension[]): Space {
  const axes = dimensions.map(axisOf);
  const places = new Map(axes.map(({ name }, place) => [name, place]));
  if (places.size < axes.length) throw new RangeError('Two dimensions have the same name.');
  return { axes, places, whole: axes.map(({ all }) => all) };
}

function axisOf(dimension: Dimension): Axis {
  return dimension.is === 'set' ? new SetAxis(dimension) : new WholeAxis(dimension);
}

/** Where a dimension stands. Throws a RangeError where the space has no such dimension. */
export function placeOf({ places }: Space, name: string): number {
  const place = places.get(name);
  if (place === undefined) throw new RangeError(`There is no dimension "${name}".`);
  return place;
}
