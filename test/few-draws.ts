import fc from 'fast-check';

/** How many cases each property draws between two edits. */
const FEW = 25;

/**
 * fast-check for `npm run test:quick`: the first few of the cases that a property draws otherwise. A number of runs, and
 * not a time, so that nothing passes or fails because the machine is busy.
 */
// biome-ignore lint/style/noDefaultExport: it stands in for a library that has one.
export default {
  ...fc,
  assert: <Ts>(property: fc.IRawProperty<Ts>, wishes: fc.Parameters<Ts> = {}): Promise<void> | void =>
    fc.assert(property, { ...wishes, numRuns: Math.min(wishes.numRuns ?? FEW, FEW) }),
};
