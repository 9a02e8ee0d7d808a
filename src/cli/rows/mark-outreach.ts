import type { Policy } from '../../domain/policy/policy.js';
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

/** Who is written to: by this run, or once more by an earlier one. */
export type Marked = {
  /** The number of the run; null where it writes to nobody. */
  readonly run: number | null;
  /** The places of those who are written to in the list, from 0. */
  readonly written: ReadonlySet<number>;
  /** How many were written to before, by other runs. */
  readonly before: number;
};

/**
 * Marks in a record whom we write to, about what, before anything is printed: so nobody is written to twice, whatever
 * happens then. All are marked or none. Throws a Failure where the record can't be reached, because nobody knows then who
 * was written to before.
 */
export async function markOutreach(
  all: Iterable<NoticedRows>,
  policy: Policy,
  options: MarkOptions,
  host: Host,
): Promise<Marked> {
  const { where } = await recordSettings(options, host);
  return withRecord({ where, create: options.again === undefined }, host, async (store) => {
    const marked = await store.write((writer) => markEach(all, policy, options, host, writer));
    if (options.again !== undefined && marked.written.size === 0) throw noSuchRun(options.again);
    return marked;
  });
}

async function markEach(
  all: Iterable<NoticedRows>,
  policy: Policy,
  { again }: MarkOptions,
  host: Host,
  writer: RecordWriter,
): Promise<Marked> {
  const run = again ?? writer.next();
  const written = new Set<number>();
  const day = host.wallClock(policy.timezone, Date.parse(writer.time)).date;
  const entry = { ...bare(writer.time, host), day, kind: 'noticed' as const, given: JSON.stringify({ run }) };
  let place = 0;
  for (const { customer, incident } of all) {
    const name = joined([normalised(customer), normalised(incident)]);
    const key = keyed(writer.keyedHash, 'outreach', name);
    const known = await writer.ofKey(key);
    if (known ? runOf(known) === again : again === undefined) {
      if (!known) await writer.append({ ...entry, key, customer: customerHash(writer.keyedHash, customer) });
      written.add(place);
    }
    place += 1;
  }
  return { run: written.size > 0 ? run : null, written, before: place - written.size };
}

const runOf = (entry: Parameters<typeof partOf>[0]): number | undefined =>
  partOf<{ readonly run: number }>(entry, 'given')?.run;

const noSuchRun = (run: number): Failure =>
  new Failure(
    `Nobody in these rows was written to by run ${run}.`,
    'Give the number that the run printed, and the same file.',
  );
