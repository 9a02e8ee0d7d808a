import { ERASABLE, type Erasable, type RecordEntry, type Seals } from '../domain/results/record-entry.js';
import { type Hash, joined } from './hash.js';

/** An entry that has not got its hashes yet. */
export type Unchained = Omit<RecordEntry, 'seals' | 'before' | 'hash'>;

/** An entry as it stands in the chain, with the salt of its seals; null once that is erased. */
export type ChainedEntry = RecordEntry & { readonly salt: string | null };

/** The end of a chain: how many entries there are, and the hash of the last. */
export type Head = { readonly seq: number; readonly hash: string };

/** The end of an empty chain. */
export const EMPTY_HEAD: Head = { seq: 0, hash: '' };

/** What the hash of an entry is made of, in this order; what may be erased only by its seals. */
const CHAINED = [
  ...['seq', 'key', 'kind', 'time', 'day', 'about', 'matter', 'policy', 'engine', 'role', 'staff'],
  ...['approver', 'store', 'currency', 'problem', 'today', 'told', 'known', 'decision', 'given'],
  ...['goodwill', 'cost', 'cause', 'over', 'seals'],
] as readonly Exclude<keyof RecordEntry, keyof Erasable | 'before' | 'hash'>[];

/** Puts an entry behind the one before. `salt` is random, and kept as long as anything that it hides. */
export function chained(entry: Unchained, salt: string, before: string, hash: Hash): ChainedEntry {
  const seals = JSON.stringify(sealsOf(entry, salt, hash));
  const whole = { ...entry, seals, before, hash: '', salt };
  return { ...whole, hash: entryHash(whole, hash) };
}

/** The hash of an entry by what stands in it, with that of the one before it. */
function entryHash(entry: RecordEntry, hash: Hash): string {
  return hash(joined([entry.before, ...CHAINED.map((name) => entry[name])]));
}

function sealsOf(entry: Erasable, salt: string, hash: Hash): Seals {
  const seal = (name: keyof Erasable) =>
    entry[name] === null ? null : hash(joined([salt, name, entry[name]]));
  return Object.fromEntries(ERASABLE.map((name) => [name, seal(name)])) as Seals;
}

/** An entry without what may be erased. Its hash is as it was. */
export const erased = (entry: ChainedEntry): ChainedEntry => ({
  ...entry,
  customer: null,
  order: null,
  words: null,
  content: null,
  salt: null,
});

/** Whether anything that an entry once held was erased. */
export function isErased({ salt }: ChainedEntry): boolean {
  return salt === null;
}

/** What is wrong with an entry. */
export type ChainFault =
  /** It isn't the next one. */
  | 'gap'
  /** It doesn't follow the one before it. */
  | 'before'
  /** Something in it isn't what was written. */
  | 'changed'
  /** Something was taken out of it that forgetting wouldn't have, or put back. */
  | 'seals';

/** What is wrong with an entry that should follow a head; null where nothing is. */
export function faultIn(entry: ChainedEntry, last: Head, hash: Hash): ChainFault | null {
  if (entry.seq !== last.seq + 1) return 'gap';
  if (entry.before !== last.hash) return 'before';
  if (entryHash(entry, hash) !== entry.hash) return 'changed';
  return isSealed(entry, hash) ? null : 'seals';
}

function isSealed(entry: ChainedEntry, hash: Hash): boolean {
  if (entry.salt === null) return ERASABLE.every((name) => entry[name] === null);
  return JSON.stringify(sealsOf(entry, entry.salt, hash)) === entry.seals;
}

/** A head as it's printed and typed: `12:9f3c…`. */
export const writeHead = ({ seq, hash }: Head): string => `${seq}:${hash}`;

/** A head as it was printed; null where it's none. */
export function readHead(text: string): Head | null {
  const [, seq, hash] = /^(\d{1,10}):([0-9a-f]{64})?$/.exec(text.trim()) ?? [];
  if (seq === undefined || (hash === undefined) !== (Number(seq) === 0)) return null;
  return { seq: Number(seq), hash: hash ?? '' };
}
