import { REMEDY_KINDS } from '../../src/domain/remedies/kinds.js';
import type { Given, RecordEntry } from '../../src/domain/results/record-entry.js';
import {
  type DaySums,
  type Dimension,
  type RecordSums,
  SUM_NAMES,
} from '../../src/domain/results/record-sums.js';
import { matterSums } from '../../src/report/index.js';

/** One answer as somebody would work it out with the whole record on a table before them. */
type Looked = {
  readonly entry: RecordEntry;
  readonly given: Given | null;
  readonly goodwill: number;
  readonly cost: number;
  readonly about: readonly RecordEntry[];
  readonly all: readonly RecordEntry[];
};

const parsed = (text: string | null) => (text === null ? null : JSON.parse(text));

/** Every answer that a whole record has, each with all the others beside it. */
export function lookAt(entries: readonly RecordEntry[]): readonly Looked[] {
  return entries
    .filter(({ kind }) => ['give', 'other', 'refused', 'open'].includes(kind))
    .map((entry) => {
      const about = entries.filter((one) => one.about === entry.seq);
      const last = about.find(({ kind }) => kind === 'chose') ?? entry;
      const { goodwill, cost } = last;
      return { entry, given: parsed(last.given), goodwill, cost, about, all: entries };
    });
}

const isUndone = ({ about }: Looked): boolean => about.some(({ kind }) => kind === 'undo');

const gives = ({ given }: Looked): boolean =>
  (given?.remedies ?? []).some(({ kind }) => REMEDY_KINDS[kind].role !== 'apology');

/** The others of its matter that count. */
const matterOf = ({ entry, all }: Looked): RecordEntry[] =>
  all.filter(
    (one) =>
      one.matter === entry.matter && !all.some(({ kind, about }) => kind === 'undo' && about === one.seq),
  );

/** The names under which an answer stands. */
const NAMES: Readonly<Record<Exclude<Dimension, 'outcome'>, (one: Looked) => readonly string[]>> = {
  engine: ({ entry }) => [entry.engine],
  store: ({ entry }) => [entry.store ?? ''],
  staff: ({ entry }) => [entry.staff ?? ''],
  cause: (one) => [
    (
      matterOf(one)
        .map(({ cause }) => cause)
        .filter(Boolean)
        .at(-1) ?? ''
    ).toLowerCase(),
  ],
  problem: ({ entry }) => [entry.problem ?? ''],
  remedy: (one) => [
    ...new Set((one.given?.remedies ?? []).filter(({ id }) => id !== 'apology').map(({ id }) => id)),
  ],
  rule: ({ entry }) => parsed(entry.decision)?.rules ?? [],
};

/** The sums of the answers that pass, under a name of a dimension other than a remedy. */
export function bruteSums(
  looked: readonly Looked[],
  dimension: Exclude<Dimension, 'outcome' | 'remedy'>,
  name: string,
): RecordSums {
  const named = looked.filter((one) => NAMES[dimension](one).includes(name));
  const counted = named.filter((one) => !isUndone(one));
  const add = (of: (one: Looked) => number, some = counted) => some.reduce((sum, one) => sum + of(one), 0);
  const count = (of: (one: Looked) => boolean, some = counted) => some.filter(of).length;
  const others = counted.filter(({ entry }) => entry.kind === 'other');
  const lasts = counted.filter((one) => matterOf(one).at(-1)?.seq === one.entry.seq);
  const settled = lasts.filter(({ entry }) => entry.kind !== 'open');
  const weighed = settled.filter((one) => lost(one, 'middle') !== null);
  const extras = (one: Looked) =>
    (one.given?.remedies ?? []).filter(({ owed }) => !owed).reduce((sum, { cost }) => sum + cost, 0);
  const offered = ({ entry }: Looked) => parsed(entry.decision)?.offer ?? { goodwill: 0, cost: 0 };
  // What was said last of any answer of the matter that counts.
  const returned = (one: Looked, said: string) =>
    matterOf(one)
      .flatMap(({ seq }) => one.all.filter(({ kind, about }) => kind === 'returned' && about === seq))
      .toSorted((a, b) => a.seq - b.seq)
      .at(-1)?.given === `"${said}"`;
  const sums: RecordSums = {
    answers: counted.length,
    matters: count((one) => matterOf(one)[0]?.seq === one.entry.seq),
    give: count(({ entry }) => entry.kind === 'give'),
    other: others.length,
    refused: count(({ entry }) => entry.kind === 'refused'),
    open: count(({ entry }) => entry.kind === 'open'),
    undone: dimension === 'rule' ? 0 : count(isUndone, named),
    approvals: count(({ entry }) => entry.approver !== null),
    over: count(({ entry }) => entry.over !== null),
    lifted: count(({ given }) => given?.lifted === true),
    unchecked: count(
      ({ entry, goodwill }) => goodwill > 0 && (parsed(entry.decision)?.left ?? []).includes(null),
    ),
    notDone: count((one) => gives(one) && !one.about.some(({ kind }) => kind === 'done')),
    toChoose: count(
      ({ entry, given }) =>
        entry.kind === 'give' &&
        given?.chose === null &&
        (parsed(entry.decision)?.choices ?? []).some(({ chosen }: { chosen: unknown }) => chosen === null),
    ),
    withGoodwill: count(({ goodwill }) => goodwill > 0),
    owed: add((one) => one.cost - extras(one)),
    goodwill: add(({ goodwill }) => goodwill),
    goodwillCost: add(extras),
    cost: add(({ cost }) => cost),
    otherGoodwill: add(({ goodwill }) => goodwill, others),
    otherCost: add(({ cost }) => cost, others),
    recommendedGoodwill: add((one) => offered(one).goodwill ?? 0, others),
    recommendedCost: add((one) => offered(one).cost ?? 0, others),
    stake: add(({ entry }) => parsed(entry.decision)?.loyalty.stake, weighed),
    lostLow: add((one) => lost(one, 'low') ?? 0, weighed),
    lostMiddle: add((one) => lost(one, 'middle') ?? 0, weighed),
    lostHigh: add((one) => lost(one, 'high') ?? 0, weighed),
    withoutStake: lasts.length - weighed.length,
    settled: settled.length,
    cameBack: count((one) => returned(one, 'yes'), settled),
    stayedAway: count((one) => returned(one, 'no'), settled),
    regained: add((one) => wonBack(one), settled),
  };
  return sums;

  function wonBack(one: Looked): number {
    if (!returned(one, 'yes') && !returned(one, 'no')) return 0;
    const { loyalty, fullLift } = parsed(one.entry.decision) ?? {};
    const most = ((loyalty?.stake ?? 0) * (fullLift?.middle ?? 0)) / 100;
    const gain = one.entry.kind === 'refused' ? 0 : (one.given?.gain?.middle ?? 0);
    return most > 0 ? Math.round((gain / most) * 1000) : 0;
  }
}

/** What of the stake wasn't won back; null where nobody can say. */
function lost({ entry, given }: Looked, level: 'low' | 'middle' | 'high'): number | null {
  const decision = parsed(entry.decision);
  if (!decision?.loyalty || !decision.fullLift) return null;
  const gain = entry.kind === 'refused' ? 0 : given?.gain?.[level];
  if (gain === undefined) return null;
  // In tenths of a point, as they're kept: exact, where hundredths of what isn't a binary number would not be.
  const tenths = Math.round(decision.fullLift[level] * 10);
  return Math.max(0, Math.round((decision.loyalty.stake * tenths) / 1000) - gain);
}

/** Every name that some answers have in a dimension. */
export const namesIn = (looked: readonly Looked[], dimension: Exclude<Dimension, 'outcome'>): string[] => [
  ...new Set(looked.flatMap((one) => NAMES[dimension](one))),
];

/** Whether any of some sums is anything. */
export const isAnything = (sums: RecordSums): boolean => SUM_NAMES.some((name) => sums[name] !== 0);

/** The sums of a day, in one. */
export type FlatSums = Omit<DaySums, 'sums'> & RecordSums;

/** The sums of a whole record, matter by matter. */
export function allSums(entries: readonly RecordEntry[]): readonly FlatSums[] {
  const matters = new Map<number, RecordEntry[]>();
  for (const entry of entries) {
    const matter = entry.matter ?? entries.find(({ seq }) => seq === entry.about)?.matter ?? 0;
    matters.set(matter, [...(matters.get(matter) ?? []), entry]);
  }
  return [...matters.values()].flatMap(matterSums).map(flat);
}

export const flat = ({ sums, ...shared }: DaySums): FlatSums => ({ ...shared, ...sums });
