import type { Condition } from '../../domain/policy/condition.js';
import type { Facts } from '../../domain/policy/fact.js';
import type { Rule } from '../../domain/policy/policy.js';
import type { CoverageItem } from '../../domain/results/coverage.js';
import type { Decision } from '../../domain/results/decision.js';
import type { ComplaintSets } from '../../lint/index.js';
import type { Region } from '../../regions/index.js';

/** A complaint with what the policy makes of it. */
export type DecidedComplaint = {
  /** Every fact that applies. */
  readonly facts: Facts;
  /** The rules that fit, less those replaced. */
  readonly live: ReadonlySet<Rule>;
  /** What is answered. */
  readonly decision: Decision;
};

/** Complaints in a region, and in none of the others. */
export type Reach = { readonly inside: Region; readonly outside: readonly Region[] };

/** Something of a policy that a case can cover, answering for itself. */
export type Trackable = Omit<CoverageItem, 'unreachable'> & {
  /** The same in the name of a case, after what went wrong: `bought exactly 30 days ago, the last for “reject”`. */
  readonly about: string;
  /** Whether it hangs on the facts alone, so that nothing has to be decided to tell. */
  readonly byFacts: boolean;
  readonly isCovered: (decided: DecidedComplaint) => boolean;
  /**
   * Where every complaint is that covers it, in one of these; of what hangs on the facts alone, each of them does. Where
   * nobody can say, it's undefined.
   */
  readonly reach: (complaints: ComplaintSets) => readonly Reach[] | undefined;
  /** Conditions that stand nowhere in the policy, by which its reach is told. */
  readonly rests?: readonly Condition[];
};
