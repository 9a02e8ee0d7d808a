/**
 * Exact sets of points over named dimensions, as unions of boxes. Nothing here knows what the points are:
 * make a space, make regions of it from expressions, and ask. Every question that may take long has a budget,
 * and says `not-proved` when that is spent.
 */

export { complement, intersect, subtract, union } from './algebra.js';
export type { Limit } from './axis.js';
export { type Boundary, boundaryWitnesses } from './boundaries.js';
export { type Answer, DEFAULT_STEPS, type NotProved, type Options } from './budget.js';
export { type Cover, type CoverQuery, coveredBy, coveredByOthers } from './covered.js';
export { differ, type OutcomeRegion, type RegionChange } from './differ.js';
export { type Expression, regionOf } from './expression.js';
export { extendUpward } from './extend-upward.js';
export { gaps } from './gaps.js';
export { outlined } from './outlined.js';
export { meet, type Overlap, overlaps } from './overlaps.js';
export type { Range, Value } from './part.js';
export type { Possible } from './pieces.js';
export { contains, everything, isEmpty, limitsOf, nothing, type Point, type Region } from './region.js';
export type { SetDimension } from './set-axis.js';
export { type Dimension, type Space, spaceOf } from './space.js';
export type { Test } from './test.js';
export type { WholeDimension } from './whole-axis.js';
export { witness } from './witness.js';
