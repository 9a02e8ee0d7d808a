import type { ExpressionBuilder, Kysely } from 'kysely';
import type { RecordReader } from '../../cli/port/record.js';
import type { RecordEntry } from '../../domain/results/record-entry.js';
import type { ChainedEntry } from '../../record/chain.js';
import { spentSince } from './spent.js';
import type { Tables } from './tables.js';

type Db = Kysely<Tables>;

/** How many entries are read at a time. */
const PAGE = 1000;

/** What may be asked of a record by anybody, on this connection. */
export const readerOf = (db: Db): RecordReader => ({
  entry: async (seq) => (await entries(db).where('seq', '=', seq).executeTakeFirst()) ?? null,
  followUps: (seq) => entries(db).where('about', '=', seq).orderBy('seq').execute(),
  policy: async (sha256) => {
    const found = db.selectFrom('amends_policies').select('json').where('sha256', '=', sha256);
    return (await found.executeTakeFirst())?.json ?? null;
  },
  near: async (whose) => withFollowUps(db, await answersNear(db, whose)),
  wroteTo: async (customer) => {
    const marks = entries(db).where('customer', '=', customer).where('kind', '=', 'noticed');
    return (await marks.orderBy('seq', 'desc').limit(1).executeTakeFirst())?.day ?? null;
  },
  spent: (of) => spentSince(db, of),
});

const entries = (db: Db) => db.selectFrom('amends_entries').selectAll();

type Whose = { readonly customer: string | null; readonly order: string | null };

/** An empty list of matters where nobody is named, for nothing equals null. */
async function answersNear(db: Db, { customer, order }: Whose): Promise<readonly RecordEntry[]> {
  const theirs = (of: ExpressionBuilder<Tables, 'amends_entries'>) =>
    of.or([of('customer', '=', customer), of('order', '=', order)]);
  return entries(db)
    .where('matter', 'in', db.selectFrom('amends_entries').select('matter').where(theirs))
    .orderBy('seq')
    .execute();
}

/** The same answers with what was said of them since, in their order. */
export async function withFollowUps(
  db: Db,
  answers: readonly RecordEntry[],
): Promise<readonly RecordEntry[]> {
  const seqs = answers.map(({ seq }) => seq);
  if (seqs.length === 0) return answers;
  const since = await entries(db).where('about', 'in', seqs).execute();
  return [...answers, ...since].sort((a, b) => a.seq - b.seq);
}

/** Every entry in its order, a page at a time. */
export async function* walk(db: Db): AsyncGenerator<readonly ChainedEntry[]> {
  for (let last = 0; ; ) {
    const page = await entries(db).where('seq', '>', last).orderBy('seq').limit(PAGE).execute();
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.seq ?? last;
  }
}
