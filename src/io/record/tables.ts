import type { ColumnType, Generated } from 'kysely';
import type { DaySums, RecordSums } from '../../domain/results/record-sums.js';
import type { ChainedEntry } from '../../record/chain.js';
import type { Spent } from '../../record/spent.js';

/** Entries as they're stored: a column for each thing that they hold. */
type EntryTable = { readonly [Name in keyof ChainedEntry]: ChainedEntry[Name] };

/** The end of the chain, in one row that whoever writes locks; `fingerprint` is that of the record's key, once it has one. */
type HeadTable = {
  readonly id: Generated<number>;
  readonly seq: number;
  readonly hash: string;
  readonly fingerprint: string | null;
};

/** Policies by which was decided, as JSON. */
type PolicyTable = { readonly sha256: string; readonly json: string };

/** What was spent as goodwill, summed up by day. */
type SpentTable = { readonly [Name in keyof Spent]: Spent[Name] };

/** Which migrations were made. */
type VersionTable = { readonly version: ColumnType<number, number, number> };

/** What answers come to, a row a day, currency and what they share: made of the entries, and kept with them. */
type SumsTable = Omit<DaySums, 'sums'> & RecordSums;

/** Answers that gave something of which nobody has said that it's done. */
type PendingTable = { readonly seq: number; readonly day: string };

/** The tables of a record, the same in both engines. */
export type Tables = {
  readonly amends_entries: EntryTable;
  readonly amends_head: HeadTable;
  readonly amends_policies: PolicyTable;
  readonly amends_sums: SumsTable;
  readonly amends_pending: PendingTable;
  readonly amends_spent: SpentTable;
  readonly amends_version: VersionTable;
};
