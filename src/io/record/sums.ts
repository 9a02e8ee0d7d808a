import { type Kysely, sql } from 'kysely';
import type { RecordEntry } from '../../domain/results/record-entry.js';
import { addSums, type DaySums, NO_SUMS, SUM_NAMES } from '../../domain/results/record-sums.js';
import { matterSums, pendingIn, sumsBetween, sumsKey } from '../../report/index.js';
import type { Tables } from './tables.js';

type Db = Kysely<Tables>;

/** The matter that an entry belongs to, or is about, with all that was said of its answers, in its order. */
export async function matterOf(db: Db, { seq, matter, about }: RecordEntry): Promise<readonly RecordEntry[]> {
  // The first of its matter has nothing before it.
  if (matter === seq) return [];
  const found = matter ?? (about === null ? null : await matterOfAnswer(db, about));
  return found === null ? [] : matterEntries(db, found, found);
}

async function matterOfAnswer(db: Db, seq: number): Promise<number | null> {
  const answer = db.selectFrom('amends_entries').select('matter').where('seq', '=', seq);
  return (await answer.executeTakeFirst())?.matter ?? null;
}

/** The entries of matters, from the first to the last of them, with what was said of them since. */
async function matterEntries(db: Db, first: number, last: number): Promise<readonly RecordEntry[]> {
  const answers = await db
    .selectFrom('amends_entries')
    .selectAll()
    .where('matter', '>=', first)
    .where('matter', '<=', last)
    .execute();
  const since = await db
    .selectFrom('amends_entries')
    .selectAll()
    .where('about', 'in', (of) =>
      of.selectFrom('amends_entries').select('seq').where('matter', '>=', first).where('matter', '<=', last),
    )
    .execute();
  return [...answers, ...since].sort((a, b) => a.seq - b.seq);
}

/** How many numbers of matters are read at a time. */
const AT_ONCE = 500;

/** Every matter of a record, with what was said of its answers. */
export async function* mattersFrom(db: Db): AsyncGenerator<readonly RecordEntry[]> {
  const { seq: end } = await db.selectFrom('amends_head').select('seq').executeTakeFirstOrThrow();
  for (let first = 1; first <= end; first += AT_ONCE) {
    const matters = new Map<number, RecordEntry[]>();
    const ofAnswer = new Map<number, number>();
    for (const entry of await matterEntries(db, first, first + AT_ONCE - 1)) {
      const matter = entry.matter ?? ofAnswer.get(entry.about ?? 0);
      if (matter === undefined) continue;
      ofAnswer.set(entry.seq, matter);
      matters.set(matter, [...(matters.get(matter) ?? []), entry]);
    }
    yield* matters.values();
  }
}

/** Keeps the sums of a record as they are once a matter, which was one thing, is another. */
export async function keepSums(
  db: Db,
  before: readonly RecordEntry[],
  after: readonly RecordEntry[],
): Promise<void> {
  await addRows(db, sumsBetween(matterSums(before), matterSums(after)));
  const [were, are] = [pendingIn(before), pendingIn(after)];
  const gone = were.filter(({ seq }) => !are.some((one) => one.seq === seq)).map(({ seq }) => seq);
  const added = are.filter(({ seq }) => !were.some((one) => one.seq === seq));
  if (gone.length > 0) await db.deleteFrom('amends_pending').where('seq', 'in', gone).execute();
  if (added.length > 0) await db.insertInto('amends_pending').values(added).execute();
}

/** Where what the page is made of, its sums and its list of what isn't done, isn't what the entries come to; null where it is. */
export async function wrongSums(db: Db): Promise<string | null> {
  const right = new Map<string, DaySums>();
  const pending = new Map<number, string>();
  const add = (row: DaySums, sign: 1 | -1) => {
    const key = sumsKey(row);
    right.set(key, { ...row, sums: addSums(right.get(key)?.sums ?? NO_SUMS, row.sums, sign) });
  };
  for await (const matter of mattersFrom(db)) {
    for (const row of matterSums(matter)) add(row, 1);
    for (const { seq, day } of pendingIn(matter)) pending.set(seq, day);
  }
  const kept = await db.selectFrom('amends_sums').selectAll().execute();
  for (const { dimension, day, currency, name, week, ...sums } of kept)
    add({ dimension, day, currency, name, week, sums }, -1);
  const wrong = [...right.values()].find(({ sums }) => SUM_NAMES.some((name) => sums[name] !== 0));
  if (wrong) return `the sums of ${wrong.day} are not what its answers come to`;
  return wrongPending(db, pending);
}

/** Where the kept list of what nobody has said is done lacks an answer, or has one too many; `right` are their days. */
async function wrongPending(db: Db, right: ReadonlyMap<number, string>): Promise<string | null> {
  const kept = await db.selectFrom('amends_pending').selectAll().execute();
  const days = new Map(kept.map(({ seq, day }) => [seq, day]));
  const wrong = [...new Set([...right.keys(), ...days.keys()])].find(
    (seq) => right.get(seq) !== days.get(seq),
  );
  return wrong === undefined ? null : `the list of what isn’t done is wrong about entry ${wrong}`;
}

/** The columns of a row of sums, in their order. */
const COLUMNS = ['dimension', 'day', 'currency', 'name', 'week', ...SUM_NAMES] as const;

/** By hand, for it's what an answer costs most beside being written: some ten rows of some thirty columns. */
async function addRows(db: Db, rows: readonly DaySums[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map(({ dimension, day, currency, name, week, sums }) => {
    const row: (string | number)[] = [dimension, day, currency, name, week];
    for (const sum of SUM_NAMES) row.push(sums[sum]);
    return sql`(${sql.join(row)})`;
  });
  await sql`insert into amends_sums (${TARGETS}) values ${sql.join(values)} ${ADDED}`.execute(db);
}

const TARGETS = sql.join(COLUMNS.map((name) => sql.ref(name)));

/** What is there already, with what is added to it. */
const ADDED = sql`on conflict (day, currency, dimension, name) do update set ${sql.join(
  SUM_NAMES.map(
    (name) => sql`${sql.ref(name)} = ${sql.ref(`amends_sums.${name}`)} + ${sql.ref(`excluded.${name}`)}`,
  ),
)}`;
