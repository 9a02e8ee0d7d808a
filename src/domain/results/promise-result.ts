import type { Facts } from '../policy/fact.js';
import type { PromiseKey } from '../policy/promise.js';

/** How it is known that a promise holds: by what rules give, by bounds, by how offers are chosen, or all were tried. */
export const PROMISE_PROOFS = ['rules', 'bounds', 'procedure', 'trial'] as const;

/** How it is known that a promise holds. */
export type PromiseProof = (typeof PROMISE_PROOFS)[number];

/** Whether a promise holds for every complaint that it speaks of; nobody may call fine what is not proved. */
export type PromiseVerdict = 'proved' | 'broken' | 'not-proved';

/** What became of one promise. */
export type PromiseResult = {
  readonly id: string;
  readonly verdict: PromiseVerdict;
  /** Each thing that it says, in the order of the contract. */
  readonly claims: readonly ClaimResult[];
  /** How many complaints were decided to find out. */
  readonly tried: number;
};

/** What became of one thing that a promise says. */
export type ClaimResult = {
  readonly key: PromiseKey;
  readonly verdict: PromiseVerdict;
  /** How it is known; absent unless it is proved. */
  readonly by?: PromiseProof;
  /** Where the doubt is, to follow “the doubt is”; absent unless it is not proved. */
  readonly doubt?: string;
  /** Complaints that show that it is broken: one, or two that differ in one fact. Absent unless it is broken. */
  readonly counterExample?: CounterExample;
};

/** Known facts of complaints that show that a promise is broken, and what is so there, in one sentence. */
export type CounterExample = { readonly complaints: readonly Facts[]; readonly instead: string };
