import type { Spread } from '../policy/policy.js';
import type { Choice, Decision, Loyalty, OfferedRemedy } from './decision.js';

/**
 * What `decide` answers without words and reasons, for those who decide by the thousand: each figure is that of the
 * decision, with no more than tells one answer from another. Money in whole minor units of the policy's currency.
 */
export type BriefDecision = {
  /** The role that answers. */
  readonly as: string;
  readonly outcome: Decision['outcome'];
  /** Why it is a no, as the customer hears it; null where it is none. */
  readonly reason: string | null;
  /** What the offer holds, in its order, the way that leads. */
  readonly remedies: readonly BriefRemedy[];
  /** Whether the goods are theirs to keep; null where nothing is decided about them. */
  readonly keep: boolean | null;
  /** What the offer costs us: less than nothing where goods that come back bring more than the rest costs. */
  readonly cost: number;
  /** What the offer is worth to the customer. */
  readonly worth: number;
  /** The goodwill of the offer at face value. */
  readonly goodwill: number;
  /** The share of the harm that the offer mends, 1 being all of it; 1 where there is no harm. */
  readonly mended: number;
  /** What the customer may choose between, and what `asked-for` settled. */
  readonly choices: readonly Pick<Choice, 'of' | 'chosen'>[];
  /** The role whose yes would allow more; null for none. */
  readonly needs: string | null;
  /** The role that a rule hands it over to; null for none. */
  readonly refer: string | null;
  /** The ids of the rules that fit, less those that another stands in for, in file order. */
  readonly rules: readonly string[];
  /** What it is worth to us that they stay; null where nobody told a fact that the sums rest on. */
  readonly stake: number | null;
  /** What of the stake the offer keeps; null where nobody told a fact that the sums rest on. */
  readonly gain: Spread | null;
  /** Whether the goodwill pays; null where nobody told a fact that the sums rest on. */
  readonly verdict: Loyalty['verdict'] | null;
};

/** One remedy of a brief decision. `amount` is money, or units of points; null where the remedy has none. */
export type BriefRemedy = Pick<OfferedRemedy, 'id' | 'kind' | 'amount' | 'owed' | 'cost'>;
