import { createHash, createHmac, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Failure } from '../../domain/values/failure.js';
import type { KeyedHash } from '../../record/hash.js';
import { errorCode, errorReason } from '../files/files.js';
import { isPostgres } from './postgres.js';

const BYTES = 32;

/**
 * Where the key of a record lies: where AMENDS_RECORD_KEY says, else beside the file of the record, or for PostgreSQL in the
 * user's own folder of settings.
 */
export function keyFileOf(where: string, env: Readonly<Record<string, string | undefined>>): string {
  const named = env['AMENDS_RECORD_KEY'];
  if (named) return named;
  if (!isPostgres(where)) return `${where}.key`;
  return path.join(env['XDG_CONFIG_HOME'] || path.join(os.homedir(), '.config'), 'amends', 'record.key');
}

/** What a key is known by, without giving it away. */
export const fingerprintOf = (key: string): string =>
  createHash('sha256').update(`amends record key\n${key}`).digest('hex');

/** The hash that only who has the key can make. */
export const keyedHashBy =
  (key: string): KeyedHash =>
  (text) =>
    createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest('hex');

/** The key in a file. Throws a Failure where it isn't there, is none, or is of another record. */
export function readKey(file: string, fingerprint: string): string {
  const key = keyIn(file);
  if (key === null)
    throw new Failure(
      `The key of the record, “${file}”, is not there: without it nobody’s reference is known again.`,
      'Put a copy of it there, or name it: AMENDS_RECORD_KEY=…',
    );
  if (fingerprintOf(key) !== fingerprint)
    throw new Failure(
      `The key in “${file}” is not the one that this record was begun with.`,
      'Name the right one: AMENDS_RECORD_KEY=…',
    );
  return key;
}

/** The key in a file, made where there is none yet: for an empty record. Only its owner may read it. */
export function makeKey(file: string): string {
  const known = keyIn(file);
  if (known !== null) return known;
  try {
    fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true, mode: 0o700 });
    const key = randomBytes(BYTES).toString('hex');
    fs.writeFileSync(file, `${key}\n`, { flag: 'wx', mode: 0o600, flush: true });
    return key;
  } catch (error) {
    const other = errorCode(error) === 'EEXIST' ? keyIn(file) : null;
    if (other !== null) return other;
    throw new Failure(
      `The key of the record, “${file}”, could not be written (${errorCode(error)}).`,
      'Check the folder, and who may write there.',
    );
  }
}

function keyIn(file: string): string | null {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw new Failure(`The key of the record, “${file}”, ${errorReason(error)}`, 'Check the path.');
  }
  if (/^[0-9a-f]{64}$/.test(text)) return text;
  throw new Failure(`“${file}” holds no key of a record.`, 'Put a copy of the key there.');
}
