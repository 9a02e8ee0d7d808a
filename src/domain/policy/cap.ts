import type { Place } from '../values/issue.js';
import type { Window } from '../values/window.js';

/** Of whom a cap counts what was given: to whom, by whom, and where. */
export const CAP_SUBJECTS = ['customer', 'staff', 'store'] as const;

/** One of those of whom a cap counts. */
export type CapSubject = (typeof CAP_SUBJECTS)[number];

/** How much goodwill one customer may get, or one of the staff or a store give, within a stretch of time. */
export type Cap = {
  readonly per: CapSubject;
  readonly within: Window;
  /** Goodwill at face value, in minor units; or how often. More than nothing. */
  readonly atMost: number;
  readonly counts: 'goodwill' | 'times';
  /** The remedies that are counted when given as goodwill; absent where any is. Only beside `times`. */
  readonly remedies?: readonly string[];
  /** The lowest role that it does not bind, which may say yes beyond it; absent where it binds everybody. */
  readonly then?: string;
  readonly place: Place;
};

/** The roles that a cap binds: all of them, or those below the one that may say yes beyond it. */
export function rolesBound<Role extends { readonly name: string }>(
  { then }: Cap,
  authority: readonly Role[],
): readonly Role[] {
  const first = authority.findIndex(({ name }) => name === then);
  return first < 0 ? authority : authority.slice(0, first);
}
