import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { DayRange, RecordPageReader } from '../../cli/port/record.js';
import {
  type AnswerList,
  type Dimension,
  SUM_NAMES,
  type WeekSums,
} from '../../domain/results/record-sums.js';
import { withFollowUps } from './reader.js';
import type { Tables } from './tables.js';

type Db = Kysely<Tables>;
type Of = ExpressionBuilder<Tables, 'amends_entries'>;

/** What a page about some days is made of, on this connection. */
export const pageReader = (db: Db): RecordPageReader => ({
  days: () => daysIn(db),
  sums: (days, of) => sumsIn(db, days, of),
  listed: (list, days, most) => listed(db, list, days, most),
  erased: (days) => erased(db, days),
});

async function daysIn(db: Db): Promise<DayRange | null> {
  const { since, until } = await db
    .selectFrom('amends_sums')
    .select(({ fn }) => [fn.min<string | null>('day').as('since'), fn.max<string | null>('day').as('until')])
    .where('dimension', '=', 'engine')
    .executeTakeFirstOrThrow();
  return since === null || until === null ? null : { since, until };
}

/** Each sum as a number of the database's own: PostgreSQL would make a decimal of it. */
const ADDED_UP = SUM_NAMES.map((name) => sql<number>`cast(sum(${sql.ref(name)}) as bigint)`.as(name));

async function sumsIn(
  db: Db,
  { since, until }: DayRange,
  of: readonly Dimension[],
): Promise<readonly WeekSums[]> {
  const groups = ['week', 'currency', 'dimension', 'name'] as const;
  const rows = await db
    .selectFrom('amends_sums')
    .select([...groups, ...ADDED_UP])
    .where('dimension', 'in', [...of])
    .where('day', '>=', since)
    .where('day', '<=', until)
    .groupBy([...groups])
    .execute();
  return rows as unknown as readonly WeekSums[];
}

/** Which answers a list holds. What was undone stands only in the list of that. */
const ON_LIST: Readonly<Record<AnswerList, (of: Of, latest: Latest) => ReturnType<Of['and']>>> = {
  undone: (of) => of.and([isUndone(of)]),
  // Not as a parameter, so that the index of these few is known to hold them.
  other: (of) => of.and([of('kind', '=', sql.lit('other' as const)), of.not(isUndone(of))]),
  over: (of) => of.and([of('over', 'is not', null), of.not(isUndone(of))]),
  notDone: (of, { since, until, most }) =>
    of.and([
      of(
        'seq',
        'in',
        of
          .selectFrom('amends_pending as pending')
          .select('pending.seq')
          .where('pending.day', '>=', since)
          .where('pending.day', '<=', until)
          .orderBy('pending.seq', 'desc')
          .limit(most),
      ),
    ]),
};

type Latest = DayRange & { readonly most: number };

const isUndone = (of: Of) =>
  of(
    'seq',
    'in',
    of
      .selectFrom('amends_entries as undone')
      .select('undone.about')
      .where('undone.kind', '=', sql.lit('undo'))
      .where('undone.about', 'is not', null)
      .$castTo<{ about: number }>(),
  );

async function listed(db: Db, list: AnswerList, { since, until }: DayRange, most: number) {
  const answers = await db
    .selectFrom('amends_entries')
    .selectAll()
    .where((of) => ON_LIST[list](of, { since, until, most }))
    .where('day', '>=', since)
    .where('day', '<=', until)
    .orderBy('seq', 'desc')
    .limit(most)
    .execute();
  return withFollowUps(db, answers);
}

async function erased(db: Db, { since, until }: DayRange): Promise<number> {
  const { count } = await db
    .selectFrom('amends_entries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('salt', 'is', null)
    .where('matter', 'is not', null)
    .where('day', '>=', since)
    .where('day', '<=', until)
    .executeTakeFirstOrThrow();
  return count;
}
