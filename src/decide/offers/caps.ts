import { type Cap, rolesBound } from '../../domain/policy/cap.js';
import type { CompiledPolicy, CompiledRole } from '../compiled/compile-policy.js';
import { faceOf, type PricedRemedy } from '../rules/priced-remedy.js';

/** What is left of each cap, in the order of the policy: minor units or times; null where nobody knows. */
export type LeftOfCaps = readonly (number | null)[];

/** A cap that may hold goodwill back: it's known what is left of it. */
export type CheckedCap = { readonly cap: Cap; readonly left: number };

/** Nothing holds back: there are no caps, or nobody knows what is left of them. */
export const UNCAPPED: readonly CheckedCap[] = [];

/** The caps of a policy that may hold something back, by what is left of them. */
export function checkedCaps({ policy: { caps } }: CompiledPolicy, left: LeftOfCaps): readonly CheckedCap[] {
  if (!caps || left.length === 0) return UNCAPPED;
  return caps.flatMap((cap, at) => {
    const rest = left[at] ?? null;
    // Once more is once, however much is given.
    return rest === null || (cap.counts === 'times' && rest > 0) ? [] : [{ cap, left: Math.max(0, rest) }];
  });
}

/** Those that bind a role. */
export function capsOn(
  caps: readonly CheckedCap[],
  { role }: CompiledRole,
  { roles }: CompiledPolicy,
): readonly CheckedCap[] {
  if (caps.length === 0) return UNCAPPED;
  const authority = roles.map((one) => one.role);
  return caps.filter(({ cap }) => rolesBound(cap, authority).includes(role));
}

/** Whether goodwill is within each of some caps. */
export const isWithinCaps = (caps: readonly CheckedCap[], goodwill: readonly PricedRemedy[]): boolean =>
  caps.every((cap) => isWithinCap(cap, goodwill));

/** Whether goodwill is within what is left of a cap. */
export function isWithinCap({ cap, left }: CheckedCap, goodwill: readonly PricedRemedy[]): boolean {
  return cap.counts === 'goodwill' ? faceOf(goodwill) <= left : !isCountedBy(cap, goodwill);
}

function isCountedBy({ remedies }: Cap, goodwill: readonly PricedRemedy[]): boolean {
  if (!remedies) return faceOf(goodwill) > 0;
  return goodwill.some(({ remedy }) => remedies.includes(remedy.remedy.id));
}
