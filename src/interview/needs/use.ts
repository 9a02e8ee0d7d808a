/**
 * One way in which a decision hangs on a fact: by every value it can take, or, for a number, only by which side
 * of the `cuts` it is on. A cut is the first value of the upper side, in the fact's own whole units.
 */
export type Use = { readonly fact: string; readonly cuts: readonly number[] | 'every value' };

/** A use by every value. */
export const exactly = (fact: string): Use => ({ fact, cuts: 'every value' });
