import { type CreateTableBuilder, type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import { SUM_NAMES } from '../../domain/results/record-sums.js';
import { keepSums, mattersFrom } from './sums.js';
import type { Tables } from './tables.js';

type Db = Kysely<Tables>;

/** The second version of the tables: what the week's page reads, so that it needn't read every entry. */
export async function sumsTables(db: Db): Promise<void> {
  await seldomEntries(db);
  await keepAllSums(db);
}

async function keepAllSums(db: Db): Promise<void> {
  let sums: CreateTableBuilder<'amends_sums', string> = db.schema.createTable('amends_sums');
  for (const name of ['day', 'week', 'currency', 'dimension', 'name'] as const)
    sums = sums.addColumn(name, 'text', (column) => column.notNull());
  for (const name of SUM_NAMES) sums = sums.addColumn(name, 'bigint', (column) => column.notNull());
  // By day, so that an answer, whose rows are all of one, touches few pages.
  await sums.addPrimaryKeyConstraint('amends_sums_key', ['day', 'currency', 'dimension', 'name']).execute();
  await db.schema
    .createTable('amends_pending')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('day', 'text', (column) => column.notNull())
    .execute();
  for await (const matter of mattersFrom(db)) await keepSums(db, [], matter);
}

/**
 * Makes the tables of sums anew, of all that is recorded, where other things are counted than before. Each change of
 * SUM_NAMES takes one more of it at the end of MIGRATIONS.
 */
export async function sumsAnew(db: Db): Promise<void> {
  await db.schema.dropTable('amends_sums').execute();
  await db.schema.dropTable('amends_pending').execute();
  await keepAllSums(db);
}

/** The entries that a page lists are few among the others, and are looked up by their kind. */
async function seldomEntries(db: Db): Promise<void> {
  const few = (name: string, column: 'about' | 'day', where: Expression<SqlBool>) =>
    db.schema.createIndex(name).on('amends_entries').column(column).where(where).execute();
  await few('amends_undone', 'about', sql`kind = 'undo'`);
  await few('amends_other', 'day', sql`kind = 'other'`);
  await few('amends_over', 'day', sql`"over" is not null`);
  await few('amends_erased', 'day', sql`salt is null`);
}
