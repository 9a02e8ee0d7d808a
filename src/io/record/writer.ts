import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { RecordWriter, ToForget } from '../../cli/port/record.js';
import { chained, type Head } from '../../record/chain.js';
import type { KeyedHash } from '../../record/hash.js';
import { readerOf } from './reader.js';
import { keepSums, matterOf } from './sums.js';
import type { Tables } from './tables.js';

type Db = Kysely<Tables>;

/** Bytes of the random number that hides what is sealed. */
const SALT = 16;

/** Entries that are erased by one statement. */
const AT_ONCE = 500;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the writer starts from. */
export type Locked = { readonly head: Head; readonly time: string; readonly keyedHash: KeyedHash };

/** Whoever writes, while nobody else does; `ended` answers with the head as it is in the end. */
export function writerOn(db: Db, locked: Locked): RecordWriter & { readonly ended: () => Head } {
  let { head } = locked;
  return {
    ...readerOf(db),
    time: locked.time,
    keyedHash: locked.keyedHash,
    ofKey: async (key) =>
      (await db.selectFrom('amends_entries').selectAll().where('key', '=', key).executeTakeFirst()) ?? null,
    next: () => head.seq + 1,
    append: async (entry) => {
      const salt = randomBytes(SALT).toString('hex');
      const made = chained({ ...entry, seq: head.seq + 1 }, salt, head.hash, sha256);
      const before = await matterOf(db, made);
      await db.insertInto('amends_entries').values(made).execute();
      await keepSums(db, before, [...before, made]);
      head = { seq: made.seq, hash: made.hash };
      return made.seq;
    },
    keepPolicy: async (hash, json) => {
      const kept = await db
        .selectFrom('amends_policies')
        .select('sha256')
        .where('sha256', '=', hash)
        .execute();
      if (kept.length === 0) await db.insertInto('amends_policies').values({ sha256: hash, json }).execute();
    },
    erasable: (which) => erasable(db, which),
    erase: (seqs) => erase(db, seqs),
    ended: () => head,
  };
}

async function erasable(db: Db, which: ToForget): Promise<readonly number[]> {
  const unerased = db.selectFrom('amends_entries').select('seq').where('salt', 'is not', null).orderBy('seq');
  if ('before' in which) return seqsOf(await unerased.where('day', '<', which.before).execute());
  const [column, name] =
    'order' in which ? (['order', which.order] as const) : (['customer', which.customer] as const);
  const theirs = db.selectFrom('amends_entries').select('seq').where(column, '=', name);
  const found = unerased.where((of) => of.or([of('seq', 'in', theirs), of('about', 'in', theirs)]));
  return seqsOf(await found.execute());
}

const seqsOf = (rows: readonly { readonly seq: number }[]): number[] => rows.map(({ seq }) => seq);

async function erase(db: Db, seqs: readonly number[]): Promise<void> {
  const nothing = { customer: null, order: null, words: null, content: null, salt: null };
  for (let at = 0; at < seqs.length; at += AT_ONCE)
    await db
      .updateTable('amends_entries')
      .set(nothing)
      .where('seq', 'in', seqs.slice(at, at + AT_ONCE))
      .execute();
}
