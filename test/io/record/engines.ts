import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import type { RecordStore } from '../../../src/cli/port/record.js';
import { openRecord } from '../../../src/io/record/open-record.js';
import { removed } from '../../cli/program.js';
import { POSTGRES_FOLDER, type PostgresServer, startPostgres } from './postgres-server.js';

/** Somewhere that an empty record may be: an address, and the environment that names its key. */
export type Place = {
  readonly where: string;
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
};

/** An engine under test. */
export type EngineUnderTest = { readonly is: 'sqlite' | 'postgres'; readonly place: () => Promise<Place> };

/** The same tests for both engines. Where there is no PostgreSQL on this machine, its are skipped, and the name says so. */
export function inBothEngines(what: string, tests: (engine: EngineUnderTest) => void): void {
  describe(`${what}, in SQLite`, () => tests({ is: 'sqlite', place: async () => sqlitePlace() }));
  if (POSTGRES_FOLDER === undefined) {
    describe.skip(`${what}, in PostgreSQL, which is not here`, () =>
      tests({ is: 'postgres', place: noServer }));
    return;
  }
  describe(`${what}, in PostgreSQL`, () => {
    let server: PostgresServer | undefined;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server?.stop());
    tests({
      is: 'postgres',
      place: async () => {
        const folder = emptyFolder();
        const where = (await server?.database()) ?? '';
        return { where, folder, env: { AMENDS_RECORD_KEY: path.join(folder, 'record.key') } };
      },
    });
  });
}

const noServer = async (): Promise<Place> => {
  throw new Error('There is no PostgreSQL here.');
};

function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'amends-record-'));
  onTestFinished(() => removed(folder));
  return folder;
}

/** Somewhere that an empty record in a file may be. */
export function sqlitePlace(): Place {
  const folder = emptyFolder();
  return { where: path.join(folder, 'shop.db'), folder, env: {} };
}

/** Opens a record for as long as the test runs, unless it's closed before. */
export async function opened({ where, env }: Place, create = true): Promise<RecordStore> {
  const store = await openRecord({ where, create }, { env, fileSystem: () => 0xef53 });
  onTestFinished(() => store.close());
  return store;
}
