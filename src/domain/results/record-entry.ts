import type { Spread } from '../policy/policy.js';
import type { RemedyKindName } from '../remedies/kinds.js';

/** How a complaint was answered in the end: what was recommended was given, something else was, it was refused, or not yet. */
export const ANSWER_KINDS = ['give', 'other', 'refused', 'open'] as const;

/** What may be said of an answer afterwards: which way was chosen, that it never was, that it's done, whether they came back. */
export const FOLLOW_UP_KINDS = ['chose', 'undo', 'done', 'returned'] as const;

/** An entry that is an answer. */
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** Whether a kind of entry is an answer. */
export const isAnswerKind = (kind: EntryKind): kind is AnswerKind =>
  (ANSWER_KINDS as readonly string[]).includes(kind);

/** An entry about an answer before it. */
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/**
 * What kind of thing was written; `forgot` says that entries before it were erased in part, and `noticed` that a customer was
 * put on a list to be written to before they complain.
 */
export type EntryKind = AnswerKind | FollowUpKind | 'forgot' | 'noticed';

/**
 * One entry of a record, flat as it is stored: nothing in it is ever changed, but what may be erased. What holds more than
 * one thing is JSON, kept as the text that it was written as, so that the hash is of what stands there.
 */
export type RecordEntry = {
  /** Counted from 1, without a gap. Also the id by which people name it. */
  readonly seq: number;
  /** Keyed hash of the name that its writer gave it, by which the same is never written twice. */
  readonly key: string;
  readonly kind: EntryKind;
  /** ISO instant in UTC. */
  readonly time: string;
  /** ISO date in the policy's timezone. */
  readonly day: string;
  /** The answer that a follow-up is about; null for answers. */
  readonly about: number | null;
  /** The first answer of the matter that an answer belongs to: itself, where it's the first. Null for the rest. */
  readonly matter: number | null;
  /** SHA-256 of the policy, whose text the record keeps. */
  readonly policy: string | null;
  readonly engine: string;
  readonly role: string | null;
  /** Who wrote it, and who said yes to it: names that somebody claimed. */
  readonly staff: string | null;
  readonly approver: string | null;
  readonly store: string | null;
  /** ISO 4217. */
  readonly currency: string | null;
  readonly problem: string | null;
  /** ISO date on which it was decided. */
  readonly today: string | null;
  /** JSON: the facts that somebody told, as they are written, without those that are only words. */
  readonly told: string | null;
  /** JSON: the facts that came from the record. */
  readonly known: string | null;
  /** JSON: the decision without words ({@link DecisionFigures}). */
  readonly decision: string | null;
  /** JSON: what was given ({@link Given}); of a follow-up, what it says. */
  readonly given: string | null;
  /** Goodwill at face value, and what all of it costs us, in minor units. */
  readonly goodwill: number;
  readonly cost: number;
  readonly cause: string | null;
  /** Why more was given than there was left to give; null where it wasn't. */
  readonly over: string | null;
  /** JSON: the hashes of what may be erased ({@link Seals}), which stay. */
  readonly seals: string;
  /** Hash of the entry before; empty for the first. */
  readonly before: string;
  /** Hash of this entry with all before it. */
  readonly hash: string;
} & Erasable;

/** What of an entry may be erased: whose it was, and words. Null where it never was, or was erased. */
export type Erasable = {
  /** Keyed hash of the customer's reference. */
  readonly customer: string | null;
  /** The order as it was given. */
  readonly order: string | null;
  /** JSON: what was told in words, by fact; of some kinds `why`. */
  readonly words: string | null;
  /** Keyed hash of what was asked to be written, by which a second time is known. */
  readonly content: string | null;
};

/** The names of what may be erased. */
export const ERASABLE = ['customer', 'order', 'words', 'content'] as const;

/** The salted hash of each thing that may be erased; null where there never was one. */
export type Seals = { readonly [Name in keyof Erasable]: string | null };

/** One remedy as it's kept: money in minor units, or points. */
export type KeptRemedy = {
  readonly id: string;
  readonly kind: RemedyKindName;
  readonly amount: number | null;
  readonly cost: number;
  readonly worth: number;
  readonly owed: boolean;
  readonly code: string | null;
  /** Present where a refund is given as store credit. */
  readonly asCredit?: true;
};

/** What was given. */
export type Given = {
  readonly remedies: readonly KeptRemedy[];
  /** Whether they keep the goods; null where there are none. */
  readonly keep: boolean | null;
  /** What the customer chose of several; null where nothing was to choose, or they haven't yet. */
  readonly chose: string | null;
  /** The share of the harm that it mends, and what of the stake it keeps, in minor units; absent where nobody reckoned it. */
  readonly mended?: number;
  readonly gain?: Spread;
  /** That it went past a cap which a yes from above lifted, or which doesn't bind whoever gave it; absent where it didn't. */
  readonly lifted?: true;
};
