import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DayRange, RecordStore } from '../../../src/cli/port/record.js';
import {
  ANSWER_LISTS,
  addSums,
  DIMENSIONS,
  SUM_NAMES,
  type WeekSums,
} from '../../../src/domain/results/record-sums.js';
import { writeDay } from '../../../src/domain/values/day.js';
import { RECORD_FORM } from '../../../src/io/record/migrations.js';
import type { ChainedEntry, Unchained } from '../../../src/record/chain.js';
import { draws } from '../../draws.js';
import { records } from '../../report/answers.js';
import { allSums, type FlatSums, isAnything, lookAt } from '../../report/brute-force.js';
import { inBothEngines, opened } from './engines.js';
import { sqlIn } from './sql.js';
import { COUNTED_FROM_FORM } from './what-is-counted.js';

/** Writes records one behind the other, as one. */
async function append(store: RecordStore, all: readonly (readonly Unchained[])[], after = 0): Promise<void> {
  let begin = after;
  for (const entries of all) {
    const moved = (seq: number | null) => seq && seq + begin;
    await store.write(async (writer) => {
      for (const { seq, ...entry } of entries)
        await writer.append({
          ...{ ...entry, key: `${begin}-${seq}` },
          ...{ matter: moved(entry.matter), about: moved(entry.about) },
        });
    });
    begin += entries.length;
  }
}

async function everything(store: RecordStore): Promise<readonly ChainedEntry[]> {
  const all: ChainedEntry[] = [];
  for await (const page of store.walk()) all.push(...page);
  return all;
}

/** Rows of days as rows of weeks, by what tells them apart. */
function byWeek(rows: readonly FlatSums[]): ReadonlyMap<string, WeekSums> {
  const weeks = new Map<string, WeekSums>();
  for (const { day: _, ...row } of rows) {
    const key = keyOf(row);
    const before = weeks.get(key);
    weeks.set(key, before ? { ...row, ...addSums(before, row) } : row);
  }
  return new Map([...weeks].filter(([, row]) => isAnything(row)));
}

const keyOf = ({ week, currency, dimension, name }: WeekSums): string =>
  JSON.stringify([week, currency, dimension, name]);

const WHOLE: DayRange = { since: '1980-01-01', until: '2099-12-31' };
const PART: DayRange = { since: writeDay(20_730), until: writeDay(20_760) };
const isIn = (day: string, { since, until }: DayRange): boolean => day >= since && day <= until;

async function expectRight(store: RecordStore): Promise<void> {
  const all = await everything(store);
  const rows = allSums(all);
  for (const days of [WHOLE, PART]) {
    const wanted = byWeek(rows.filter(({ day }) => isIn(day, days)));
    const found = await store.page.sums(days, DIMENSIONS);
    expect(new Map(found.filter(isAnything).map((row) => [keyOf(row), row]))).toEqual(wanted);
    await expectLists(store, all, days);
  }
}

/** The answers that are on each list, as a look at all of them says. */
async function expectLists(store: RecordStore, all: readonly ChainedEntry[], days: DayRange): Promise<void> {
  const looked = lookAt(all).filter(({ entry }) => isIn(entry.day, days));
  const has = (about: readonly ChainedEntry[], kind: string) => about.some((one) => one.kind === kind);
  const on = {
    undone: looked.filter(({ about }) => has(about as ChainedEntry[], 'undo')),
    other: looked.filter(
      ({ entry, about }) => entry.kind === 'other' && !has(about as ChainedEntry[], 'undo'),
    ),
    over: looked.filter(({ entry, about }) => entry.over !== null && !has(about as ChainedEntry[], 'undo')),
    notDone: looked.filter(
      ({ given, about }) =>
        given?.remedies.some(({ id }) => id !== 'apology') &&
        !has(about as ChainedEntry[], 'undo') &&
        !has(about as ChainedEntry[], 'done'),
    ),
  };
  for (const list of ANSWER_LISTS) {
    const answers = (await store.page.listed(list, days, 5)).filter(({ about }) => about === null);
    const latest = on[list].map(({ entry }) => entry.seq).slice(-5);
    expect({ list, seqs: answers.map(({ seq }) => seq) }).toEqual({ list, seqs: latest });
  }
}

const namesIn = (names: string): readonly string[] => names.split(/\s+/);

/** Each form that counts other things than the one before, and what that counted. */
const COUNTED_ANEW = COUNTED_FROM_FORM.slice(1).map(
  ([form], at) => [form, namesIn(COUNTED_FROM_FORM[at]?.[1] ?? '')] as const,
);

inBothEngines('what a page is made of', ({ place }) => {
  it('is what a look at every entry comes to, as answers come and are spoken of', async () => {
    const drawn = fc.sample(records, { numRuns: draws(30), seed: 51 });
    const store = await opened(await place());
    expect(await store.page.days()).toBeNull();
    expect(await store.page.sums(WHOLE, DIMENSIONS)).toEqual([]);
    await append(store, drawn);
    await expectRight(store);
    const days = (await everything(store)).filter(({ matter }) => matter !== null).map(({ day }) => day);
    expect(await store.page.days()).toEqual({ since: days.sort()[0], until: days.at(-1) });
  });

  it('stays so when entries are erased, and counts those', async () => {
    const store = await opened(await place());
    await append(store, fc.sample(records, { numRuns: draws(9), seed: 52 }));
    const answers = (await everything(store)).filter(({ matter }) => matter !== null);
    const some = answers.map(({ seq }) => seq).slice(0, 4);
    await store.write(({ erase }) => erase(some, { before: '1980-01-01' }));
    await expectRight(store);
    expect(await store.page.erased(WHOLE)).toBe(some.length);
    expect(await store.page.erased(PART)).toBe(
      answers.filter(({ seq, day }) => some.includes(seq) && isIn(day, PART)).length,
    );
  });

  it('is made of what was there already, where a record is of the form before', async () => {
    const at = await place();
    const store = await opened(at);
    await append(store, fc.sample(records, { numRuns: draws(60), seed: 53 }));
    await store.close();
    await backToFirstForm(at.where);
    const again = await opened(at, false);
    await expectRight(again);
    await append(again, [[]]);
  });

  it.each(COUNTED_ANEW)('is made anew where a record was written before form %i', async (form, before) => {
    const at = await place();
    const store = await opened(at);
    const [first = [], ...others] = fc.sample(records, { numRuns: draws(30), seed: 54 });
    await append(store, [first]);
    await store.close();
    await countOnly(at.where, before);
    await sqlIn(at.where, `update amends_version set version = ${form - 1}`);
    const again = await opened(at, false);
    await expectRight(again);
    await append(again, others, first.length);
    await expectRight(again);
  });
});

it('takes a migration where something else is counted', () => {
  const [form, names] = COUNTED_FROM_FORM.at(-1) ?? [0, ''];
  expect(
    namesIn(names),
    "SUM_NAMES isn't what records of the last form in what-is-counted.ts have columns for. Add one more sumsAnew at the end of MIGRATIONS, and a line to what-is-counted.ts with its form and all names; leave the other lines as they are",
  ).toEqual(SUM_NAMES);
  expect(form, 'what-is-counted.ts names a form that no migration makes').toBeLessThanOrEqual(RECORD_FORM);
});

/** Takes the table of sums back to when only these were counted. */
async function countOnly(where: string, names: readonly string[]): Promise<void> {
  const keys = ['day', 'week', 'currency', 'dimension', 'name'].map((name) => `${name} text not null`);
  const columns = [...keys, ...names.map((name) => `"${name}" bigint not null`)];
  await sqlIn(where, 'drop table amends_sums');
  await sqlIn(where, `create table amends_sums (${columns}, primary key (day, currency, dimension, name))`);
}

/** Takes away what later versions of the tables added. */
async function backToFirstForm(where: string): Promise<void> {
  for (const table of ['amends_sums', 'amends_pending', 'amends_spent'])
    await sqlIn(where, `drop table ${table}`);
  for (const index of ['undone', 'other', 'over', 'erased']) await sqlIn(where, `drop index amends_${index}`);
  await sqlIn(where, 'update amends_version set version = 1');
}
