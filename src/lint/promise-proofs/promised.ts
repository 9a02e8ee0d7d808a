import { type Condition, factsOfCondition, holds } from '../../domain/policy/condition.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Policy, Rule } from '../../domain/policy/policy.js';
import type { PolicyPromise } from '../../domain/policy/promise.js';
import { withDefaults } from '../../domain/results/complaint.js';
import type { PromiseProof } from '../../domain/results/promise-result.js';
import { SHARE_SCALE, scale } from '../../domain/values/number.js';
import type { Region } from '../../regions/index.js';
import { ComplaintSets } from '../complaints/complaint-sets.js';
import { refusedBy } from '../complaints/complaint-space.js';
import type { Grants } from '../grants/grants.js';
import type { Subject } from '../subject/subject.js';

/** What is known of a policy in order to examine its promises. */
export type PromiseSubject = Pick<Subject, 'policy' | 'complaints' | 'grants' | 'representatives'>;

/** One promise, with the exact set of the complaints that it speaks of. */
export type Promised = {
  readonly policy: Policy;
  readonly promise: PolicyPromise;
  readonly grants: Grants;
  readonly sets: ComplaintSets;
  /** Among them some that nobody can have. */
  readonly region: Region;
  /** Whether the set is known; else it took too long, `region` is empty, and nothing follows from that. */
  readonly isKnown: boolean;
};

/** How a claim is proved; else where the doubt is, and complaints that may break it. */
export type Proof =
  | { readonly by: PromiseProof }
  | { readonly doubt: string; readonly suspects: readonly Facts[] };

/** Where the doubt is, with complaints that may break the claim, if any are known. */
export const doubted = (doubt: string, ...suspects: readonly (Facts | undefined)[]): Proof => ({
  doubt,
  suspects: suspects.filter((known) => known !== undefined),
});

/**
 * The sets of complaints by which promises are examined: those of the checks, unless a promise asks for a fact that no
 * other condition asks for.
 */
export function setsFor({ policy, complaints }: PromiseSubject): ComplaintSets {
  const { places } = complaints.space;
  const tested = policy.promises.flatMap(({ when }) => [...factsOfCondition(when)]);
  const refusals = [...places.keys()].some((name) => refusedBy(name) !== undefined);
  if (tested.every((fact) => places.has(fact) || (fact === REFUSED && refusals))) return complaints;
  const rules = [...policy.rules, ...policy.promises.map(asRule)];
  return new ComplaintSets({ ...policy, rules }, complaints.budget);
}

const asRule = ({ id, place, when }: PolicyPromise): Rule => ({
  ...{ id: `promise ${id}`, place, when },
  ...{ replaces: [], owe: [], may: [] },
});

const REFUSED = 'turned-down';

/** Whether a promise speaks of what was turned down; else it is about complaints in which nothing was. */
export const speaksOfRefusals = ({ when }: PolicyPromise): boolean => factsOfCondition(when).has(REFUSED);

/** The complaints that a promise speaks of. */
export function regionOfPromise(sets: ComplaintSets, promise: PolicyPromise): Region {
  const where = sets.where(promise.when);
  const refusals = sets.space.axes.flatMap(({ name }) => refusedBy(name) ?? []);
  if (speaksOfRefusals(promise) || refusals.length === 0) return where;
  return sets.shared(where, sets.where(noneOf(refusals)));
}

const noneOf = (refusals: readonly string[]): Condition => ({
  is: 'none',
  of: [{ is: 'one-of', fact: REFUSED, values: refusals }],
});

/** Whether a promise speaks of a complaint. */
export function isSpokenOf(policy: Policy, promise: PolicyPromise, known: Facts): boolean {
  const { facts } = withDefaults(policy, known);
  const refused = facts[REFUSED];
  const isOpen = typeof refused !== 'object' || refused.length === 0;
  return (isOpen || speaksOfRefusals(promise)) && holds(promise.when, facts);
}

/** Shares mended are compared in thousandths, as they are everywhere. */
export const PER_MILLE = 1000;

/** The share of the harm that is promised, in thousandths; `atLeast` is in millionths. */
export const promisedShare = ({ atLeast }: { readonly atLeast: number }): number =>
  scale(atLeast, PER_MILLE, SHARE_SCALE);
