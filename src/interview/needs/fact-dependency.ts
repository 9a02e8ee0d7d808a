/**
 * One way in which a decision hangs on a fact: by every value it can take, or, for a number, only by which side
 * of the `cuts` it is on. A cut is the first value of the upper side, in the fact's own whole units.
 */
export type FactDependency = { readonly fact: string; readonly cuts: readonly number[] | 'every value' };

/** A dependency on every value. */
export const onEveryValue = (fact: string): FactDependency => ({ fact, cuts: 'every value' });
