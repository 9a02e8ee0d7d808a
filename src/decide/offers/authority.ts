import type { CompiledRemedy } from '../compiled/compile-policy.js';
import { faceOf, type PricedRemedy } from '../rules/priced-remedy.js';
import { type CheckedCap, isWithinCaps, UNCAPPED } from './caps.js';

/** How much goodwill may be granted in one offer, at face value, in minor units. */
export type Authority = {
  /** All of it together. */
  readonly sum: number;
  /** Of each remedy that less may be granted of: the most of it, or {@link NOT_THEIRS}. */
  readonly limits: ReadonlyMap<CompiledRemedy, number>;
  /** What holds it back besides, whatever was granted before. */
  readonly caps: readonly CheckedCap[];
};

/** The limit on a remedy that is not theirs to give, not even where it counts as nothing. */
export const NOT_THEIRS = -1;

/** What nobody could grant more than. */
export const UNLIMITED: Authority = { sum: Number.POSITIVE_INFINITY, limits: new Map(), caps: UNCAPPED };

/** The most of one remedy: where it has no limit of its own, as much as of all together. */
export const mostOf = ({ sum, limits }: Authority, remedy: CompiledRemedy): number =>
  limits.get(remedy) ?? sum;

/** The goodwill that is more than the limit on its remedy. */
export const pastLimits = ({ limits }: Authority, goodwill: readonly PricedRemedy[]): PricedRemedy[] =>
  goodwill.filter(({ remedy, priced }) => priced.face > (limits.get(remedy) ?? Number.POSITIVE_INFINITY));

/**
 * Whether goodwill may be granted: all of it together, and each remedy of it, but for what is granted already; and
 * whether all of it is within the caps.
 */
export const mayGrant = (
  authority: Authority,
  goodwill: readonly PricedRemedy[],
  granted: readonly PricedRemedy[] = [],
): boolean =>
  faceOf(goodwill) <= authority.sum &&
  pastLimits(authority, goodwill).length === 0 &&
  isWithinCaps(authority.caps, [...goodwill, ...granted]);

/** Whether one authority may ever grant something that the other may not. */
export function grantsMore(one: Authority, other: Authority): boolean {
  if (one.sum > other.sum || other.caps.some((cap) => !one.caps.includes(cap))) return true;
  return [...other.limits].some(([remedy, most]) => mostOf(one, remedy) > most);
}

/** For the whole and for each remedy, the wider of two; only what binds both holds them back. */
export function wider(one: Authority, other: Authority): Authority {
  const remedies = new Set([...one.limits.keys(), ...other.limits.keys()]);
  return {
    sum: Math.max(one.sum, other.sum),
    limits: new Map(
      [...remedies].map((remedy) => [remedy, Math.max(mostOf(one, remedy), mostOf(other, remedy))]),
    ),
    caps: one.caps.filter((cap) => other.caps.includes(cap)),
  };
}
