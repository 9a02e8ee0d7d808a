import type { Policy } from '../../domain/policy/policy.js';
import type { RecordEntry } from '../../domain/results/record-entry.js';
import { Failure } from '../../domain/values/failure.js';
import { partOf } from '../../record/entry-json.js';
import { joined } from '../../record/hash.js';
import { customerHash, keyed, normalised } from '../../record/reference.js';
import type { NoticedRows } from '../../stream/index.js';
import type { Host } from '../port/host.js';
import type { RecordWriter } from '../port/record.js';
import { bare } from '../record/follow-up.js';
import { recordSettings, withRecord } from '../record/where.js';

/** What marking whom we write to takes. */
export type MarkOptions = {
  /** A file, or `postgres://…`. */
  readonly record?: string;
  /** The number of an earlier run, whose list is wanted once more. */
  readonly again?: number;
};

/** What a list goes by beside its rows: the policy, and the day on which it stands (ISO date). */
export type ListOf = { readonly policy: Policy; readonly today: string };

/** Who is written to: by this run, or once more by an earlier one. */
export type Marked = {
  /** The number of the run; null where it writes to nobody. */
  readonly run: number | null;
  /** The places of those who are written to in the list, from 0. */
  readonly written: ReadonlySet<number>;
  /** How many of the list were written to before, by other runs; of an earlier run's list, how many it didn't write to. */
  readonly before: number;
  /** How many an earlier run wrote to who aren't found any more. */
  readonly missing: number;
  /** Whether an earlier run went by another policy. */
  readonly isOtherPolicy: boolean;
};

/**
 * Marks in a record whom we write to, about what, before anything is printed: so nobody is written to twice, whatever
 * happens then. All are marked or none. Throws a Failure where the record can't be reached, because nobody knows then who
 * was written to before, and where the list of an earlier run is wanted that stood on another day.
 */
export async function markOutreach(
  all: Iterable<NoticedRows>,
  of: ListOf,
  options: MarkOptions,
  host: Host,
): Promise<Marked> {
  const { again } = options;
  const { where } = await recordSettings(options, host);
  return withRecord({ where, create: again === undefined }, host, (store) =>
    store.write((writer) =>
      again === undefined ? markEach(all, of, host, writer) : markedBefore(all, of, again, writer),
    ),
  );
}

async function markEach(
  all: Iterable<NoticedRows>,
  { policy, today }: ListOf,
  host: Host,
  writer: RecordWriter,
): Promise<Marked> {
  const run = writer.next();
  const written = new Set<number>();
  const day = host.wallClock(policy.timezone, Date.parse(writer.time)).date;
  const mark: Mark = { run, today };
  const entry = {
    ...{ ...bare(writer.time, host), day, kind: 'noticed' as const },
    ...{ policy: policy.sha256, given: JSON.stringify(mark) },
  };
  let place = 0;
  for (const { customer, incident } of all) {
    const key = keyOf(customer, incident, writer);
    if (!(await writer.ofKey(key))) {
      await writer.append({ ...entry, key, customer: customerHash(writer.keyedHash, customer) });
      written.add(place);
    }
    place += 1;
  }
  if (written.size > 0) await writer.keepPolicy(policy.sha256, JSON.stringify(policy));
  const before = place - written.size;
  return { run: written.size > 0 ? run : null, written, before, missing: 0, isOtherPolicy: false };
}

/** Whom an earlier run has written to, of those on the list now. */
async function markedBefore(
  all: Iterable<NoticedRows>,
  { policy, today }: ListOf,
  run: number,
  writer: RecordWriter,
): Promise<Marked> {
  const first = await writer.entry(run);
  const mark = first && markIn(first);
  if (!first || mark?.run !== run) throw noSuchRun(run);
  if (mark.today !== undefined && mark.today !== today) throw otherDay(run, mark.today, today);
  const written = new Set<number>();
  let place = 0;
  for (const { customer, incident } of all) {
    const known = await writer.ofKey(keyOf(customer, incident, writer));
    if (known && markIn(known)?.run === run) written.add(place);
    place += 1;
  }
  if (written.size === 0) throw noSuchRun(run);
  const missing = (await countOf(run, writer)) - written.size;
  const isOtherPolicy = first.policy !== null && first.policy !== policy.sha256;
  return { run, written, before: place - written.size, missing, isOtherPolicy };
}

/** How many a run wrote to. Its number is that of its first mark, and nobody writes between two of them. */
async function countOf(run: number, writer: RecordWriter): Promise<number> {
  const isOfRun = async (seq: number) => {
    const entry = await writer.entry(seq);
    return entry !== null && markIn(entry)?.run === run;
  };
  let [last, after] = [run, run + 1];
  while (await isOfRun(after)) [last, after] = [after, after + 2 * (after - run)];
  while (after - last > 1) {
    const middle = Math.floor((last + after) / 2);
    if (await isOfRun(middle)) last = middle;
    else after = middle;
  }
  return last - run + 1;
}

const keyOf = (customer: string, incident: string, { keyedHash }: RecordWriter): string =>
  keyed(keyedHash, 'outreach', joined([normalised(customer), normalised(incident)]));

/** What a mark says: the run, and the day on which its list stood, which older ones lack. */
type Mark = { readonly run: number; readonly today?: string };

const markIn = (entry: RecordEntry): Mark | null =>
  entry.kind === 'noticed' ? partOf<Mark>(entry, 'given') : null;

const noSuchRun = (run: number): Failure =>
  new Failure(
    `Nobody in these rows was written to by run ${run}.`,
    'Give the number that the run printed, and the same file.',
  );

const otherDay = (run: number, stood: string, today: string): Failure =>
  new Failure(
    `Run ${run} stood on ${stood}, and this is ${today}: what they get may be something else.`,
    `For the same list say --today ${stood}.`,
  );
