import { isApologyKind } from '../domain/remedies/kinds.js';
import type { KeptRemedy, RecordEntry } from '../domain/results/record-entry.js';
import {
  addSums,
  type DaySums,
  type Dimension,
  NO_SUMS,
  type RecordSums,
  SUM_NAMES,
} from '../domain/results/record-sums.js';
import { parseDay, writeDay } from '../domain/values/day.js';
import { normalised } from '../record/reference.js';
import { firstDay } from '../record/window.js';
import { outcomeKind, writeOutcomeKind } from './outcome-kind.js';
import { type SettledAnswer, settledAnswers } from './settled-answer.js';
import { costSums, givesSomething, stakeSums } from './sums-of-answer.js';

/** The currency of what has none: an answer that an earlier version wrote. */
const NO_CURRENCY = '';

/**
 * What the answers of one matter add to a record's sums, row by row; `entries` are all of it, with what was said of them
 * since. Answers count by their final state. The stake and what came of it count once, with the last answer.
 */
export function matterSums(entries: readonly RecordEntry[]): readonly DaySums[] {
  const answers = settledAnswers(entries);
  const counted = answers.filter(({ isUndone }) => !isUndone);
  const matter = { cause: causeOf(counted), cameBack: cameBackIn(counted) };
  const rows = answers.flatMap((answer) => {
    const place = { isFirst: answer === counted[0], isLast: answer === counted.at(-1) };
    return rowsOf(answer, matter, place);
  });
  return mergedRows(rows);
}

/** A cause that was told once is that of the whole matter; of several, the latest. */
const causeOf = (answers: readonly SettledAnswer[]): string | null =>
  answers.findLast(({ entry }) => entry.cause !== null)?.entry.cause ?? null;

/** Whether they came back, as it was said last of any answer; null where nobody said. */
const cameBackIn = (answers: readonly SettledAnswer[]): boolean | null =>
  answers
    .flatMap(({ returned }) => returned ?? [])
    .reduce((last, one) => (one.seq > last.seq ? one : last), { seq: 0, cameBack: null as boolean | null })
    .cameBack;

/** What is known of a matter as a whole. */
type Matter = { readonly cause: string | null; readonly cameBack: boolean | null };

/** The characters of a name that is looked up: PostgreSQL takes none of some thousands of bytes. */
const LONGEST_NAME = 200;

const shortened = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${[...name].slice(0, LONGEST_NAME - 1).join('')}…`;

type Place = { readonly isFirst: boolean; readonly isLast: boolean };

function rowsOf(answer: SettledAnswer, { cause, cameBack }: Matter, place: Place): DaySums[] {
  const { entry, isUndone } = answer;
  const day = parseDay(entry.day) ?? 0;
  const week = writeDay(firstDay({ count: 1, unit: 'week' }, day));
  const base = { day: entry.day, week, currency: entry.currency ?? NO_CURRENCY };
  const row = (dimension: Dimension, name: string | null, sums: RecordSums): DaySums[] =>
    name === null || name === '' ? [] : [{ ...base, dimension, name: shortened(name), sums }];
  const whole = isUndone ? { ...NO_SUMS, undone: 1 } : answerSums(answer, cameBack, place);
  return [
    ...row('engine', entry.engine, whole),
    ...row('store', entry.store, whole),
    ...row('staff', entry.staff, whole),
    ...row('cause', cause === null ? null : normalised(cause).replace(/\s+/g, ' '), whole),
    ...row('problem', entry.problem, whole),
    ...(isUndone ? [] : partRows(answer, whole, row)),
    ...(isUndone || !place.isLast ? [] : row('outcome', writeOutcomeKind(outcomeKind(answer)), whole)),
  ];
}

/** An answer counts under each of its remedies, with what that costs, and under each rule that led to it, whole. */
function partRows(
  { given, decision }: SettledAnswer,
  whole: RecordSums,
  row: (dimension: Dimension, name: string, sums: RecordSums) => DaySums[],
): DaySums[] {
  const remedies = (given?.remedies ?? []).filter(({ kind }) => !isApologyKind(kind));
  const rules = decision?.rules ?? [];
  return [
    ...remedies.flatMap((remedy) => row('remedy', remedy.id, remedySums(remedy))),
    ...rules.flatMap((rule) => row('rule', rule, whole)),
  ];
}

const remedySums = ({ owed, cost }: KeptRemedy): RecordSums => ({
  ...NO_SUMS,
  answers: 1,
  cost,
  ...(owed ? { owed: cost } : { goodwillCost: cost, withGoodwill: 1 }),
});

function answerSums(answer: SettledAnswer, cameBack: boolean | null, { isFirst, isLast }: Place): RecordSums {
  const { entry, isDone, given, toChoose, goodwill, decision } = answer;
  return {
    ...NO_SUMS,
    answers: 1,
    matters: isFirst ? 1 : 0,
    [entry.kind]: 1,
    approvals: entry.approver === null ? 0 : 1,
    over: entry.over === null ? 0 : 1,
    lifted: given?.lifted ? 1 : 0,
    unchecked: goodwill > 0 && decision?.left?.includes(null) ? 1 : 0,
    notDone: givesSomething(given) && !isDone ? 1 : 0,
    toChoose: toChoose.length > 0 ? 1 : 0,
    withGoodwill: goodwill > 0 ? 1 : 0,
    ...costSums(answer),
    ...(isLast ? stakeSums(answer, cameBack) : {}),
  };
}

/** One row for what shares a day, a currency and a name. */
function mergedRows(rows: readonly DaySums[]): readonly DaySums[] {
  const merged = new Map<string, DaySums>();
  for (const row of rows) {
    const key = sumsKey(row);
    const before = merged.get(key);
    merged.set(key, before ? { ...row, sums: addSums(before.sums, row.sums) } : row);
  }
  return [...merged.values()];
}

/** What tells a row from all others. */
export const sumsKey = ({ day, currency, dimension, name }: DaySums): string =>
  JSON.stringify([day, currency, dimension, name]);

/** What has to be added to a record's sums where a matter was one thing and is another now; nothing where it's the same. */
export function sumsBetween(before: readonly DaySums[], after: readonly DaySums[]): readonly DaySums[] {
  if (before.length === 0) return after;
  const negative = before.map((row) => ({ ...row, sums: addSums(NO_SUMS, row.sums, -1) }));
  return mergedRows([...negative, ...after]).filter((row) => SUM_NAMES.some((name) => row.sums[name] !== 0));
}

/** The answers that count among entries and gave something of which nobody has said that it's done. */
export const pendingIn = (
  entries: readonly RecordEntry[],
): readonly { readonly seq: number; readonly day: string }[] =>
  settledAnswers(entries)
    .filter(({ isUndone, isDone, given }) => !isUndone && !isDone && givesSomething(given))
    .map(({ entry: { seq, day } }) => ({ seq, day }));
