import { Failure } from '../../domain/values/failure.js';
import { folderSettings } from '../port/folder-settings.js';
import type { Host } from '../port/host.js';
import type { RecordStore } from '../port/record.js';
import { reportDiagnostics } from '../port/report-diagnostics.js';
import type { RecordOptions } from './record-options.js';

/** Which record, and what of an answer it is to keep. */
export type RecordSettings = {
  readonly where: string;
  readonly keepText: boolean;
  readonly keepStaff: boolean;
};

/**
 * The record that is meant: the one named, then AMENDS_RECORD, then what `.amendsrc.yaml` says. Throws a Failure where
 * nobody says one, or the settings, which say what may be kept, are wrong.
 */
export async function recordSettings({ record }: RecordOptions, host: Host): Promise<RecordSettings> {
  const { settings, folder, wrong } = await folderSettings(host);
  await reportDiagnostics(wrong, false, host);
  if (!settings)
    throw new Failure('Nothing was recorded: the settings say what may be kept.', 'Put them right first.');
  if (record?.trim() === '') throw new Failure('--record names no record.', 'Name it: --record shop.db.');
  const named = record ?? (host.env['AMENDS_RECORD'] || undefined);
  const where = named ?? (settings.record === undefined ? undefined : fromFolder(folder, settings.record));
  if (where === undefined) throw noRecord();
  refuseStrange(where);
  return { where, keepText: settings.keepText !== false, keepStaff: settings.keepStaff !== false };
}

const fromFolder = (folder: string, path: string): string =>
  /^(\/|~|[a-z]:|[a-z]+:\/\/)/i.test(path) || folder === '.' ? path : `${folder}${path}`;

/** Throws a Failure for what no record can be kept in: another kind of server, or a path that only a shell understands. */
function refuseStrange(where: string): void {
  const [, scheme] = /^([a-z][a-z\d+.-]*):\/\//i.exec(where) ?? [];
  if (scheme !== undefined && !/^postgres(ql)?$/i.test(scheme))
    throw new Failure(
      `No record can be kept in ${scheme}://….`,
      'Name a file, such as shop.db, or a PostgreSQL: postgres://till@server/shop.',
    );
  if (/^~[\w-]*[\\/]/.test(where))
    throw new Failure(
      `“${where}” begins with ~, which only a shell knows.`,
      'Write the whole path, such as /home/kim/shop.db.',
    );
}

const noRecord = (): Failure =>
  new Failure(
    'Nobody says where the record is.',
    'Name it: --record shop.db, AMENDS_RECORD, or record: in .amendsrc.yaml.',
  );

/** Does some work on a record, and closes it. */
export async function withRecord<Result>(
  open: { readonly where: string; readonly create: boolean },
  host: Host,
  work: (store: RecordStore) => Promise<Result>,
): Promise<Result> {
  const store = await host.record(open);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
