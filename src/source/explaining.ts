import { misfits } from '../domain/shape/misfit.js';
import { policyShape } from '../domain/shape/policy.js';
import type { Judge } from './judge.js';

/** What only concerns one file and its place among those it extends. */
const ownShape = policyShape.pick({ extends: true, remove: true }).strip();

/** The shapes that files are judged by, in the order in which they are pressed for a judge who keeps silent. */
export const SHAPES = [policyShape, ownShape];

/** The judge who explains every mistake. He brings the library that shapes are written with. */
export const explaining: Judge = {
  policy: (document) => misfits(policyShape, document),
  own: (parts) => misfits(ownShape, parts),
  about: (key) => `${key}: ${policyShape.shape[key].description}`,
};
