import type { ExpressionBuilder, Kysely } from 'kysely';
import type { RecordReader, ToForget } from '../../cli/port/record.js';
import type { RecordEntry } from '../../domain/results/record-entry.js';
import type { SpentSince } from '../../record/caps.js';
import { joined } from '../../record/hash.js';
import { type Spent, spentByEntry, summed } from '../../record/spent.js';
import type { Tables } from './tables.js';

type Db = Kysely<Tables>;

/** By what a line of sums is found, and told from any other. */
const KEY = ['per', 'name', 'currency', 'day', 'remedies'] as const;

/** Makes the table of what was spent, and sums up what is recorded already. */
export async function spentTable(db: Db): Promise<void> {
  await db.schema
    .createTable('amends_spent')
    .addColumn('per', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('remedies', 'text', (column) => column.notNull())
    .addColumn('goodwill', 'bigint', (column) => column.notNull())
    .addColumn('answers', 'integer', (column) => column.notNull())
    .addColumn('counted', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('amends_spent_key', [...KEY])
    .execute();
  await sumUp(db);
}

/** How many entries are read at a time. */
const PAGE = 1000;

async function sumUp(db: Db): Promise<void> {
  const entries = db.selectFrom('amends_entries').selectAll().orderBy('seq').limit(PAGE);
  for (let last = 0; ; ) {
    const page = await entries.where('seq', '>', last).execute();
    for (const entry of page) await spend(db, await spentThen(db, entry));
    if (page.length < PAGE) return;
    last = page.at(-1)?.seq ?? last;
  }
}

/** What an entry changed when it was written: what was said of its answer later didn't count yet. */
async function spentThen(db: Db, entry: RecordEntry): Promise<readonly Spent[]> {
  const { seq, about } = entry;
  if (about === null) return spentByEntry(entry, null, []);
  const all = db.selectFrom('amends_entries').selectAll();
  const answer = await all.where('seq', '=', about).executeTakeFirst();
  const since = await all.where('about', '=', about).where('seq', '<', seq).orderBy('seq').execute();
  return spentByEntry(entry, answer ?? null, since);
}

/** What an entry changes that is written now. */
export async function spentNow(entry: RecordEntry, reader: Reading): Promise<readonly Spent[]> {
  const { seq, about, kind } = entry;
  if (about === null) return spentByEntry(entry, null, []);
  if (kind !== 'chose' && kind !== 'undo') return [];
  const since = (await reader.followUps(about)).filter((one) => one.seq < seq);
  return spentByEntry(entry, await reader.entry(about), since);
}

type Reading = Pick<RecordReader, 'entry' | 'followUps'>;

/** Adds to the sums, which take away where they are less than nothing. */
export async function spend(db: Db, spent: readonly Spent[]): Promise<void> {
  if (spent.length === 0) return;
  await db
    .insertInto('amends_spent')
    .values(spent)
    .onConflict((found) =>
      found.columns([...KEY]).doUpdateSet((of) => ({
        goodwill: of('amends_spent.goodwill', '+', of.ref('excluded.goodwill')),
        answers: of('amends_spent.answers', '+', of.ref('excluded.answers')),
        counted: of('amends_spent.counted', '+', of.ref('excluded.counted')),
      })),
    )
    .execute();
}

/** See `RecordReader.spent`. */
export function spentSince(db: Db, of: readonly SpentSince[]): Promise<readonly Spent[]> {
  const theirs = (is: ExpressionBuilder<Tables, 'amends_spent'>) =>
    is.or(
      of.map(({ per, name, currency, since }) =>
        is.and([
          is('per', '=', per),
          is('name', '=', name),
          is('currency', '=', currency),
          is('day', '>=', since),
        ]),
      ),
    );
  return db.selectFrom('amends_spent').selectAll().where(theirs).execute();
}

/**
 * Takes away what customers have spent, who are known by a hash: of one, or before a day. Where an order is forgotten, which
 * stands in no sum, that of whom no entry is left.
 */
export async function forgetSpent(db: Db, which: ToForget): Promise<void> {
  const ofCustomers = db.deleteFrom('amends_spent').where('per', '=', 'customer');
  if ('customer' in which) await ofCustomers.where('name', '=', which.customer).execute();
  else if ('before' in which) await ofCustomers.where('day', '<', which.before).execute();
  else await ofCustomers.where('name', 'not in', knownCustomers(db)).execute();
}

const knownCustomers = (db: Db) =>
  db
    .selectFrom('amends_entries')
    .select((of) => of.ref('customer').$castTo<string>().as('customer'))
    .where('customer', 'is not', null);

/** Where the sums that caps go by aren't what the entries come to; null where they are. */
export async function wrongSpent(db: Db): Promise<string | null> {
  const right = new Map<string, Spent>();
  const entries = db.selectFrom('amends_entries').selectAll().orderBy('seq').limit(PAGE);
  for (let last = 0; ; ) {
    const page = await entries.where('seq', '>', last).execute();
    for (const entry of page) for (const one of await spentThen(db, entry)) addTo(right, one);
    if (page.length < PAGE) break;
    last = page.at(-1)?.seq ?? last;
  }
  for (const one of await db.selectFrom('amends_spent').selectAll().execute()) addTo(right, one, -1);
  const wrong = summed([...right.values()]).find(isWrong);
  return wrong ? `what caps count of ${wrong.day} is not what its answers gave` : null;
}

function addTo(sums: Map<string, Spent>, one: Spent, sign: 1 | -1 = 1): void {
  const key = joined(KEY.map((name) => one[name]));
  const { goodwill = 0, answers = 0, counted = 0 } = sums.get(key) ?? {};
  sums.set(key, {
    ...one,
    goodwill: goodwill + sign * one.goodwill,
    answers: answers + sign * one.answers,
    counted: counted + sign * one.counted,
  });
}

/** Of a customer more may stand there than is left of their entries: an order of theirs was forgotten, and what they got wasn't. */
const isWrong = ({ per, goodwill, answers }: Spent): boolean =>
  per !== 'customer' || goodwill > 0 || answers > 0;
