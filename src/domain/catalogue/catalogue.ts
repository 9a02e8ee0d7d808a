import type { SayRule, Verdict } from '../decision.js';
import type { FactValue } from '../fact.js';
import type { InterviewWords } from './interview-words.js';
import type { PromptWords } from './prompt-words.js';
import type { RefusalWords } from './refusal-words.js';
import type { WeighingWords } from './weighing.js';

/**
 * Every text of the counter in one language: what a customer hears, what an answer and its reasons show, what somebody
 * reads who is asked, and why what they typed is refused. A sentence is a function of what it speaks of, so that the
 * order of words is the language's own. What a policy or a complaint says comes in as it is; figures come in written.
 *
 * English stays whatever speaks before there is a policy, or of something else than a complaint: misuse of the command
 * line and its help, files that cannot be read, what is wrong in a file with its place, `check`, the page of a policy,
 * and the questions of `init`. The keys to press, and facts and values as they are typed, are the same everywhere.
 */
export type Catalogue = {
  /** The language, as in BCP 47: `en`. */
  readonly language: string;
  readonly grammar: Grammar;
  readonly facts: FactWords;
  readonly spoken: SpokenWords;
  readonly reasons: ReasonWords;
  readonly answer: AnswerWords;
  readonly reckoning: ReckoningWords;
  readonly weighing: WeighingWords;
  readonly mail: MailWords;
  readonly interview: InterviewWords;
  readonly prompts: PromptWords;
  readonly refusals: RefusalWords;
};

/** How the language joins what it is given. */
export type Grammar = {
  /** `a, b and c`. */
  readonly and: (parts: readonly string[]) => string;
  /** `a, b or c`. */
  readonly or: (parts: readonly string[]) => string;
  /** Parts that are sentences nearly: `a; b`. */
  readonly also: (parts: readonly string[]) => string;
  /** The text as a sentence: a large letter first, a full stop unless it ends with a mark of its own. */
  readonly sentence: (text: string) => string;
  /** Sentences one after the other. */
  readonly paragraph: (sentences: readonly string[]) => string;
  /** A remedy with its amount worked into its label: `a £15 voucher`, `your delivery charge back, £4.95`. */
  readonly withMoney: (remedy: {
    readonly label: string;
    readonly money: string;
    /** No more than this: how much it will be is not known yet. */
    readonly upTo: boolean;
    /** Only part of what the label speaks of. */
    readonly isPart: boolean;
  }) => string;
  /** The same for points; `count` is written. */
  readonly withPoints: (remedy: {
    readonly label: string;
    readonly count: string;
    readonly unit: string | undefined;
  }) => string;
};

/** What the facts that amends brings are called. */
export type FactWords = {
  /** The question of each fact, to staff, and help with it. */
  readonly asked: Readonly<Record<string, { readonly ask: string; readonly help?: string }>>;
  /** What each problem is called, and what customers and staff say for it, by which it is found. */
  readonly problems: Readonly<Record<string, { readonly label: string; readonly words: string }>>;
  /** What each value of a fact with a few values is called where somebody chooses it. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What a fact is taken as, in a word or three: `first contact`. A value it has no words for is undefined. */
  readonly taken: Readonly<Record<string, (taken: Taken) => string | undefined>>;
  /** Any other fact: what it is called, and its value. */
  readonly takenOther: (other: { readonly name: string; readonly value: string }) => string;
  /** A value that a policy calls something else, in a list: its label. */
  readonly takenLabel: (label: string) => string;
  readonly yesNo: (value: boolean) => string;
  /** What would have to be otherwise, after an `if`: `this were their third contact`. */
  readonly supposed: Readonly<Record<string, (taken: Taken) => string | undefined>>;
  /** Any other fact, by its question. */
  readonly supposedOther: (other: { readonly ask: string; readonly value: string }) => string;
};

/** A value of a fact: as it is, and in words (money, a share, a number, its label). */
export type Taken = { readonly value: FactValue; readonly words: string };

/** What the customer hears. */
export type SpokenWords = {
  /** What happened to them, by problem, where no rule of the policy says it. */
  readonly happened: Readonly<Record<string, string>>;
  readonly happenedOther: string;
  /** The thing as a sentence takes it, after the words `before` it: staff type `vase`, the customer hears `the vase`. */
  readonly thing: (thing: { readonly item: string; readonly before: string }) => string;
  /** By what a customer is called to their face: the first name, or the whole where a title stands before it. */
  readonly calledBy: (name: string) => string;
  readonly addressed: (to: { readonly name: string; readonly sentence: string }) => string;
  /** How they were treated, where the sentence before did not speak of it: by level, and of any other. */
  readonly treated: Readonly<Record<string, string>>;
  readonly treatedBadly: string;
  readonly dayMissed: string;
  readonly noticedFirst: string;
  readonly saysSorry: (text: string) => boolean;
  readonly saysThanks: (text: string) => boolean;
  /** A real sorry that owns it. */
  readonly owned: (it: {
    readonly by: 'us' | 'supplier';
    readonly again: boolean;
    readonly saidSorry: boolean;
  }) => string;
  /** A sorry where it is not ours. */
  readonly sorry: (it: {
    readonly problem: string;
    readonly theirs: boolean;
    /** Whether we treated them badly, and have just said so. */
    readonly treatedBadly: boolean;
    readonly again: boolean;
  }) => string;
  /** What we give, what we pay, or both. */
  readonly giving: (it: { readonly gifts: readonly string[]; readonly costs: readonly string[] }) => string;
  /** What is owed them although they turned it down: nothing else is owed in its place. */
  readonly stillYours: (refused: readonly string[]) => string;
  /** The customer's choice as a question. */
  readonly choosing: (options: readonly string[]) => string;
  readonly keepGoods: string;
  readonly takeGoods: string;
  /** The same with only some of the options, which are numbered from 0 in the order in which they were named. */
  readonly takeGoodsWith: (options: readonly number[]) => string;
  /** The extra: for telling us, for asking again, before they asked; or all that can be given. */
  readonly thanking: (
    extras: readonly string[],
    why: 'told' | 'patience' | 'unasked' | 'all-there-is',
  ) => string;
  readonly arranging: (time: readonly string[]) => string;
  readonly person: (name: string) => string;
  readonly myself: string;
  readonly handOver: (role: string) => string;
  readonly mine: string;
  readonly welcome: string;
  readonly comeBack: string;
};

/** Why the answer is what it is, for staff. */
export type ReasonWords = {
  readonly owed: (it: { readonly parts: readonly string[]; readonly law: string | undefined }) => string;
  readonly choice: (it: { readonly parts: readonly string[]; readonly law: string | undefined }) => string;
  readonly allowed: (parts: readonly string[]) => string;
  readonly noGoodwill: (barred: readonly string[]) => string;
  readonly handOver: (role: string) => string;
  readonly referred: (role: string) => string;
  readonly hurtFirst: string;
  readonly askedFor: (it: {
    readonly label: string;
    readonly why: 'not-known' | 'no-stock' | 'bettered';
  }) => string;
  readonly stillOwed: (labels: readonly string[]) => string;
  /** Nothing this role may give beats what they turned down; `role` is the one that can. */
  readonly unbeaten: (role: string | null) => string;
  readonly notAllMended: (it: {
    readonly mends: string;
    readonly aim: string;
    readonly role: string;
  }) => string;
  readonly bySums: (it: { readonly better: string; readonly mends: string; readonly now: string }) => string;
  readonly generous: (it: { readonly mends: string; readonly more: string }) => string;
  /** What to avoid; `mends` is null where it would mend nothing. */
  readonly refused: (it: { readonly name: string; readonly mends: string | null }) => string;
  readonly token: (it: { readonly name: string; readonly mends: string | null }) => string;
  /** What another value of a fact would do. */
  readonly added: (labels: readonly string[]) => string;
  readonly gone: (labels: readonly string[]) => string;
  readonly goodsWould: Readonly<Record<'no-question' | 'keep' | 'back', string>>;
  readonly handedTo: (role: string) => string;
  readonly yesFrom: (role: string) => string;
  readonly otherChoice: string;
  /** The sum behind keep or return. */
  readonly goods: (it: {
    readonly why: GoodsWhy;
    readonly returnCost: string;
    /** Null where bringing it is no trip. */
    readonly trip: string | null;
    readonly recovers: string;
    readonly held: string;
  }) => string;
};

/** Why goods are kept or come back. */
export type GoodsWhy =
  | 'taken-in-exchange'
  | 'not-returnable'
  | 'never-kept'
  | 'too-small'
  | 'loses-money'
  | 'gains';

/** Headings and labels of an answer, and what stands beside them. */
export type AnswerWords = {
  readonly labels: AnswerLabels;
  /** What the policy line says before the policy's name where nobody chose one. */
  readonly examplePolicy: string;
  /** Beside the heading of what to give: nobody else's yes is needed. */
  readonly onTheirOwn: (role: string) => string;
  readonly withRest: string;
  readonly withAll: string;
  readonly theRole: (role: string) => string;
  readonly anotherRole: (role: string) => string;
  /** Where somebody is hurt. */
  readonly hurtFirst: string;
  readonly hurtNotNow: string;
  readonly hurtNoSums: string;
  readonly yours: (it: { readonly role: string; readonly why: string }) => string;
  readonly handOver: (it: { readonly role: string; readonly why: string }) => string;
  readonly option: (it: {
    readonly number: number;
    readonly words: string;
    readonly goods: string;
  }) => string;
  readonly theyKeep: string;
  readonly weTakeBack: string;
  readonly better: (it: {
    readonly role: string;
    readonly standIn: string | null;
    readonly what: string;
  }) => string;
  readonly inPlaceOf: (it: { readonly more: string; readonly less: string }) => string;
  readonly asWell: (what: string) => string;
  readonly without: (what: string) => string;
  readonly signs: (it: { readonly label: string; readonly who: string }) => string;
  /** What a voucher is good for, and the till's code. */
  readonly goodFor: (time: string) => string;
  readonly tillCode: (code: string) => string;
  readonly details: (parts: readonly string[]) => string;
  /** The most that something can come to. */
  readonly upTo: (money: string) => string;
  readonly costs: (it: {
    readonly ways: readonly { readonly cost: string | null; readonly mends: string | null }[];
    /** Of the cost; null where there is none. */
    readonly goodwill: string | 'all' | null;
  }) => string;
  readonly keeps: (it: {
    readonly middle: string | null;
    readonly low: string;
    readonly high: string;
    readonly stake: string;
    readonly segment: string;
  }) => string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly freeGoodwill: string;
  readonly noLift: (cost: string) => string;
  /** `needed` points, held against what the evidence says. */
  readonly paysIf: (it: {
    readonly verdict: string;
    readonly needed: number;
    readonly low: string;
    readonly high: string;
    readonly isSeen: boolean;
  }) => string;
  readonly range: (it: { readonly low: string; readonly high: string }) => string;
  readonly reason: (it: { readonly text: string; readonly place: string }) => string;
  readonly close: (it: { readonly offer: string; readonly why: string }) => string;
  /** Under which rule of the words a sentence is said. */
  readonly saidBy: Readonly<Record<SayRule, string>>;
  readonly said: (it: { readonly sentence: string; readonly by: string; readonly place: string }) => string;
  /** What nobody confirmed, in one line. */
  readonly takenAs: (facts: readonly string[]) => string;
  /** The same where only some of it is told, and the rest with `--why`. */
  readonly takenFirst: (facts: readonly string[]) => string;
  readonly wouldChange: (it: { readonly supposed: string; readonly then: string }) => string;
};

/** The labels of an answer's lines. */
export type AnswerLabels = Readonly<
  Record<
    | 'say'
    | 'give'
    | 'act'
    | 'why'
    | 'part'
    | 'policy'
    | 'choice'
    | 'owed'
    | 'goodwill'
    | 'sorry'
    | 'goods'
    | 'more'
    | 'till'
    | 'refused'
    | 'refer'
    | 'yours'
    | 'first'
    | 'notNow'
    | 'cost'
    | 'keeps'
    | 'verdict'
    | 'because'
    | 'said'
    | 'close'
    | 'avoid'
    | 'cause'
    | 'assumed'
    | 'change'
    | 'noSums',
    string
  >
>;

/** The tables of the whole reckoning. */
export type ReckoningWords = {
  readonly title: string;
  readonly harm: string;
  readonly money: string;
  readonly kinds: Readonly<Record<'goods' | 'trouble' | 'respect' | 'total', string>>;
  readonly remedy: string;
  readonly costsUs: string;
  readonly worth: string;
  readonly mends: string;
  readonly goodsBack: string;
  readonly all: string;
  readonly face: string;
  readonly lift: string;
  readonly low: string;
  readonly middle: string;
  readonly high: string;
  readonly wholeOffer: string;
  readonly byGoodwill: string;
  readonly keeps: string;
  readonly lessCost: string;
  readonly curve: string;
  readonly givenUp: string;
  readonly kept: string;
  readonly curvePoint: (it: { readonly mended: string; readonly lift: string }) => string;
  readonly curvePoints: (it: { readonly name: string; readonly points: readonly string[] }) => string;
  readonly segment: string;
  readonly segmentWorth: (it: {
    readonly segment: string;
    readonly stays: string;
    readonly tells: string;
  }) => string;
  readonly evidence: string;
  readonly ownEvidence: string;
  /** Where the sums come from of a policy that does not say its own. */
  readonly usualEvidence: string;
  readonly remedyAs: (it: { readonly remedy: string; readonly as: string }) => string;
};

/** The same as the words, as a mail to send. */
export type MailWords = {
  readonly subject: string;
  readonly about: (item: string | null) => string;
  readonly dear: (name: string | null) => string;
  /** Before the list of what they may choose. */
  readonly choose: string;
  /** One of them; `goods` where they keep what they have with one and not with another. */
  readonly option: (it: { readonly words: string; readonly goods: 'keep' | 'back' | null }) => string;
  /** How long one of the things named before can be used; no label where there was just the one. */
  readonly good: (it: { readonly label: string | null; readonly time: string }) => string;
  readonly regards: string;
};
