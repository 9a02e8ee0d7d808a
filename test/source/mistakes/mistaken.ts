/**
 * A change to the shop's policy (the first `old` becomes `fresh`), every mistake that follows, with its line and
 * column, and a piece of the first message with its hint.
 */
export type Mistaken = readonly [old: string, fresh: string, found: readonly string[], says: string];
