import type { Session } from '../complaint/session.js';
import type { Host } from '../port/host.js';
import { nearestSettings } from '../port/nearest-settings.js';
import type { WhoseOptions } from '../usage/resolve-options.js';
import type { RecordLookup } from './record-lookup.js';

/** Whether somebody names a record. Nothing is opened or loaded to know that, so that nobody without one waits. */
export function namesRecord({ record }: WhoseOptions, host: Host): boolean {
  if (record !== undefined || host.env['AMENDS_RECORD']) return true;
  const file = nearestSettings(host);
  return file !== undefined && /^\s*["']?record\b/m.test(host.readFile(file));
}

/** The session with what a record knows, where somebody says whose the complaint is. */
export async function withRecordAsked(one: Session, options: WhoseOptions, host: Host): Promise<Session> {
  if (isNobodyNamed(options)) return one;
  const { withFactsFromRecord } = await import('../record/facts-from-record.js');
  return withFactsFromRecord(one, options, host);
}

/** A session with what a record knows by now. */
export function withLookup(one: Session, lookup: RecordLookup | null | undefined): Session {
  if (!lookup) return one;
  return { ...one, deciding: { ...one.deciding, ...lookup.deciding() }, fromRecord: lookup.facts() };
}

const isNobodyNamed = ({ customer, order, store, by }: WhoseOptions): boolean =>
  [customer, order, store, by].every((name) => name === undefined);
