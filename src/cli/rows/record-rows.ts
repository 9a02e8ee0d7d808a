import type { Policy } from '../../domain/policy/policy.js';
import type { RecordEntry } from '../../domain/results/record-entry.js';
import { partOf } from '../../record/entry-json.js';
import type { Host } from '../port/host.js';
import type { RecordStore } from '../port/record.js';
import type { RowPort } from '../port/row-port.js';

/** What every file of SQLite begins with. */
const SQLITE = 'SQLite format 3\0';

/** Whether rows are to come from a record, and not from a file of rows: a database of PostgreSQL's, or a file of SQLite's. */
export async function isRecord(place: string, rows: RowPort): Promise<boolean> {
  if (/^postgres(ql)?:\/\//i.test(place)) return true;
  for await (const chunk of rows.read(place, { isAsked: () => false, done: () => undefined }))
    return Buffer.from(chunk.subarray(0, SQLITE.length)).toString('latin1') === SQLITE;
  return false;
}

/**
 * The complaints of a record as rows of JSON, in the order in which they were answered: what was told then, and what the
 * record knew then of facts that one of some policies has. What was undone is left out.
 */
export async function* recordRows(
  where: string,
  policies: readonly Policy[],
  host: Host,
): AsyncGenerator<Uint8Array> {
  const names = new Set(policies.flatMap(({ facts }) => facts.map(({ name }) => name)));
  const store = await host.record({ where, create: false });
  try {
    const undone = await undoneIn(store);
    const encoder = new TextEncoder();
    for await (const page of store.walk()) {
      const answers = page.filter(({ seq, told }) => told !== null && !undone.has(seq));
      yield encoder.encode(answers.map((entry) => `${rowOf(entry, names)}\n`).join(''));
    }
  } finally {
    await store.close();
  }
}

/** The numbers of answers that were undone: said after them, so the record is walked twice. */
async function undoneIn(store: RecordStore): Promise<ReadonlySet<number>> {
  const undone = new Set<number>();
  for await (const page of store.walk())
    for (const { kind, about } of page) if (kind === 'undo' && about !== null) undone.add(about);
  return undone;
}

function rowOf(entry: RecordEntry, names: ReadonlySet<string>): string {
  const facts = (part: 'told' | 'known') => partOf<Record<string, unknown>>(entry, part) ?? {};
  const known = Object.entries(facts('known')).filter(([name]) => names.has(name));
  const complaint = { ...Object.fromEntries(known), ...facts('told') };
  return JSON.stringify({ id: String(entry.seq), today: entry.today, as: entry.role, complaint });
}
