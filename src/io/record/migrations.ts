import { type Kysely, sql } from 'kysely';
import { Failure } from '../../domain/values/failure.js';
import type { Engine } from './engine.js';
import { spentTable } from './spent.js';
import { sumsAnew, sumsTables } from './sums-tables.js';
import type { Tables } from './tables.js';

type Db = Kysely<Tables>;

/** What makes each version of the tables out of the one before, the first out of nothing. Never changed, only added to. */
const MIGRATIONS: readonly ((db: Db) => Promise<void>)[] = [
  firstTables,
  sumsTables,
  spentTable,
  // The page counts more by now. Whoever adds to SUM_NAMES adds one more of these: it's a column that older records lack.
  sumsAnew,
  sumsAnew,
];

/** The form of a record that this version writes: how many migrations made it. */
export const RECORD_FORM = MIGRATIONS.length;

/** Brings a record's tables to this version, all of the way or not at all. Throws a Failure where they're of a newer one. */
export async function migrate(engine: Engine): Promise<void> {
  if ((await versionOf(engine, engine.db)) === RECORD_FORM) return;
  await engine.db.connection().execute(async (db) => {
    await engine.begin(db);
    try {
      await engine.lockSchema?.execute(db);
      await migrateFrom(await versionOf(engine, db), db);
      await sql`commit`.execute(db);
    } catch (error) {
      await sql`rollback`.execute(db).catch(() => undefined);
      throw error;
    }
  });
}

async function migrateFrom(version: number, db: Db): Promise<void> {
  if (version > RECORD_FORM)
    throw new Failure(
      `The record is of form ${version}, and this version of amends writes form ${RECORD_FORM}.`,
      'Use the version of amends that wrote it, or a newer one.',
    );
  // Sums that are made anew count all that is recorded: once does, however many versions ago the record was made.
  const steps = MIGRATIONS.slice(version);
  for (const [at, one] of steps.entries()) if (steps.lastIndexOf(one) === at) await one(db);
  await db.updateTable('amends_version').set({ version: RECORD_FORM }).execute();
}

async function versionOf({ hasTables }: Engine, db: Db): Promise<number> {
  const { rows } = await hasTables.execute(db);
  if (rows.length === 0) return 0;
  const { version } = await db.selectFrom('amends_version').select('version').executeTakeFirstOrThrow();
  return version;
}

/** What an entry always has, and what it may lack. */
const TEXTS = ['key', 'kind', 'time', 'day', 'engine', 'seals', 'before', 'hash'] as const;
const MAYBE = [
  ...(['policy', 'role', 'staff', 'approver', 'store', 'currency', 'problem', 'today', 'told'] as const),
  ...([
    'known',
    'decision',
    'given',
    'cause',
    'over',
    'customer',
    'order',
    'words',
    'content',
    'salt',
  ] as const),
];

async function firstTables(db: Db): Promise<void> {
  let entries = db.schema
    .createTable('amends_entries')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('about', 'integer')
    .addColumn('matter', 'integer')
    .addColumn('goodwill', 'bigint', (column) => column.notNull())
    .addColumn('cost', 'bigint', (column) => column.notNull());
  for (const name of TEXTS) entries = entries.addColumn(name, 'text', (column) => column.notNull());
  for (const name of MAYBE) entries = entries.addColumn(name, 'text');
  await entries.execute();
  await db.schema.createIndex('amends_by_key').unique().on('amends_entries').column('key').execute();
  // Most entries lack most of them, and each line of an index is one more page to write.
  for (const name of ['about', 'matter', 'customer', 'order'] as const)
    await db.schema
      .createIndex(`amends_by_${name}`)
      .on('amends_entries')
      .column(name)
      .where(name, 'is not', null)
      .execute();
  await otherTables(db);
}

async function otherTables(db: Db): Promise<void> {
  await db.schema
    .createTable('amends_policies')
    .addColumn('sha256', 'text', (column) => column.primaryKey())
    .addColumn('json', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('amends_head')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text')
    .execute();
  await db.insertInto('amends_head').values({ id: 1, seq: 0, hash: '', fingerprint: null }).execute();
  await db.schema
    .createTable('amends_version')
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await db.insertInto('amends_version').values({ version: 0 }).execute();
}
