import type { RemedyKindName } from '../remedies/kinds.js';
import type { Weekday } from '../values/day.js';
import type { HarmKind } from '../values/harm.js';
import type { Place } from '../values/issue.js';
import type { Currency } from '../values/money.js';
import type { Window } from '../values/window.js';
import type { Amount, RemedyAmount } from './amount.js';
import type { Cap } from './cap.js';
import type { Condition } from './condition.js';
import type { FactDefinition } from './fact.js';
import type { PolicyPromise } from './promise.js';

/**
 * An empowerment policy, merged and checked: plain data (it survives JSON), so that it can be compiled once
 * and read back without a YAML parser. Money is in minor units, shares are in millionths.
 */
export type Policy = {
  readonly name: string;
  /** Where it was read from: a path as given, or a built-in edition such as `retail@1`. */
  readonly source: string;
  /** SHA-256 (hex) of the merged policy in canonical form, without places; see `canonical` in source. */
  readonly sha256: string;
  readonly currency: Currency;
  /** BCP 47, for how money and dates are written. */
  readonly locale: string;
  readonly timezone?: string;
  /** ISO dates, both included; outside them `amends` warns and answers. */
  readonly effective?: { readonly from?: string; readonly until?: string };
  /** Which days are no working days; only where facts count those. */
  readonly calendar?: Calendar;
  /** Every fact there is for this policy, built in and declared, in the order they are asked. */
  readonly facts: readonly FactDefinition[];
  readonly problems: readonly Problem[];
  readonly costs: Costs;
  readonly returns: Returns;
  readonly harm: HarmTable;
  readonly generosity: Generosity;
  /** In policy order, which is the last tie-break between offers. */
  readonly remedies: readonly Remedy[];
  readonly rules: readonly Rule[];
  /** Lowest role first. */
  readonly authority: readonly Role[];
  readonly countersign: readonly Countersign[];
  /** What may be given in a stretch of time, in the order of the file; absent where there is none. */
  readonly caps?: readonly Cap[];
  readonly promises: readonly PolicyPromise[];
  /** The first that fits; the last always does. */
  readonly customers: readonly Segment[];
  /** What a record of answers goes by; absent where the policy says nothing of it. */
  readonly record?: RecordTerms;
  readonly sums: Sums;
};

/** What a record of answers goes by. */
export type RecordTerms = {
  /** How long a matter stays open after the last that was heard of it; 30 days where it's absent. */
  readonly contactWindow?: Window;
  /** The share of matters (millionths) that get no goodwill, so that something is learnt of it; absent where none does. */
  readonly holdout?: number;
};

/** The days on which nobody works: days of the week, and holidays in days since 1970-01-01, in order, each once. */
export type Calendar = { readonly weekend: readonly Weekday[]; readonly holidays: readonly number[] };

/** One kind of thing that goes wrong. What it takes of the goods stands in `harm.goods`. */
export type Problem = {
  readonly name: string;
  readonly label: string;
  readonly builtIn: boolean;
  /** Nothing is in the customer's hands: a meal that was eaten, a bill, a room. Absent where there may be something. */
  readonly goods?: 'none';
  /** What people here say for it, beside what amends knows: words and phrases, at least one. Absent where there is none. */
  readonly words?: readonly string[];
};

/** What things cost us. */
export type Costs = {
  /** Share of the net price. */
  readonly margin: Amount;
  /** Share of the net price, inside prices. */
  readonly tax: Amount;
  /** Money, for each delivery we make. */
  readonly delivery: Amount;
  /** Money, for an hour of staff time. */
  readonly staffHour: Amount;
};

/** What taking goods back is to us and to the customer. */
export type Returns = {
  readonly cost: Amount;
  /** Share of the net held-value that a return recovers. */
  readonly recovers: Amount;
  /** Whether goods are theirs to keep where taking them back gains us nothing; so it is unless a policy says no. */
  readonly keepLosses: boolean;
  /** Held-value up to which goods are simply theirs to keep. */
  readonly keepUpTo?: Amount;
  readonly neverKeep?: Condition;
  /** What bringing it back is to the customer, in money. */
  readonly trip: Amount;
};

/** What it did to the customer, in the money they would take for it. */
export type HarmTable = {
  readonly goods: Amount;
  readonly trouble: { readonly levels: Levels; readonly plus: Amount; readonly occasionMissed: Amount };
  readonly respect: { readonly levels: Levels; readonly eachExtraContact: Amount };
  /** Money: harm from here on reads the `large` row of the lift. */
  readonly largeFrom: number;
};

/** Money by the values of the fact `trouble` or `treated`. */
export type Levels = Readonly<Record<string, Amount>>;

/** How generous we are. */
export type Generosity = {
  /** Share of the harm that an offer should mend. */
  readonly mend: Amount;
  /** Money we may give beyond what pays for itself. */
  readonly pastTheSums: Amount;
  /** Share of the harm past which more buys nothing. Millionths. */
  readonly neverPast: number;
  /** How many goodwill extras one offer may hold. */
  readonly extrasAtMost: number;
  /** Lists of remedies of which an offer holds one as goodwill; absent where there is none. */
  readonly neverTogether?: readonly (readonly string[])[];
};

/** One thing we can do. Which of the amounts it has is for its kind to say. */
export type Remedy = {
  readonly id: string;
  readonly kind: RemedyKindName;
  readonly label: string;
  readonly place: Place;
  /** A till reason, carried through. */
  readonly code?: string;
  /** For how long it can be used, in words. */
  readonly valid?: string;
  /** Remedies it never stands beside as goodwill. */
  readonly notWith: readonly string[];
  /** Money, or units of points; what the customer gets. */
  readonly amount?: RemedyAmount;
  /** Money: what it costs us. */
  readonly cost?: Amount;
  /** Money: what it is worth to the customer. */
  readonly worth?: Amount;
  /** Money: what the better version costs us more. */
  readonly upgrade?: Amount;
  /** Minutes of staff time. */
  readonly minutes?: Amount;
  /** Points: what one is called, and what one costs us and is worth, in millionths of a minor unit. */
  readonly unit?: string;
  readonly costEach?: number;
  readonly worthEach?: number;
  /** Money: what the customer pays us for what we do. */
  readonly theyPay?: Amount;
  /** The harm to which all that it mends goes; where it is left out, what its kind mends. */
  readonly mends?: HarmKind;
  /** Money: what is taken off a refund, as a restocking charge is. */
  readonly less?: Amount;
  /** Why, in words that the customer hears: `a restocking charge`. */
  readonly because?: string;
  /** A refund that is given as store credit. */
  readonly asCredit?: true;
  /** What different rules owe of it outright adds up; else the larger amount counts. */
  readonly addsUp?: true;
};

/** When we owe what, and what we may add. */
export type Rule = {
  readonly id: string;
  readonly place: Place;
  readonly when: Condition;
  /** Rules that this one stands in for wherever it fits: those it names, and those that name it under `otherwise`. */
  readonly replaces: readonly string[];
  /** Those of them that only name it under `otherwise`: to stand in for these does not make its words lead. */
  readonly givingWay?: readonly string[];
  readonly owe: readonly Owed[];
  readonly may: readonly Grant[];
  /** Bars goodwill, never what is owed. */
  readonly noGoodwill?: 'all' | readonly string[];
  /** Hands the complaint over to this role. */
  readonly refer?: string;
  /** What is answered where nothing is owed and nobody is sent for; never beside `owe` or `refer`. */
  readonly outcome?: RuleOutcome;
  readonly why?: string;
  readonly law?: string;
  readonly say?: string;
  /** A detail to take down or a notice to pass on, for whoever answers; no customer hears it. */
  readonly note?: string;
};

/** A no that is meant: never, not yet, or only why; with the reason as the customer hears it. */
export type RuleOutcome = { readonly is: RuleOutcomeName; readonly reason: string };

/** The answers that a rule can give beside what it owes, in the order in which one goes before another. */
export const RULE_OUTCOMES = ['wait', 'decline', 'explain'] as const;

/** By which key a rule says no. */
export type RuleOutcomeName = (typeof RULE_OUTCOMES)[number];

/** Something owed outright, or a choice that is the customer's. */
export type Owed =
  | { readonly is: 'grant'; readonly grant: Grant }
  | { readonly is: 'choice'; readonly of: readonly Grant[] };

/** A remedy with, where the rule says so, an amount of its own. */
export type Grant = { readonly remedy: string; readonly amount?: RemedyAmount };

/** A role and the goodwill it may grant, at face value, in money. */
export type Role = {
  readonly name: string;
  readonly goodwill: Amount;
  /** Remedies of which it may grant less than that; absent where there is none. */
  readonly limits?: readonly RemedyLimit[];
  readonly standsInFor?: string;
  /** When it stands in. */
  readonly when?: Condition;
};

/** The most of one remedy that a role may grant as goodwill, at face value, in money; at 0 it is not theirs to give. */
export type RemedyLimit = { readonly remedy: string; readonly most: Amount };

/** A second pair of eyes on large money out; never a reason to refuse. */
export type Countersign = { readonly remedy: string; readonly over: number; readonly by: string };

/** A segment of customers. */
export type Segment = {
  readonly name: string;
  readonly when: Condition;
  /** Money a year, tax included, where theirs is not known. */
  readonly spendAYear: Amount;
  /** Share that is still there a year later. Millionths. */
  readonly stays: number;
};

/** The sums, with the built-in defaults of `evidence` unless a policy restates them. */
export type Sums = {
  /** Millionths a year. */
  readonly discountRate: number;
  readonly wordOfMouth: {
    /** People told. */
    readonly tellWhenLetDown: number;
    readonly tellWhenDelighted: number;
    /** Share of them it sways. Millionths. */
    readonly swayed: number;
    /** The segment whose worth a newcomer has. */
    readonly newcomer: string;
  };
  /** Of all money that can only be spent with us: vouchers, the next purchase, credit. Millionths each. */
  readonly voucher: { readonly worthOfFace: number; readonly redeemed: number; readonly displaces: number };
  /** Millionths: what a cure still mends of the goods when the day has passed. */
  readonly cureWhenOccasionMissed: number;
  readonly lift: { readonly small: LiftRow; readonly large: LiftRow };
  readonly curves: { readonly givenUp: Curve; readonly kept: Curve };
  readonly source?: string;
};

/** Lift at the first and at later contacts. */
export type LiftRow = { readonly first: Spread; readonly later: Spread };

/** Low, middle and high, because the evidence disagrees. Lifts are in tenths of a point. */
export type Spread = { readonly low: number; readonly middle: number; readonly high: number };

/** Share of the harm mended (thousandths) to share of the full lift (thousandths), straight in between. */
export type Curve = readonly (readonly [mended: number, lift: number])[];
