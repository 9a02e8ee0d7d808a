import type { CapSubject } from '../policy/cap.js';
import type { RuleOutcomeName, Spread } from '../policy/policy.js';
import type { RemedyKindName } from '../remedies/kinds.js';

/** What stands first in every answer: by which policy, for whom and when, and what was lost. */
export type AnswerHeader = {
  readonly engine: string;
  readonly currency: string;
  /** The role that answers. */
  readonly as: string;
  /** ISO date. */
  readonly today: string;
  readonly policy: { readonly name: string; readonly source: string; readonly sha256: string };
  /** Facts as in the policy, written as they are told (`"65.00"`, `"100%"`), so that it is a complaint again. */
  readonly complaint: Readonly<Record<string, unknown>>;
  /** Facts that nobody confirmed. */
  readonly assumed: readonly string[];
  readonly harm: {
    readonly goods: number;
    readonly trouble: number;
    readonly respect: number;
    readonly total: number;
  };
};

/**
 * What `decide` answers: DESIGN's contract as data, ready for JSON. But for the complaint, money is in whole minor units
 * of `currency`, shares are numbers (0.95 = 95%), lifts and break-even are in points.
 */
export type Decision = AnswerHeader & {
  readonly decision: 1;
  /**
   * What kind of answer it is: it is resolved with the offer, handed over to somebody above, or a no: never, not yet, or
   * only why. A no may stand beside goodwill, and beside `refer` where that is this role's own.
   */
  readonly outcome: 'resolve' | 'refer' | RuleOutcomeName;
  /** Why it is a no, as the customer hears it; null where it is none. */
  readonly reason: string | null;
  /**
   * What the rules have whoever answers take down or pass on; then what whoever told the complaint had better hear: a fact
   * that does not apply to it, or that the sums are missing.
   */
  readonly notes: readonly Note[];
  /** The best this role may give now. */
  readonly offer: Offer;
  readonly choices: readonly Choice[];
  readonly withApproval: null | {
    readonly role: string;
    readonly standsIn: string | null;
    readonly offer: Offer;
  };
  /** Where no goodwill that this role may give beats what they turned down: the lowest role that can, if any. */
  readonly unbeaten: null | { readonly role: string | null; readonly why: string };
  readonly refer: null | { readonly role: string; readonly why: string };
  /** Null where nobody told a fact that the sums rest on; a note says which. */
  readonly loyalty: Loyalty | null;
  readonly say: string;
  /** The sentences of `say`, each with what it comes from. */
  readonly sayLines: readonly SayLine[];
  readonly cause: string | null;
  readonly instead: readonly { readonly offer: Offer; readonly why: string }[];
  /** What not to offer, and the share of the harm that it would mend on its own. */
  readonly avoid: readonly {
    readonly remedies: readonly OfferedRemedy[];
    readonly mended: number;
    readonly why: string;
  }[];
  readonly because: readonly Reason[];
  /** What is owed and is not given in full, because no more was paid, or the same money comes back already. */
  readonly capped: readonly CappedRemedy[];
  /** Steps at the till: who signs beside whom. */
  readonly countersign: readonly { readonly remedy: string; readonly by: string }[];
  /** What was left of each cap before this answer, in the order of the policy; only where it has some. */
  readonly left?: readonly CapLeft[];
  /** Whether its matter gets no goodwill, so that something is learnt; only where the policy holds some out and a record draws. */
  readonly heldOut?: boolean;
  /** Facts that nobody told and a record knew; only where one was asked. */
  readonly fromRecord?: readonly string[];
  /** Only when asked for. */
  readonly wouldChange?: readonly Change[];
};

/** How much of a cap was left. */
export type CapLeft = {
  readonly per: CapSubject;
  /** As it's written: `90 days`. */
  readonly within: string;
  /** What is counted: goodwill at face value, in minor units, or how often. */
  readonly counts: 'goodwill' | 'times';
  readonly atMost: number;
  /** The remedies that are counted; null for all of them. */
  readonly remedies: readonly string[] | null;
  /** The lowest role whose yes goes beyond it; null for none. */
  readonly then: string | null;
  /** Minor units, or times; null where nobody looked: nobody said whose it is, or there's no record. */
  readonly left: number | null;
};

/** A sentence for whoever answers, and the rule of the policy that it comes from, if any. */
export type Note = {
  readonly text: string;
  readonly rule: string | null;
  readonly file: string | null;
  readonly line: number | null;
};

/** Whether it is a no that a rule of the policy says, so that the customer hears its reason. */
export const saysNo = ({ sayLines }: Pick<Decision, 'sayLines'>): boolean =>
  sayLines.some(({ by }) => by === 'reason');

/** A decision with its sums. */
export type WeighedDecision = Decision & { readonly loyalty: Loyalty };

/** A sentence of what is said: the rule of composing it, and the policy's rules behind it, if any. */
export type SayLine = {
  readonly text: string;
  /** The same in a letter, where that is something else. */
  readonly written?: string;
  readonly by: SayRule;
  readonly rules: readonly { readonly rule: string; readonly file: string; readonly line: number }[];
};

/** By which rule of composing a sentence is said. */
export type SayRule =
  | 'happened'
  | 'noticed-first'
  | 'treated'
  | 'day-missed'
  | 'owned'
  | 'sorry'
  | 'reason'
  | 'given'
  | 'choice'
  | 'goods'
  | 'thanks'
  | 'arranged'
  | 'person'
  | 'act'
  | 'hand-over'
  | 'welcome';

/** The nearest other value of a fact, as it is told, that would change the answer, and what it would become. */
export type Change = { readonly fact: string; readonly value: unknown; readonly then: string };

/** One bundle: what is owed, what happens to the goods, goodwill, an apology. */
export type Offer = {
  readonly remedies: readonly OfferedRemedy[];
  readonly goods: null | {
    readonly keep: boolean;
    readonly returnCost: number;
    readonly recovers: number;
    readonly why: string;
  };
  /** Less than nothing where the goods that come back bring more than the rest costs. */
  readonly cost: number;
  readonly worth: number;
  /** Goodwill at face value, what authority is measured by. */
  readonly goodwill: number;
  /** The share of the harm that it mends; 1 where there is no harm, which counts as mended. */
  readonly mended: number;
  /** What it keeps less what it costs; beside a no that a rule says, only what its goodwill keeps. */
  readonly net: Spread;
};

/** One remedy of an offer. */
export type OfferedRemedy = {
  readonly id: string;
  readonly kind: RemedyKindName;
  readonly label: string;
  /** Money, or units of points; null where the remedy has no amount. */
  readonly amount: number | null;
  /** The amount is the most: how much it will be is not known yet. */
  readonly upTo?: true;
  /** The amount is not all of what the remedy is for: of a bill, say. */
  readonly part?: true;
  /** What was taken off the whole, and why: `amount` is what is left, unless more than that cut it. */
  readonly less?: { readonly of: number; readonly by: number; readonly because: string };
  /** What the customer pays us for what we do, where it is anything. */
  readonly theyPay?: number;
  /** A refund that is given as store credit. */
  readonly asCredit?: true;
  readonly cost: number;
  readonly worth: number;
  readonly owed: boolean;
  readonly code: string | null;
};

/** A choice that is the customer's: each way with its own figures. */
export type Choice = {
  readonly of: readonly string[];
  /** What `asked-for` settled, or null while it is open. */
  readonly chosen: string | null;
  readonly offers: readonly Offer[];
};

/** Why goods are kept or come back. */
export type GoodsWhy =
  | 'taken-in-exchange'
  | 'not-returnable'
  | 'never-kept'
  | 'too-small'
  | 'loses-money'
  | 'gains';

/** What goodwill adds, held against what it costs. */
export type Verdict = (typeof VERDICTS)[number];

/** Every verdict, from the best to the worst; the last is none. */
export const VERDICTS = [
  'pays-cautiously',
  'pays-on-middle',
  'pays-if-hopeful',
  'does-not-pay',
  'nothing-beyond-owed',
] as const;

/** The sums. */
export type Loyalty = {
  readonly segment: string;
  readonly worthIfStays: number;
  readonly wordOfMouth: number;
  readonly stake: number;
  /** Points. */
  readonly lift: Spread;
  /** Points that the goodwill adds to what is owed with an apology. */
  readonly goodwillLift: Spread;
  /**
   * Money; nothing where there is no harm, because then nothing is mended that could keep them. Beside a no that a rule
   * says it is what the goodwill brings, and nothing else.
   */
  readonly gain: Spread;
  /** What the goodwill adds to the cost; less than nothing where goods that come back for it bring more. */
  readonly goodwillCost: number;
  /**
   * Points at which the goodwill pays for itself: 0 or less where it costs nothing (or there is none), null where there is
   * nothing at stake that any lift could bring.
   */
  readonly breakEven: number | null;
  readonly verdict: Verdict;
};

/** Something owed that cannot all come back of what was paid: `given` of it does. Money in minor units. */
export type CappedRemedy = {
  readonly remedy: string;
  readonly owed: number;
  readonly given: number;
  /** The customer's choices with which it is so; none where it is so whatever they choose. */
  readonly chosen: readonly string[];
  readonly why: string;
};

/** Something that led to the answer, with the rule and line that caused it. */
export type Reason = {
  readonly text: string;
  readonly rule: string | null;
  readonly file: string | null;
  readonly line: number | null;
  /** It says that something owed is not in the offer. */
  readonly lost?: true;
};
