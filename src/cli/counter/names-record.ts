import type { Session } from '../complaint/session.js';
import type { Host } from '../port/host.js';
import { nearestSettings } from '../port/nearest-settings.js';
import type { WhoseOptions } from '../usage/resolve-options.js';

/** Whether somebody names a record. Nothing is opened or loaded to know that, so that nobody without one waits. */
export function namesRecord({ record }: WhoseOptions, host: Host): boolean {
  if (record !== undefined || host.env['AMENDS_RECORD']) return true;
  const file = nearestSettings(host);
  return file !== undefined && /^\s*["']?record\b/m.test(host.readFile(file));
}

/** The session with what a record knows, where somebody says whose the complaint is. */
export async function withRecordAsked(one: Session, options: WhoseOptions, host: Host): Promise<Session> {
  if (options.customer === undefined && options.order === undefined) return one;
  const { factsFromRecord } = await import('../record/facts-from-record.js');
  const fromRecord = await factsFromRecord(one, options, host);
  return { ...one, known: { ...fromRecord, ...one.known }, fromRecord };
}
