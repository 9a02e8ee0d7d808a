import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Engine } from './engine.js';
import type { Tables } from './tables.js';

/** Milliseconds for which a server is waited for, and whoever writes before. */
const PATIENCE = { connect: 5000, lock: '10s' } as const;

/** A number of the migrations' own, so that nobody who locks something else waits for them. */
const SCHEMA_LOCK = 2_611_221;

/** Whether a record is a database of PostgreSQL's, and not a file. */
export const isPostgres = (where: string): boolean => /^postgres(ql)?:\/\//i.test(where);

const BEGIN = sql`begin isolation level read committed; set local lock_timeout = ${sql.lit(PATIENCE.lock)}`;

const CLOCK = sql<{ time: string }>`
  select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as time`;

/** Opens a record in PostgreSQL. Nothing is asked of the server yet. */
export function openPostgres(where: string): Engine {
  const pool = new pg.Pool({
    connectionString: where,
    max: 1,
    connectionTimeoutMillis: PATIENCE.connect,
    types: { getTypeParser },
  });
  // A connection that breaks while nobody uses it is an error of whoever uses it next.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    begin: async (held) => {
      await BEGIN.execute(held);
    },
    locksHead: true,
    snapshot: sql`begin isolation level repeatable read, read only`,
    lockSchema: sql`select pg_advisory_xact_lock(${sql.lit(SCHEMA_LOCK)})`,
    time: async (held) => (await CLOCK.execute(held)).rows[0]?.time ?? '',
    // Read as a table: what is known by name is remembered, also that something was not there a moment ago.
    hasTables: sql`select 1 from pg_tables
      where tablename = 'amends_version' and schemaname = any (current_schemas(false))`,
    // The server looks after its own pages.
    damage: async () => null,
    clean: async () => {
      await sql`vacuum amends_entries`.execute(db);
      return 'PostgreSQL’s own log (WAL) and backups still hold what was erased, until they age out.';
    },
  };
}

/** Sums in minor units are whole numbers that JavaScript can hold. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === pg.types.builtins.INT8) return Number;
  return pg.types.getTypeParser(oid, format as 'text');
}
