import fs from 'node:fs';
import { type Kysely, sql } from 'kysely';
import type { OpenRecord, RecordStore, RecordWriter } from '../../cli/port/record.js';
import { Failure } from '../../domain/values/failure.js';
import type { KeyedHash } from '../../record/hash.js';
import type { Engine } from './engine.js';
import { fingerprintOf, keyedHashBy, keyFileOf, makeKey, readKey } from './key.js';
import { migrate } from './migrations.js';
import { pageReader } from './page-reader.js';
import { isPostgres, openPostgres } from './postgres.js';
import { readerOf, walk } from './reader.js';
import { wrongSpent } from './spent.js';
import { openSqlite } from './sqlite.js';
import { wrongSums } from './sums.js';
import type { Tables } from './tables.js';
import { told, toldOfEach } from './troubles.js';
import { writerOn } from './writer.js';

type Db = Kysely<Tables>;

/** What a record is opened in: where its key may lie, and on what file system a folder is. */
export type RecordWorld = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fileSystem: (folder: string) => number;
};

/** Linux tells what other machines write to as well; elsewhere the numbers mean something else. */
const fileSystemHere = (folder: string): number =>
  process.platform === 'linux' ? fs.statfsSync(folder).type : 0;

/** Opens a record. Throws a Failure that says why it can't be. */
export function openRecord({ where, create }: OpenRecord, world: Partial<RecordWorld>): Promise<RecordStore> {
  const { env = process.env, fileSystem = fileSystemHere } = world;
  return told(where, async () => {
    const engine = isPostgres(where)
      ? openPostgres(where)
      : await openSqlite({ file: where, create, keyFile: keyFileOf(where, env), fileSystem });
    try {
      await migrate(engine);
    } catch (error) {
      await engine.db.destroy();
      throw error;
    }
    return storeOf(engine, where, keyFileOf(where, env));
  });
}

function storeOf(engine: Engine, where: string, keyFile: string): RecordStore {
  const { db } = engine;
  const reader = readerOf(db);
  const page = pageReader(db);
  return {
    write: (work) => told(where, () => db.connection().execute((held) => alone(engine, held, keyFile, work))),
    keyedHash: () =>
      told(where, async () => {
        const { fingerprint, seq } = await headIn(db, false);
        if (fingerprint !== null) return keyedHashBy(readKey(keyFile, fingerprint));
        if (seq > 0) throw lostKey();
        return nobodyKnown;
      }),
    head: () =>
      told(where, async () => {
        const { seq, hash } = await headIn(db, false);
        return { seq, hash };
      }),
    walk: () => toldOfEach(where, walk(db)),
    read: {
      entry: (seq) => told(where, () => reader.entry(seq)),
      followUps: (seq) => told(where, () => reader.followUps(seq)),
      policy: (sha256) => told(where, () => reader.policy(sha256)),
      near: (whose) => told(where, () => reader.near(whose)),
      wroteTo: (customer) => told(where, () => reader.wroteTo(customer)),
      spent: (of) => told(where, () => reader.spent(of)),
    },
    page: {
      days: () => told(where, () => page.days()),
      sums: (days, of) => told(where, () => page.sums(days, of)),
      listed: (list, days, most) => told(where, () => page.listed(list, days, most)),
      erased: (days) => told(where, () => page.erased(days)),
    },
    damage: () => told(where, async () => (await engine.damage()) ?? (await wrongInSums(engine))),
    clean: () => told(where, engine.clean),
    close: () => db.destroy(),
  };
}

/** Where sums that are kept beside the entries aren't what these come to, at one moment; null where they are. */
function wrongInSums({ db, snapshot }: Engine): Promise<string | null> {
  return db.connection().execute(async (held) => {
    await snapshot.execute(held);
    try {
      return (await wrongSpent(held)) ?? (await wrongSums(held));
    } finally {
      await sql`rollback`.execute(held);
    }
  });
}

/** In an empty record there's nobody, whoever is asked for. */
const nobodyKnown: KeyedHash = () => 'nobody';

const headIn = (db: Db, locks: boolean) =>
  db
    .selectFrom('amends_head')
    .select(['seq', 'hash', 'fingerprint'])
    .where('id', '=', 1)
    .$if(locks, (query) => query.forUpdate())
    .executeTakeFirstOrThrow();

/** Does some work while nobody else writes. Each statement after the lock sees what all before have written. */
async function alone<Result>(
  engine: Engine,
  db: Db,
  keyFile: string,
  work: (writer: RecordWriter) => Promise<Result>,
): Promise<Result> {
  await engine.begin(db);
  try {
    const result = await workOn(engine, db, keyFile, work);
    await sql`commit`.execute(db);
    return result;
  } catch (error) {
    await sql`rollback`.execute(db).catch(() => undefined);
    throw error;
  }
}

async function workOn<Result>(
  { locksHead, time }: Engine,
  db: Db,
  keyFile: string,
  work: (writer: RecordWriter) => Promise<Result>,
): Promise<Result> {
  const { seq, hash, fingerprint } = await headIn(db, locksHead);
  const key = fingerprint === null ? newKey(keyFile, seq) : readKey(keyFile, fingerprint);
  const writer = writerOn(db, { head: { seq, hash }, time: await time(db), keyedHash: keyedHashBy(key) });
  const result = await work(writer);
  const end = writer.ended();
  if (end.seq > seq)
    await db
      .updateTable('amends_head')
      .set({ ...end, fingerprint: fingerprintOf(key) })
      .where('id', '=', 1)
      .execute();
  return result;
}

function newKey(keyFile: string, seq: number): string {
  if (seq === 0) return makeKey(keyFile);
  throw lostKey();
}

const lostKey = (): Failure =>
  new Failure('The record has lost what its key is known by, and is damaged.', 'Put back a copy of it.');
