import { NoResultError } from 'kysely';
import { Failure, isFailure } from '../../domain/values/failure.js';
import { errorCode } from '../files/files.js';

/** What went wrong with a record, in words that follow its name, and the way out. */
type Trouble = { readonly why: string; readonly way: string };

const LOCKED: Trouble = { why: 'is locked by somebody else.', way: 'Try again.' };
const FULL: Trouble = { why: 'has no room left.', way: 'Make room on its disk, then try again.' };
const NO_RECORD: Trouble = {
  why: 'is no record of amends.',
  way: 'Name another path, or take away what is there.',
};
const UNREACHED: Trouble = {
  why: 'can’t be reached.',
  way: 'Check its address, and whether its server is running.',
};
const SHUT: Trouble = { why: 'may not be opened by you.', way: 'Check its address, and who may use it.' };
const READ_ONLY: Trouble = { why: 'may not be written.', way: 'Check who may write there.' };
const DAMAGED: Trouble = { why: 'is damaged.', way: 'Put back a copy of it.' };

/** What engines and systems call the things that go wrong, by the beginning of their codes or messages. */
const KNOWN: readonly (readonly [RegExp, Trouble])[] = [
  [/^(SQLITE_BUSY|SQLITE_LOCKED|55P03|40P01)/, LOCKED],
  [/^(SQLITE_FULL|53100|ENOSPC)/, FULL],
  [/^SQLITE_NOTADB/, NO_RECORD],
  [/^SQLITE_(CORRUPT|IOERR_SHORT_READ)/, DAMAGED],
  // Somebody has taken a table away, which is then missing, or whose making finds the others there.
  [/^(no such table: amends_|table "?amends_\w+"? already exists|42P01|42P07)/, DAMAGED],
  [/^(SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|EROFS|25006|42501)/, READ_ONLY],
  [/^(28|3D000)/, SHUT],
  [
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|EHOSTUNREACH|ENETUNREACH|08|57P|53300)/,
    UNREACHED,
  ],
  [/^(SQLITE_CANTOPEN|SQLITE_IOERR|ConnectionFailed|Unable to open)/, SHUT],
  [/^(Connection terminated|timeout (exceeded )?when trying to connect|timeout expired)/i, UNREACHED],
];

/** A record as people name it: an address without its password. */
export function nameOf(where: string): string {
  if (!/^postgres/i.test(where)) return where;
  try {
    const { host, pathname } = new URL(where);
    return `postgres://${host}${pathname}`;
  } catch {
    return 'postgres://…';
  }
}

/** Does some work on a record. What is wrong with its file, its server or its disk is thrown as a Failure. */
export async function told<Result>(where: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw failureOf(where, error) ?? error;
  }
}

/** The same for work that is done piece by piece. */
export async function* toldOfEach<Piece>(where: string, pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  try {
    yield* pieces;
  } catch (error) {
    throw failureOf(where, error) ?? error;
  }
}

function failureOf(where: string, error: unknown): Failure | null {
  if (isFailure(error) || !(error instanceof Error)) return null;
  // Where a name has several addresses, what went wrong with each stands in one error.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const trouble = troubleOf(first);
  return trouble ? new Failure(`The record “${nameOf(where)}” ${trouble.why}`, trouble.way) : null;
}

function troubleOf(error: unknown): Trouble | undefined {
  // Only what each record has is asked for without an answer for where it isn't there: its end and its version.
  if (error instanceof NoResultError) return DAMAGED;
  const message = error instanceof Error ? error.message : String(error);
  return KNOWN.find(([begins]) => begins.test(errorCode(error)) || begins.test(message))?.[1];
}
