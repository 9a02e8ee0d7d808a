import type { Spread } from '../policy/policy.js';
import type { Harm } from '../values/harm.js';
import type { AnswerHeader, CapLeft, Decision, Offer } from './decision.js';

/** A remedy that somebody proposes. `amount` is in minor units or points; null is what the policy would give. */
export type ProposedRemedy = { readonly remedy: string; readonly amount: number | null };

/**
 * What `weigh` answers: an offer that somebody proposes beside the one that is recommended, as data ready for
 * JSON. Money is in whole minor units of `currency`, shares are numbers (0.95 = 95%).
 */
export type Weighing = AnswerHeader & {
  readonly weighing: 1;
  /** How the complaint is answered whatever is weighed, as in the decision; and why, where that is a no. */
  readonly outcome: Decision['outcome'];
  readonly reason: Decision['reason'];
  readonly verdict: WeighingVerdict;
  /** The verdict in sentences, without a word about what it costs us. */
  readonly say: string;
  /** What the recommended offer costs and keeps beside this one; null where there is nothing to compare. */
  readonly sums: string | null;
  readonly weighed: Weighed;
  /** The recommended offer: of several that the customer may choose from, the way that is nearest to this one. */
  readonly recommended: Weighed;
  /** The lowest role that may give it, from the one that asks upwards; null where nobody may. */
  readonly mayGive: string | null;
  readonly objections: readonly Objection[];
  /** Steps at the till: who signs beside whom; never a reason to refuse. */
  readonly countersign: Decision['countersign'];
  /** What was left of each cap before it; only where the policy has some. */
  readonly left?: readonly CapLeft[];
  /** Whether its matter gets no goodwill, so that something is learnt; only where a record draws. */
  readonly heldOut?: boolean;
};

/** One of the two offers. */
export type Weighed = {
  readonly offer: Offer;
  /** Money of the harm that it mends; where all of it is whole, with what goes beyond. */
  readonly mends: Harm;
  /** The share of the harm that it mends without our apology, which is part of every offer. */
  readonly alone: number;
  /** What it keeps of what is at stake. */
  readonly keeps: Spread;
};

/** A figure that is more or less than another, or the same: `by` is written, without a sign. */
export type Difference = { readonly is: 'more' | 'less' | 'same'; readonly by: string };

/** How an offer in mind compares, the gravest first. */
export type WeighingVerdict =
  /** A token: it mends under half, and far less than what is recommended. */
  | 'harmful'
  | 'turned-down'
  /** No role may: the policy does not give it here. */
  | 'not-allowed'
  | 'leaves-out-owed'
  /** The policy gives it, and this role may not. */
  | 'beyond-authority'
  | 'mends-less'
  | 'dearer'
  | 'better-but-dearer'
  | 'as-good'
  | 'as-recommended';

/** What speaks against it: what kind of thing, about which remedy, and the rule behind it, if any. */
export type Objection = {
  readonly code: ObjectionCode;
  readonly remedy: string | null;
  readonly text: string;
  readonly rule: string | null;
  readonly file: string | null;
  readonly line: number | null;
};

/** Every kind of thing that may speak against an offer in mind. */
export type ObjectionCode =
  | 'leaves-out'
  | 'less-than-owed'
  | 'turned-down'
  | 'less-than-refused'
  | 'less-than-before'
  | 'barred'
  | 'not-here'
  | 'other-size'
  | 'other-cure'
  | 'other-choice'
  | 'not-with'
  | 'too-many'
  | 'more-than-paid'
  | 'no-stock'
  | 'comes-to-nothing'
  | 'needs-yes'
  | 'past-cap'
  | 'handed-over';
