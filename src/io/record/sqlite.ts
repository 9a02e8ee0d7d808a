import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from 'kysely';
import Database from 'libsql';
import { Failure } from '../../domain/values/failure.js';
import { errorCode } from '../files/files.js';
import type { Engine } from './engine.js';
import { isNetworkShare } from './network-share.js';
import type { Tables } from './tables.js';

/** Milliseconds for which whoever finds another at it waits. Unless it's said, SQLite doesn't wait at all. */
const PATIENCE = 10_000;

/** Who may read and write a record. */
const OWNERS_ALONE = 0o600;

/** What a SQLite file is opened by. */
export type SqliteFile = {
  readonly file: string;
  readonly create: boolean;
  /** Where the record's key lies, or will. */
  readonly keyFile: string;
  /** The type of the file system that a folder is on, as `statfs` has it. */
  readonly fileSystem: (folder: string) => number;
};

/** Opens a record in a file. Throws a Failure where it's on a network share, or isn't there and isn't to be made. */
export async function openSqlite({ file, create, keyFile, fileSystem }: SqliteFile): Promise<Engine> {
  const folder = path.dirname(path.resolve(file));
  refuseFolder(file);
  // Whoever begins a record makes its file before its key.
  const hadKey = keyFile === `${file}.key` && fs.existsSync(keyFile);
  if (!fs.existsSync(folder))
    throw new Failure(`There is no folder for the record “${file}”.`, 'Make the folder, or name another.');
  if (isNetworkShare(fileSystem(folder))) throw onShare(file);
  if (hadKey && isEmpty(file)) throw wiped(file, keyFile);
  if (!fs.existsSync(file)) {
    if (!create)
      throw new Failure(
        `There is no record “${file}” yet.`,
        'The first answer that’s recorded begins it; otherwise check the path.',
      );
    // Before SQLite does, so that nobody else may read what customers told.
    fs.closeSync(fs.openSync(file, 'a', OWNERS_ALONE));
  } else if (isEmpty(file)) {
    // Somebody made it with the rights of any file.
    fs.chmodSync(file, OWNERS_ALONE);
  }
  const database = new Database(file);
  await prepared(database);
  return engineOf(database);
}

function refuseFolder(file: string): void {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new Failure(`The record “${file}” is a folder.`, `Name a file in it: ${path.join(file, 'shop.db')}.`);
}

/** Whether nothing is in a file, or it isn't there. */
const isEmpty = (file: string): boolean => (fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0;

/** A key beside it shows that there was a record: it never begins anew unseen. */
const wiped = (file: string, keyFile: string): Failure =>
  new Failure(
    `There was a record “${file}”, for its key is there, and ${fs.existsSync(file) ? 'now it’s empty' : 'now it’s gone'}. Nothing was written.`,
    `Put back a copy of it. If a new one is meant to begin, first take away “${keyFile}”.`,
  );

const onShare = (file: string): Failure =>
  new Failure(
    `The record “${file}” is on a network share, where files lose what two write at once.`,
    'Put it on a disk of this machine, or keep the record of many tills in PostgreSQL.',
  );

/** Nobody may lose what was acknowledged, and what is erased is overwritten. */
async function prepared(database: Database.Database): Promise<void> {
  database.exec(`pragma busy_timeout = ${PATIENCE}`);
  await tried(() => database.pragma('journal_mode = WAL'));
  database.exec('pragma synchronous = FULL');
  database.pragma('secure_delete = ON');
}

/** Several that make the same file at once may find it locked, however patient they are. */
async function tried(set: () => unknown): Promise<void> {
  for (let tries = 50; ; tries -= 1) {
    try {
      set();
      return;
    } catch (error) {
      if (tries === 0 || !/BUSY|locked/.test(String(error))) throw error;
      await wait(20);
    }
  }
}

function engineOf(database: Database.Database): Engine {
  return {
    db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparingOnce(database) }) }),
    begin: (held) => beginAlone(database, held),
    locksHead: false,
    snapshot: sql`begin`,
    lockSchema: null,
    time: async () => new Date().toISOString(),
    hasTables: sql`select 1 from sqlite_master where name = 'amends_version'`,
    damage: async () => {
      const [found] = database.pragma('integrity_check') as { integrity_check: string }[];
      return found === undefined || found.integrity_check === 'ok' ? null : found.integrity_check;
    },
    clean: async () => {
      const [{ busy } = { busy: 1 }] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
      return busy === 0
        ? BACKUPS
        : `Somebody else is using the record: what was erased may still be beside it in its -wal file. Run it again later. ${BACKUPS}`;
    },
  };
}

/** Milliseconds that pass at most before whoever wants to write asks again. */
const ASK_AGAIN = 10;

/**
 * Begins to write as the only one. SQLite itself asks ever more seldom while it waits, so that of several who write without
 * a pause one may never have its turn; here everybody asks as often as the others.
 */
async function beginAlone(database: Database.Database, held: Kysely<Tables>): Promise<void> {
  const until = Date.now() + PATIENCE;
  database.exec('pragma busy_timeout = 0');
  try {
    for (;;) {
      try {
        await BEGIN.execute(held);
        return;
      } catch (error) {
        if (errorCode(error) !== 'SQLITE_BUSY' || Date.now() > until) throw error;
        await wait(1 + Math.random() * ASK_AGAIN);
      }
    }
  } finally {
    database.exec(`pragma busy_timeout = ${PATIENCE}`);
  }
}

const BEGIN = sql`begin immediate`;

/** The same database, which keeps what it has prepared: a program asks the same few things again and again. */
function preparingOnce(database: Database.Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => {
      database.close();
    },
    prepare: (text) => {
      const known = prepared.get(text) ?? (database.prepare(text) as unknown as SqliteStatement);
      prepared.set(text, known);
      return known;
    },
  };
}

const BACKUPS = 'Copies that somebody has made of it are not reached.';
