import type { RecordEntry } from '../../domain/results/record-entry.js';
import type { AnswerList, Dimension, WeekSums } from '../../domain/results/record-sums.js';
import type { SpentSince } from '../../record/caps.js';
import type { ChainedEntry, Head, Unchained } from '../../record/chain.js';
import type { KeyedHash } from '../../record/hash.js';
import type { Spent } from '../../record/spent.js';

/** A record that is open: a file, or tables of a database. Every method throws a Failure where it can't be reached. */
export type RecordStore = {
  /**
   * Does some work as the only one who writes, on what everybody before has written: all that it appends is there in
   * the end, or nothing. What it throws undoes it.
   */
  readonly write: <Result>(work: (writer: RecordWriter) => Promise<Result>) => Promise<Result>;
  /** Whose a complaint is, as the record knows them. Throws a Failure where the record's key is missing. */
  readonly keyedHash: () => Promise<KeyedHash>;
  readonly head: () => Promise<Head>;
  /** Every entry in its order, a thousand at a time. */
  readonly walk: () => AsyncIterable<readonly ChainedEntry[]>;
  readonly read: RecordReader;
  readonly page: RecordPageReader;
  /** What is wrong with the file itself, such as an index that lacks an entry; null where nothing is. */
  readonly damage: () => Promise<string | null>;
  /** Clears away what erased entries have left behind, and says where more of it may be; null where nowhere. */
  readonly clean: () => Promise<string | null>;
  readonly close: () => Promise<void>;
};

/** What may be asked of a record by anybody. */
export type RecordReader = {
  readonly entry: (seq: number) => Promise<RecordEntry | null>;
  /** What was said of an answer since. */
  readonly followUps: (seq: number) => Promise<readonly RecordEntry[]>;
  /** The policy of a SHA-256 as JSON; null where there is none. */
  readonly policy: (sha256: string) => Promise<string | null>;
  /**
   * The answers of a customer (by their keyed hash) and about an order, all of the matters that these belong to, and what
   * was said of them since; in their order.
   */
  readonly near: (whose: {
    readonly customer: string | null;
    readonly order: string | null;
  }) => Promise<readonly RecordEntry[]>;
  /** The day (ISO date) on which a customer (by their keyed hash) was last written to before they complained; null where never. */
  readonly wroteTo: (customer: string) => Promise<string | null>;
  /** What was spent of each of these from a day on, day by day. */
  readonly spent: (of: readonly SpentSince[]) => Promise<readonly Spent[]>;
};

/** Days, the first and the last included (ISO dates). */
export type DayRange = { readonly since: string; readonly until: string };

/** What a page about some days is made of. */
export type RecordPageReader = {
  /** The first and the last day of which there is an answer; null where there's none. */
  readonly days: () => Promise<DayRange | null>;
  /** What the answers of these days come to, a row a week, currency, dimension and name. */
  readonly sums: (days: DayRange, of: readonly Dimension[]) => Promise<readonly WeekSums[]>;
  /** The latest answers of these days that a page lists, with what was said of them since; at most so many. */
  readonly listed: (list: AnswerList, days: DayRange, most: number) => Promise<readonly RecordEntry[]>;
  /** How many answers of these days were erased in part. */
  readonly erased: (days: DayRange) => Promise<number>;
};

/** What the one who writes may do besides. */
export type RecordWriter = RecordReader & {
  /** ISO instant in UTC, by the clock that all who write share. */
  readonly time: string;
  readonly keyedHash: KeyedHash;
  /** The entry that bears the keyed hash of a key already; null where it is free. */
  readonly ofKey: (key: string) => Promise<RecordEntry | null>;
  /** The number that the next entry will have. */
  readonly next: () => number;
  /** Puts an entry at the end, and sums up what it spends or frees; answers with its number. */
  readonly append: (entry: Omit<Unchained, 'seq'>) => Promise<number>;
  /** Keeps a policy, as JSON, for as long as there is the record. */
  readonly keepPolicy: (sha256: string, json: string) => Promise<void>;
  /** Entries that hold something which may be erased: of a customer with what was said of them since, or before a day. */
  readonly erasable: (which: ToForget) => Promise<readonly number[]>;
  /** Erases what may be of these entries, which are all of `which`, and what their customers have spent. */
  readonly erase: (seqs: readonly number[], which: ToForget) => Promise<void>;
};

/** Whom or what to forget: a customer by their keyed hash, an order, or everything before a day (ISO date). */
export type ToForget =
  | { readonly customer: string }
  | { readonly order: string }
  | { readonly before: string };

/** How a record is opened. */
export type OpenRecord = {
  /** A path, or `postgres://…`. */
  readonly where: string;
  /** Whether it's made where there is none; otherwise that is a Failure. */
  readonly create: boolean;
};
