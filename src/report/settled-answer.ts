import {
  ANSWER_KINDS,
  type AnswerKind,
  type Given,
  type RecordEntry,
} from '../domain/results/record-entry.js';
import type { DecisionFigures } from '../record/decision-figures.js';
import { partOf } from '../record/entry-json.js';

/** An answer by its final state: with all that was said of it since. */
export type SettledAnswer = {
  readonly entry: RecordEntry & { readonly kind: AnswerKind };
  readonly isUndone: boolean;
  readonly isDone: boolean;
  /** What was given, by the way that was chosen in the end; null where nothing was. */
  readonly given: Given | null;
  /** What is still the customer's to choose between; empty where nothing is. */
  readonly toChoose: readonly string[];
  /** Goodwill at face value, and what all of it costs us, in minor units. */
  readonly goodwill: number;
  readonly cost: number;
  /** The last that was said of whether they came back; null where nobody said. */
  readonly returned: { readonly seq: number; readonly cameBack: boolean } | null;
  readonly decision: Partial<DecisionFigures> | null;
};

/** The answers among entries, in their order, those undone as well; `entries` holds what was said of them since. */
export function settledAnswers(entries: readonly RecordEntry[]): readonly SettledAnswer[] {
  const since = new Map<number, RecordEntry[]>();
  for (const entry of entries)
    if (entry.about !== null) since.set(entry.about, [...(since.get(entry.about) ?? []), entry]);
  return entries.flatMap((entry) =>
    isAnswer(entry) ? [settledAnswer(entry, since.get(entry.seq) ?? [])] : [],
  );
}

function isAnswer(entry: RecordEntry): entry is SettledAnswer['entry'] {
  return (ANSWER_KINDS as readonly string[]).includes(entry.kind);
}

function settledAnswer(entry: SettledAnswer['entry'], since: readonly RecordEntry[]): SettledAnswer {
  const last = since.find(({ kind }) => kind === 'chose') ?? entry;
  const given = partOf<Given>(last, 'given');
  const decision = partOf<Partial<DecisionFigures>>(entry, 'decision');
  const said = since.findLast(({ kind }) => kind === 'returned');
  return {
    entry,
    isUndone: since.some(({ kind }) => kind === 'undo'),
    isDone: since.some(({ kind }) => kind === 'done'),
    given,
    toChoose: entry.kind === 'give' && given?.chose === null ? openWays(decision) : [],
    goodwill: last.goodwill,
    cost: last.cost,
    returned: said ? { seq: said.seq, cameBack: partOf<string>(said, 'given') === 'yes' } : null,
    decision,
  };
}

const openWays = (decision: Partial<DecisionFigures> | null): readonly string[] =>
  (decision?.choices ?? []).flatMap(({ of, chosen }) => (chosen === null ? of : []));
